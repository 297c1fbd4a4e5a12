import { defineArrayMember, defineField, defineType } from 'sanity'
import { localText } from '../objects/local.ts'

/** What the work has brought about, in sums only: nobody can be recognised in them. */
export const impact = defineType({
  name: 'impact',
  title: 'Dampak',
  type: 'document',
  fields: [
    localText({ name: 'introduction', title: 'Pengantar', description: 'Dua kalimat.', required: true }),
    defineField({
      name: 'figures',
      title: 'Angka',
      description: 'Tiap angka dengan sumbernya.',
      type: 'array',
      of: [defineArrayMember({ type: 'figure' })],
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: { prepare: () => ({ title: 'Dampak' }) },
})
