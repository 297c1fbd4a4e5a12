import { defineArrayMember, defineField, defineType } from 'sanity'
import { consentSubjects } from '../rules/consent.ts'

export const consentTitles: Record<(typeof consentSubjects)[number], string> = {
  name: 'Nama',
  pseudonym: 'Nama samaran',
  face: 'Wajah (foto)',
  place: 'Tempat tinggal (kabupaten/kota)',
  institution: 'Hubungan dengan lembaga',
  testimony: 'Cerita atau kesaksian',
}

/** One person's consent to one value: what, where it may be shown, from when to when, on which paper form. */
export const consentEntry = defineType({
  name: 'consentEntry',
  title: 'Persetujuan',
  type: 'object',
  fields: [
    defineField({
      name: 'value',
      title: 'Untuk apa',
      description: 'Satu persetujuan untuk satu hal.',
      type: 'string',
      options: { list: consentSubjects.map((value) => ({ title: consentTitles[value], value })) },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'scope',
      title: 'Boleh dipakai di',
      description: 'Hanya tempat yang ditandatangani pada formulir.',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      options: {
        list: [
          { title: 'Toko daring', value: 'site' },
          { title: 'Cetakan', value: 'print' },
          { title: 'Media sosial', value: 'social' },
        ],
      },
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'givenOn',
      title: 'Diberikan tanggal',
      description: 'Tanggal tanda tangan.',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'expiresOn',
      title: 'Berlaku sampai',
      description: 'Sesudah tanggal ini isian tidak lagi ditayangkan.',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'withdrawnOn',
      title: 'Ditarik tanggal',
      description: 'Diisi bila orangnya menarik persetujuan.',
      type: 'date',
    }),
    defineField({
      name: 'form',
      title: 'Nomor formulir',
      description: 'Nomor formulir kertas yang disimpan di kantor. Tanpa nama dan tanpa NIK.',
      type: 'string',
      validation: (rule) => rule.required().max(40),
    }),
  ],
  preview: { select: { title: 'value', subtitle: 'expiresOn' } },
})
