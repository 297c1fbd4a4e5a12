import { defineField, defineType } from 'sanity'
import { localString } from './local.ts'

/** Something a producer can do. */
export const skill = defineType({
  name: 'skill',
  title: 'Keterampilan',
  type: 'object',
  fields: [localString({ name: 'name', title: 'Nama', description: 'Kata kerja: membatik.', required: true, max: 60 })],
  preview: { select: { title: 'name.0.value' } },
})

/** An institution that held a programme. */
export const organiser = defineType({
  name: 'organiser',
  title: 'Penyelenggara',
  type: 'object',
  fields: [localString({ name: 'name', title: 'Nama', description: 'Nama lembaga.', required: true })],
  preview: { select: { title: 'name.0.value' } },
})

/** A prize or a label, as somebody reported it: without its year and its source it is not shown. */
export const award = defineType({
  name: 'award',
  title: 'Penghargaan',
  type: 'object',
  fields: [
    localString({
      name: 'title',
      title: 'Nama',
      description: 'Nama penghargaan, tanpa tahunnya.',
      required: true,
      max: 80,
    }),
    defineField({
      name: 'year',
      title: 'Tahun',
      description: 'Kapan diberikan.',
      type: 'number',
      validation: (rule) => rule.required().integer().min(1945).max(2100),
    }),
    defineField({
      name: 'source',
      title: 'Sumber',
      description: 'Di mana dimuat. Wajib: penghargaan tanpa sumber tidak ditayangkan.',
      type: 'source',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: { select: { title: 'title.0.value', subtitle: 'year' } },
})
