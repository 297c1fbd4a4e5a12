import { defineField, defineType } from 'sanity'
import { slugField } from '../objects/common-fields.ts'
import { localRichText, localString, localText } from '../objects/local.ts'

/** How a craft is done, for people who wish to know what they pay for. */
export const technique = defineType({
  name: 'technique',
  title: 'Teknik',
  type: 'document',
  fields: [
    localString({ name: 'title', title: 'Nama', description: 'Nama tekniknya.', required: true, max: 80 }),
    slugField(),
    localText({ name: 'summary', title: 'Ringkasan', description: 'Satu atau dua kalimat.', required: true, max: 320 }),
    localRichText({
      name: 'body',
      title: 'Isi',
      description: 'Langkah kerja dan cara mengenali yang baik.',
      required: true,
    }),
    defineField({ name: 'picture', title: 'Gambar', description: 'Boleh kosong.', type: 'pictureWithAlt' }),
  ],
  preview: { select: { title: 'title.0.value', media: 'picture' } },
})

/** What things are made of; products name their materials by these. */
export const material = defineType({
  name: 'material',
  title: 'Bahan',
  type: 'document',
  fields: [
    localString({ name: 'name', title: 'Nama', description: 'Huruf kecil: mendong, katun.', required: true, max: 60 }),
    defineField({
      name: 'technique',
      title: 'Teknik',
      description: 'Panduan yang menjelaskan bahan ini.',
      type: 'reference',
      to: [{ type: 'technique' }],
    }),
  ],
  preview: { select: { title: 'name.0.value' } },
})

/** A shelf of the shop. */
export const category = defineType({
  name: 'category',
  title: 'Kategori',
  type: 'document',
  fields: [
    localString({ name: 'title', title: 'Nama', description: 'Pendek.', required: true, max: 40 }),
    slugField(),
    localText({
      name: 'introduction',
      title: 'Pengantar',
      description: 'Dua kalimat di atas daftar.',
      required: true,
      max: 320,
    }),
    defineField({
      name: 'rank',
      title: 'Urutan',
      description: 'Angka kecil lebih dulu.',
      type: 'number',
      validation: (rule) => rule.required().integer().min(1),
    }),
  ],
  orderings: [{ name: 'rank', title: 'Urutan', by: [{ field: 'rank', direction: 'asc' }] }],
  preview: { select: { title: 'title.0.value' } },
})
