import { defineField, defineType } from 'sanity'
import { checkDignity } from '../rules/wording.ts'
import { localText } from './local.ts'

/** Where a fact was published, so that a reader can check it. */
export const source = defineType({
  name: 'source',
  title: 'Sumber',
  type: 'object',
  fields: [
    defineField({
      name: 'publisher',
      title: 'Penerbit',
      description: 'Media atau lembaga yang menerbitkan.',
      type: 'string',
      validation: (rule) => rule.required().max(120),
    }),
    defineField({
      name: 'title',
      title: 'Isi sumber',
      description:
        'Judulnya; bila judul menyebut kondisi, penghasilan atau golongan seseorang, tulis isinya dengan kata sendiri.',
      type: 'string',
      validation: (rule) => [rule.required().max(300), rule.custom(checkDignity).warning()],
    }),
    defineField({
      name: 'date',
      title: 'Tanggal terbit',
      description: 'Hari sumber ini diterbitkan, atau hari peristiwanya bila tanggal terbit tidak diketahui.',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'url',
      title: 'Alamat',
      description: 'Boleh kosong. Jangan isi bila halaman itu memuat nama atau kondisi orang.',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['https', 'http'] }),
    }),
  ],
  preview: { select: { title: 'publisher', subtitle: 'title' } },
})

/** One statement and where it comes from. */
export const fact = defineType({
  name: 'fact',
  title: 'Fakta',
  type: 'object',
  fields: [
    localText({ name: 'text', title: 'Pernyataan', description: 'Satu kalimat yang dapat diperiksa.', required: true }),
    defineField({
      name: 'source',
      title: 'Sumber',
      description: 'Wajib: fakta tanpa sumber tidak ditayangkan.',
      type: 'source',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: { select: { title: 'text.0.value', subtitle: 'source.publisher' } },
})
