import { defineField, defineType } from 'sanity'
import { localString } from './local.ts'

/** A number with its meaning and its source. Counts of people under 5 are not published. */
export const figure = defineType({
  name: 'figure',
  title: 'Angka',
  type: 'object',
  fields: [
    defineField({
      name: 'value',
      title: 'Angka',
      description: 'Seperti dibaca orang: 376, 7-10. Satuannya di Artinya.',
      type: 'string',
      validation: (rule) => rule.required().max(20),
    }),
    localString({
      name: 'label',
      title: 'Artinya',
      description: 'Apa yang dihitung, di mana, kapan.',
      required: true,
      max: 160,
    }),
    defineField({
      name: 'source',
      title: 'Sumber',
      description: 'Wajib.',
      type: 'source',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: { select: { title: 'value', subtitle: 'label.0.value' } },
})
