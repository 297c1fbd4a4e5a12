import { defineArrayMember, defineField, defineType } from 'sanity'
import { PhotoInput } from '../../inputs/photo-input.tsx'
import { checkMarks, mostMarks } from '../rules/marks.ts'
import { localString } from './local.ts'

/** A picture with the words that stand for it where it cannot be seen. */
export const pictureWithAlt = defineType({
  name: 'pictureWithAlt',
  title: 'Gambar',
  type: 'image',
  // SVG may carry script; the shop draws from pixels only.
  options: { hotspot: true, accept: 'image/jpeg,image/png,image/webp,image/avif' },
  components: { input: PhotoInput },
  fields: [
    {
      ...localString({
        name: 'alt',
        title: 'Teks pengganti',
        description: 'Apa yang terlihat, untuk orang yang tidak melihat gambarnya. Sebut bila ini ilustrasi.',
        required: true,
        max: 300,
        begins: false,
      }),
      // Shown with the picture: an empty one in a form would make a draft of a picture that is not there.
      hidden: ({ parent }: { parent?: { asset?: unknown } }) => !parent?.asset,
    },
    defineField({
      name: 'marks',
      title: 'Tanda di gambar',
      description: 'Titik yang membawa pembeli ke panduan teknik atau bahan. Boleh kosong.',
      type: 'array',
      of: [defineArrayMember({ type: 'mark' })],
      // Only a product's page shows them.
      hidden: ({ document, parent }) => document?._type !== 'product' || !parent?.asset,
      validation: (rule) => rule.max(mostMarks).custom((marks) => checkMarks(marks as never)),
    }),
  ],
  validation: (rule) =>
    rule.custom((value: { asset?: { _ref?: string } } | undefined) => {
      if (!value) return true
      const asset = value.asset?._ref
      if (!asset) return 'Pilih gambarnya.'
      return !asset.endsWith('-svg') || 'Pakai foto (JPEG, PNG, WebP): gambar SVG tidak ditampilkan toko.'
    }),
})
