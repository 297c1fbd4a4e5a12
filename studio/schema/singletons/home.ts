import { defineArrayMember, defineField, defineType } from 'sanity'
import { localString, localText } from '../objects/local.ts'

export const homeModules = [
  'heroModule',
  'productsModule',
  'producersModule',
  'readyModule',
  'storyModule',
  'testimonialsModule',
  'figuresModule',
  'categoriesModule',
] as const

/** The front page: its modules in the order an editor gives them. */
export const home = defineType({
  name: 'home',
  title: 'Beranda',
  type: 'document',
  fields: [
    localString({
      name: 'title',
      title: 'Judul',
      description: 'Untuk tab peramban dan mesin pencari.',
      required: true,
      max: 70,
    }),
    localText({
      name: 'description',
      title: 'Keterangan',
      description: 'Untuk mesin pencari.',
      required: true,
      max: 200,
    }),
    defineField({
      name: 'modules',
      title: 'Bagian',
      description: 'Geser untuk mengubah urutan. Pembuka selalu pertama.',
      type: 'array',
      of: homeModules.map((type) => defineArrayMember({ type })),
      validation: (rule) => rule.required().min(1).max(12),
    }),
  ],
  preview: { prepare: () => ({ title: 'Beranda' }) },
})
