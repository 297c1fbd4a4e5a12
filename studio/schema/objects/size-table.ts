import { defineArrayMember, defineField, defineType } from 'sanity'
import { localString } from './local.ts'

/** Sizes in a table, in centimetres unless the column says otherwise. */
export const sizeTable = defineType({
  name: 'sizeTable',
  title: 'Tabel ukuran',
  type: 'object',
  fields: [
    defineField({
      name: 'columns',
      title: 'Kolom',
      description: 'Judul kolom, misalnya Ukuran, Lingkar dada (cm).',
      type: 'array',
      of: [defineArrayMember({ type: 'sizeColumn' })],
      validation: (rule) => rule.required().min(2).max(8),
    }),
    defineField({
      name: 'rows',
      title: 'Baris',
      description: 'Isi sebanyak kolomnya.',
      type: 'array',
      of: [defineArrayMember({ type: 'sizeRow' })],
      validation: (rule) => rule.required().min(1).max(20),
    }),
  ],
})

/** Head of one column. */
export const sizeColumn = defineType({
  name: 'sizeColumn',
  title: 'Kolom ukuran',
  type: 'object',
  fields: [localString({ name: 'label', title: 'Judul', description: 'Judul kolom.', required: true, max: 40 })],
})

/** Cells of one size. */
export const sizeRow = defineType({
  name: 'sizeRow',
  title: 'Baris ukuran',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Isi',
      description: 'Sebanyak kolomnya.',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.required(),
    }),
  ],
})
