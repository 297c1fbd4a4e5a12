import { defineField, defineType } from 'sanity'
import { localRichText, localString, localText } from '../objects/local.ts'

const titles = { tentang: 'Tentang', privasi: 'Privasi', syarat: 'Syarat', aksesibilitas: 'Aksesibilitas' } as const

/** A page of plain text at a fixed address. */
export const page = defineType({
  name: 'page',
  title: 'Halaman',
  type: 'document',
  fields: [
    localString({ name: 'title', title: 'Judul', description: 'Judul halaman.', required: true }),
    defineField({
      name: 'address',
      title: 'Alamat',
      description: 'Tiap alamat punya satu halaman.',
      type: 'string',
      options: { list: Object.entries(titles).map(([value, title]) => ({ value, title })) },
      validation: (rule) => rule.required(),
    }),
    localText({
      name: 'summary',
      title: 'Ringkasan',
      description: 'Untuk mesin pencari dan pembuka halaman.',
      required: true,
      max: 240,
    }),
    localRichText({ name: 'body', title: 'Isi', description: 'Kalimat pendek.', required: true }),
    defineField({
      name: 'updated',
      title: 'Diperbarui',
      description: 'Hari isi ini terakhir diubah.',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: { title: 'title.0.value', address: 'address' },
    prepare: ({ title, address }) => ({
      title: title ?? 'Tanpa judul',
      subtitle: address ? `/${address}/` : 'Tanpa alamat',
    }),
  },
})
