import { defineArrayMember, defineField, defineType } from 'sanity'
import { leastCharge } from '../../../src/core/money.ts'
import { localString, localText } from '../objects/local.ts'

const required = (name: string, title: string, description: string) =>
  defineField({ name, title, description, type: 'string', validation: (rule) => rule.required() })

/** Who sells, where the gallery is, what delivery costs. */
export const shopSettings = defineType({
  name: 'shopSettings',
  title: 'Pengaturan toko',
  type: 'document',
  fields: [
    required('name', 'Nama toko', 'Nama di kepala halaman.'),
    localString({ name: 'tagline', title: 'Semboyan', description: 'Satu baris.', required: true }),
    defineField({
      name: 'seller',
      title: 'Penjual',
      description: 'Siapa yang menjual, seperti diwajibkan bagi toko daring.',
      type: 'object',
      fields: [
        required('name', 'Nama', 'Badan yang menjual.'),
        required('address', 'Alamat', 'Alamat kantor, bukan rumah.'),
        defineField({ name: 'phone', title: 'Telepon', description: 'Telepon kantor, +62.', type: 'string' }),
        defineField({ name: 'whatsapp', title: 'WhatsApp', description: 'Nomor kantor, +62.', type: 'string' }),
        required('email', 'Surel', 'Alamat surel toko.'),
      ],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'gallery',
      title: 'Galeri',
      description: 'Tempat melihat dan mengambil barang.',
      type: 'object',
      fields: [
        localString({ name: 'name', title: 'Nama', description: 'Nama galeri.', required: true }),
        localText({ name: 'address', title: 'Alamat', description: 'Gedung dan kota.', required: true }),
        localText({ name: 'hours', title: 'Jam buka', description: 'Hari dan jam.', required: true }),
      ],
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'feeTables',
      title: 'Tarif kurir',
      description: 'Satu tabel tiap kurir dan masa berlaku.',
      type: 'array',
      of: [defineArrayMember({ type: 'feeTable' })],
      validation: (rule) => rule.required().min(1),
    }),
    defineField({
      name: 'closures',
      title: 'Libur toko',
      description: 'Selain hari libur nasional.',
      type: 'array',
      of: [defineArrayMember({ type: 'closure' })],
    }),
    defineField({
      name: 'minimumCharge',
      title: 'Pembayaran kartu terkecil (rupiah)',
      description: 'Ditentukan oleh mata uang pencairan.',
      type: 'number',
      validation: (rule) => rule.required().integer().min(leastCharge),
    }),
    defineField({
      name: 'transferAccount',
      title: 'Rekening untuk transfer',
      description:
        'Bank, nomor, dan atas nama, dalam satu baris. Tampil di halaman pesanan yang dibayar lewat transfer.',
      type: 'string',
    }),
    required('privacyNoticeVersion', 'Versi pemberitahuan privasi', 'Dicatat bersama tiap pesanan.'),
    defineField({
      name: 'sample',
      title: 'Toko contoh',
      description: 'Menyala: ada pemberitahuan "toko contoh" dan mesin pencari diminta tidak mencatat.',
      type: 'boolean',
      initialValue: false,
    }),
  ],
  preview: { prepare: () => ({ title: 'Pengaturan toko' }) },
})
