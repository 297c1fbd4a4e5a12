import { defineArrayMember, defineField, defineType } from 'sanity'
import { dyes } from '../../../src/core/motif/dyes.ts'
import { fillings, lattices } from '../../../src/core/motif/motif.ts'

/** The batik pattern a maker has chosen as its face; left empty, the shop draws one from the maker's id. */
export const motif = defineType({
  name: 'motif',
  title: 'Motif',
  type: 'object',
  fields: [
    defineField({
      name: 'lattice',
      title: 'Pola',
      description: 'Susunan utamanya.',
      type: 'string',
      options: { list: [...lattices] },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'filling',
      title: 'Isen-isen',
      description: 'Isian di antara pola.',
      type: 'string',
      options: {
        list: fillings.map((value) => ({ value, title: { dots: 'Titik', lines: 'Garis', hatching: 'Arsir' }[value] })),
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'colors',
      title: 'Warna',
      description: 'Dua warna celup: dasar, lalu gambar.',
      type: 'array',
      of: [defineArrayMember({ type: 'string', options: { list: Object.keys(dyes) } })],
      validation: (rule) => rule.required().length(2).unique(),
    }),
  ],
})
