import { defineArrayMember, defineField, defineType } from 'sanity'

const fact = (name: string, title: string, type: 'string' | 'datetime') => defineField({ name, title, type })

/** One approval: which content, by whom, when, and who had written it. Written by the action "Setujui" alone. */
export const approvalEntry = defineType({
  name: 'approvalEntry',
  title: 'Satu persetujuan tayang',
  type: 'object',
  fields: [
    fact('digest', 'Sidik isi', 'string'),
    fact('approvedBy', 'Disetujui oleh', 'string'),
    fact('approvedAt', 'Disetujui pada', 'datetime'),
    defineField({
      name: 'authors',
      title: 'Penulis',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
    }),
    fact('means', 'Cara', 'string'),
  ],
  preview: { select: { title: 'approvedBy', subtitle: 'approvedAt' } },
})

/** The last approvals of one document. It holds users' ids and digests, no content and no person's name. */
export const approval = defineType({
  name: 'approval',
  title: 'Persetujuan tayang',
  type: 'document',
  liveEdit: true,
  readOnly: true,
  fields: [
    fact('subject', 'Dokumen', 'string'),
    defineField({
      name: 'entries',
      title: 'Persetujuan',
      type: 'array',
      of: [defineArrayMember({ type: 'approvalEntry' })],
    }),
  ],
  preview: { select: { title: 'subject' } },
})
