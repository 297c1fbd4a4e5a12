import { defineArrayMember, defineField, defineType } from 'sanity'
import { localString, localText } from './local.ts'

const title = localString({ name: 'title', title: 'Judul', description: 'Judul bagian ini.', required: true, max: 80 })
const text = localText({ name: 'text', title: 'Pengantar', description: 'Boleh kosong.', max: 300 })

/** What a module is called and what it is: in a list that is dragged, editors must tell them apart. */
const named = (subtitle: string, picture?: string) => ({
  select: { title: 'title.0.value', ...(picture ? { media: picture } : {}) },
  prepare: ({ title, media }: { title?: string; media?: unknown }) => ({
    title: title ?? 'Tanpa judul',
    subtitle,
    ...(media ? { media: media as never } : {}),
  }),
})

function chosen(name: string, label: string, type: string) {
  return defineField({
    name,
    title: label,
    description: 'Berurutan seperti akan tampil.',
    type: 'array',
    of: [defineArrayMember({ type: 'reference', to: [{ type }] })],
    validation: (rule) => rule.required().min(1).max(12).unique(),
  })
}

/** The first thing a visitor sees: one sentence, one picture, one way on. */
export const heroModule = defineType({
  name: 'heroModule',
  title: 'Pembuka',
  type: 'object',
  fields: [
    title,
    localText({ name: 'text', title: 'Teks', description: 'Satu atau dua kalimat.', required: true, max: 300 }),
    defineField({
      name: 'picture',
      title: 'Gambar',
      description: 'Lebar; titik tengahnya tetap terlihat di telepon.',
      type: 'pictureWithAlt',
      validation: (rule) => rule.required(),
    }),
    localString({ name: 'actionLabel', title: 'Tulisan tombol', description: 'Kata kerja.', required: true, max: 30 }),
    defineField({
      name: 'actionPath',
      title: 'Tujuan tombol',
      description: 'Alamat di toko ini, misalnya /produk/.',
      type: 'string',
      validation: (rule) =>
        rule
          .required()
          .regex(/^\/([a-z0-9-]+\/)*$/)
          .error('Alamat di toko ini saja: dimulai dan diakhiri garis miring.'),
    }),
  ],
  preview: named('Pembuka', 'picture'),
})

/** Featured products. */
export const productsModule = defineType({
  name: 'productsModule',
  title: 'Produk pilihan',
  type: 'object',
  fields: [title, text, chosen('products', 'Produk', 'product')],
  preview: named('Produk pilihan', 'products.0.pictures.0'),
})

/** Makers. */
export const producersModule = defineType({
  name: 'producersModule',
  title: 'Produsen',
  type: 'object',
  fields: [title, text, chosen('producers', 'Produsen', 'producer')],
  preview: named('Produsen'),
})

/** Makers with room for orders, the shop chooses them by their own capacity. */
export const readyModule = defineType({
  name: 'readyModule',
  title: 'Butuh pesanan',
  type: 'object',
  fields: [title, text],
  preview: named('Butuh pesanan'),
})

/** One story. */
export const storyModule = defineType({
  name: 'storyModule',
  title: 'Cerita',
  type: 'object',
  fields: [
    title,
    defineField({
      name: 'story',
      title: 'Cerita',
      description: 'Satu cerita.',
      type: 'reference',
      to: [{ type: 'story' }],
      validation: (rule) => rule.required(),
    }),
  ],
  preview: named('Cerita', 'story.picture'),
})

/** What officials and consenting people have said. */
export const testimonialsModule = defineType({
  name: 'testimonialsModule',
  title: 'Testimoni',
  type: 'object',
  fields: [title, chosen('testimonials', 'Testimoni', 'testimonial')],
  preview: named('Testimoni'),
})

/** Numbers with sources. */
export const figuresModule = defineType({
  name: 'figuresModule',
  title: 'Angka',
  type: 'object',
  fields: [
    title,
    defineField({
      name: 'figures',
      title: 'Angka',
      description: 'Tiap angka dengan sumbernya.',
      type: 'array',
      of: [defineArrayMember({ type: 'figure' })],
      validation: (rule) => rule.required().min(1).max(8),
    }),
  ],
  preview: named('Angka'),
})

/** Doors to the categories. */
export const categoriesModule = defineType({
  name: 'categoriesModule',
  title: 'Kategori',
  type: 'object',
  fields: [title, chosen('categories', 'Kategori', 'category')],
  preview: named('Kategori'),
})
