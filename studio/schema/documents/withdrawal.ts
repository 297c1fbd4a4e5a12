import { defineArrayMember, defineField, defineType } from 'sanity'
import { consentTitles } from '../objects/consent-entry.ts'

/** The receipt of a withdrawn consent: that it was done, when, and of what. Nothing in it leads back to the person. */
export const withdrawal = defineType({
  name: 'withdrawal',
  title: 'Tanda terima penarikan',
  type: 'document',
  liveEdit: true,
  readOnly: true,
  fields: [
    defineField({ name: 'number', title: 'Nomor', type: 'string' }),
    defineField({ name: 'date', title: 'Tanggal', type: 'datetime' }),
    defineField({
      name: 'scope',
      title: 'Yang dihapus',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      options: { list: Object.entries(consentTitles).map(([value, title]) => ({ title, value })) },
    }),
  ],
  preview: { select: { title: 'number', subtitle: 'date' } },
})
