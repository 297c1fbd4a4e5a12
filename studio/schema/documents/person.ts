import { defineArrayMember, defineField, defineType } from 'sanity'
import { localString } from '../objects/local.ts'
import { type ConsentEntry, type ConsentSubject, checkConsent } from '../rules/consent.ts'
import { checkContents } from '../rules/wording.ts'

const today = () => new Date().toLocaleDateString('en-CA', { timeZone: 'Asia/Jakarta' })

/** Checks a value against this person's consents: no consent, no value. */
const consented = (subject: ConsentSubject) => (value: unknown, context: { document?: unknown }) =>
  checkConsent(
    subject,
    value,
    (context.document as { consents?: readonly ConsentEntry[] } | undefined)?.consents,
    today(),
  )

/** A name is one line and no number. */
const named = (subject: ConsentSubject) => (value: unknown, context: { document?: unknown }) => {
  const fits = checkContents(value, 'person')
  return fits === true ? consented(subject)(value, context) : fits
}

interface Rules {
  custom(check: (value: unknown, context: { document?: unknown }) => true | string): unknown
}

/** A local field of a person: its texts are checked as everywhere, and this person's consent to it is asked. */
function owned<Field extends ReturnType<typeof localString>>(subject: ConsentSubject, field: Field): Field {
  const texts = field.validation as unknown as (rule: Rules) => readonly unknown[]
  return { ...field, validation: (rule: Rules) => [...texts(rule), rule.custom(consented(subject))] }
}

/**
 * A person who wishes to be seen. Each value stands only under a current consent of its own; there is no field for a
 * social category, a condition or an income (docs/decisions/225).
 */
export const person = defineType({
  name: 'person',
  title: 'Orang dan persetujuan',
  type: 'document',
  fields: [
    defineField({
      name: 'consents',
      title: 'Persetujuan',
      description: 'Catat lebih dulu. Tanpa persetujuan yang berlaku, isian di bawah tidak boleh diisi.',
      type: 'array',
      of: [defineArrayMember({ type: 'consentEntry' })],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'name',
      title: 'Nama',
      description: 'Seperti disetujui orangnya.',
      type: 'string',
      validation: (rule) => rule.custom(named('name')),
    }),
    defineField({
      name: 'pseudonym',
      title: 'Nama samaran',
      description: 'Dipilih orangnya; dipakai bila nama tidak diisi.',
      type: 'string',
      validation: (rule) => rule.custom(named('pseudonym')),
    }),
    defineField({
      name: 'face',
      title: 'Foto',
      description: 'Boleh kosong: motif menggantikannya.',
      type: 'pictureWithAlt',
      validation: (rule) => rule.custom(consented('face')),
    }),
    owned('place', localString({ name: 'place', title: 'Tempat', description: 'Kabupaten atau kota saja.' })),
    defineField({
      name: 'institution',
      title: 'Lembaga',
      description: 'Nama sebagian lembaga memberi tahu mengapa orang berada di sana: persetujuan tersendiri.',
      type: 'reference',
      to: [{ type: 'producer' }],
      validation: (rule) => rule.custom(consented('institution')),
    }),
  ],
  preview: {
    select: { name: 'name', pseudonym: 'pseudonym' },
    prepare: ({ name, pseudonym }) => ({ title: name ?? pseudonym ?? 'Tanpa nama' }),
  },
})
