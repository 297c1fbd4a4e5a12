import { defineArrayMember, defineField, defineType } from 'sanity'
import { localString, localText } from './local.ts'

const title = localString({ name: 'title', title: 'Judul', description: 'Judul bagian ini.', required: true, max: 80 })
const text = localText({ name: 'text', title: 'Pengantar', description: 'Boleh kosong.', max: 300 })

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
})

/** Featured products. */
export const productsModule = defineType({
  name: 'productsModule',
  title: 'Produk pilihan',
  type: 'object',
  fields: [title, text, chosen('products', 'Produk', 'product')],
})

/** Makers. */
export const producersModule = defineType({
  name: 'producersModule',
  title: 'Produsen',
  type: 'object',
  fields: [title, text, chosen('producers', 'Produsen', 'producer')],
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
})

/** What officials and consenting people have said. */
export const testimonialsModule = defineType({
  name: 'testimonialsModule',
  title: 'Testimoni',
  type: 'object',
  fields: [title, chosen('testimonials', 'Testimoni', 'testimonial')],
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
})

/** Doors to the categories. */
export const categoriesModule = defineType({
  name: 'categoriesModule',
  title: 'Kategori',
  type: 'object',
  fields: [title, chosen('categories', 'Kategori', 'category')],
})
