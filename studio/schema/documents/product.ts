import { orderRankField } from '@sanity/orderable-document-list'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { awardsField, previousSlugsField, references, slugField } from '../objects/common-fields.ts'
import { localRichText, localString, localText } from '../objects/local.ts'
import { checkOptions } from '../rules/options.ts'
import { checkVariants } from '../rules/variants.ts'

const story = { group: 'story' }
const sale = { group: 'sale' }
const details = { group: 'details' }

/** Goods or a service that one producer makes and the shop sells. */
export const product = defineType({
  name: 'product',
  title: 'Produk',
  type: 'document',
  groups: [
    { name: 'story', title: 'Isi', default: true },
    { name: 'sale', title: 'Penjualan' },
    { name: 'details', title: 'Rincian' },
    { name: 'curation', title: 'Kurasi' },
  ],
  fields: [
    localString({
      name: 'title',
      title: 'Nama',
      description: 'Seperti disebut pembeli.',
      required: true,
      max: 80,
      ...story,
    }),
    slugField({ ...story, remembers: true }),
    previousSlugsField(story),
    defineField({
      name: 'kind',
      title: 'Jenis',
      description: 'Barang dikirim; jasa dikerjakan di tempat atau dikirim sebagai berkas.',
      type: 'string',
      ...story,
      options: {
        layout: 'radio',
        list: [
          { title: 'Barang', value: 'goods' },
          { title: 'Jasa', value: 'service' },
        ],
      },
      initialValue: 'goods',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'producer',
      title: 'Produsen',
      description: 'Yang membuat dan menerima pesanan ini.',
      type: 'reference',
      to: [{ type: 'producer' }],
      ...story,
      validation: (rule) => rule.required(),
    }),
    localText({
      name: 'summary',
      title: 'Ringkasan',
      description: 'Satu atau dua kalimat untuk daftar dan hasil pencarian.',
      required: true,
      max: 240,
      ...story,
    }),
    localRichText({
      name: 'description',
      title: 'Keterangan',
      description: 'Bahan, cara dibuat, cara dipakai.',
      ...story,
    }),
    defineField({
      name: 'pictures',
      title: 'Gambar',
      description: 'Gambar pertama tampil di daftar. Paling sedikit satu; dua atau lebih lebih baik.',
      type: 'array',
      of: [defineArrayMember({ type: 'pictureWithAlt' })],
      ...story,
      validation: (rule) => rule.required().min(1).max(10),
    }),
    references('categories', 'category', 'Kategori', 'Rak tempat barang ini dicari.', story),
    references('makers', 'person', 'Pembuat', 'Hanya orang yang setuju disebut. Boleh kosong.', {
      ...story,
      weak: true,
    }),
    defineField({
      name: 'options',
      title: 'Pilihan',
      description: 'Ukuran, warna atau model. Kosong bila hanya satu macam.',
      type: 'array',
      of: [defineArrayMember({ type: 'option' })],
      ...sale,
      validation: (rule) => rule.max(3).custom((options) => checkOptions(options as never)),
    }),
    defineField({
      name: 'variants',
      title: 'Varian',
      description: 'Yang benar-benar dijual, tiap varian dengan SKU dan harganya.',
      type: 'array',
      of: [defineArrayMember({ type: 'variant' })],
      ...sale,
      validation: (rule) =>
        rule
          .required()
          .min(1)
          .max(60)
          .custom((variants, { document }) => checkVariants(variants as never, document?.options as never)),
    }),
    defineField({
      name: 'pickupOnly',
      title: 'Hanya diambil di galeri',
      description: 'Terlalu besar atau mudah pecah untuk kurir.',
      type: 'boolean',
      ...sale,
      initialValue: false,
    }),
    orderRankField({ type: 'product', title: 'Urutan' }),
    references('materials', 'material', 'Bahan', 'Bahan utamanya.', details),
    references('techniques', 'technique', 'Teknik', 'Cara membuatnya.', details),
    localText({
      name: 'dimensions',
      title: 'Ukuran',
      description: 'Ukuran barang tanpa kemasan.',
      max: 200,
      ...details,
    }),
    defineField({
      name: 'sizeTable',
      title: 'Tabel ukuran',
      description: 'Untuk pakaian.',
      type: 'sizeTable',
      ...details,
    }),
    localText({
      name: 'care',
      title: 'Perawatan',
      description: 'Cara mencuci atau membersihkan.',
      max: 400,
      ...details,
    }),
    localText({ name: 'packaging', title: 'Kemasan', description: 'Bagaimana barang dikemas.', max: 300, ...details }),
    localText({
      name: 'carriedOut',
      title: 'Tempat dan waktu',
      description: 'Di mana jasa dikerjakan, atau bagaimana hasilnya sampai, dan bagaimana waktunya disepakati.',
      max: 300,
      hidden: ({ document }) => document?.kind !== 'service',
      ...details,
    }),
    awardsField(details),
    defineField({
      name: 'aliases',
      title: 'Nama lain',
      description: 'Ejaan dan sebutan lain yang dicari orang: mendhong, mukenah, kesed.',
      type: 'array',
      of: [defineArrayMember({ type: 'string' })],
      options: { layout: 'tags' },
      ...details,
    }),
    defineField({
      name: 'checklist',
      title: 'Pemeriksaan kurasi',
      description: 'Diisi kurator sebelum tayang.',
      type: 'checklist',
      group: 'curation',
    }),
  ],
  preview: {
    select: {
      title: 'title.0.value',
      producer: 'producer.name.0.value',
      price: 'variants.0.price',
      media: 'pictures.0',
    },
    prepare: ({ title, producer, price, media }) => ({
      title: title ?? 'Tanpa nama',
      subtitle: [price && `Rp${price.toLocaleString('id-ID')}`, producer].filter(Boolean).join(' · '),
      media,
    }),
  },
})
