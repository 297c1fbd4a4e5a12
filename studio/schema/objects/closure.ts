import { defineField, defineType } from 'sanity'
import { localString } from './local.ts'

/** Days on which nobody works, both ends included. */
export const closure = defineType({
  name: 'closure',
  title: 'Libur',
  type: 'object',
  fields: [
    defineField({
      name: 'from',
      title: 'Mulai',
      description: 'Hari libur pertama.',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'to',
      title: 'Sampai',
      description: 'Hari libur terakhir.',
      type: 'date',
      validation: (rule) =>
        rule.required().custom((to, { parent }) => {
          const from = (parent as { from?: string } | undefined)?.from
          return !to || !from || from <= to || 'Hari terakhir mendahului hari pertama.'
        }),
    }),
    localString({ name: 'reason', title: 'Alasan', description: 'Boleh kosong; dibaca pembeli.', max: 80 }),
  ],
  preview: { select: { title: 'from', subtitle: 'to' } },
})
