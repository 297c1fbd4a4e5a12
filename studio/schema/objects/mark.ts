import { defineField, defineType } from 'sanity'
import { MarkInput } from '../../inputs/mark-input.tsx'
import { localString } from './local.ts'

const percent = (name: 'x' | 'y', title: string, description: string) =>
  defineField({
    name,
    title,
    description,
    type: 'number',
    validation: (rule) => rule.required().min(0).max(100),
  })

/** A point on a product's picture that leads to the guide of what is seen there. */
export const mark = defineType({
  name: 'mark',
  title: 'Tanda',
  type: 'object',
  components: { input: MarkInput },
  fields: [
    localString({
      name: 'label',
      title: 'Yang terlihat di sini',
      description: 'Pendek: garis canting, anyaman mendong.',
      required: true,
      max: 60,
    }),
    defineField({
      name: 'guide',
      title: 'Panduan',
      description: 'Teknik, atau bahan yang punya panduan teknik.',
      type: 'reference',
      to: [{ type: 'technique' }, { type: 'material' }],
      options: { disableNew: true, filter: '_type == "technique" || defined(technique)' },
      validation: (rule) => rule.required(),
    }),
    percent('x', 'Dari kiri (persen)', 'Terisi sendiri bila gambarnya diklik.'),
    percent('y', 'Dari atas (persen)', 'Terisi sendiri bila gambarnya diklik.'),
  ],
  preview: {
    select: { title: 'label.0.value', x: 'x', y: 'y' },
    prepare: ({ title, x, y }) => ({
      title: title ?? 'Tanda',
      subtitle: `${x ?? '?'}% dari kiri, ${y ?? '?'}% dari atas`,
    }),
  },
})
