import { defineArrayMember, defineField } from 'sanity'
import { RegionInput } from '../../inputs/region-input.tsx'
import { SlugInput } from '../../inputs/slug-input.tsx'
import { addressIsKept } from '../rules/address-is-kept.ts'
import { checkRegion } from '../rules/code.ts'

interface Common {
  readonly group?: string
  /** What is referred to may go: who withdraws a consent must not be held back. */
  readonly weak?: boolean
}

/** Part of the page's address; Sanity itself keeps it unique within a type. */
export const slugField = ({ group, remembers }: Common & { readonly remembers?: boolean } = {}) =>
  defineField({
    name: 'slug',
    title: 'Alamat halaman',
    description: remembers
      ? 'Tekan “Buat dari judul”. Bila diubah setelah terbit, alamat lama mengarah ke yang baru.'
      : 'Tekan “Buat dari judul”. Tetap setelah terbit.',
    type: 'slug',
    components: { input: SlugInput },
    ...(group ? { group } : {}),
    options: {
      source: (document) => indonesianOf(document.title ?? document.name),
      maxLength: 80,
    },
    validation: (rule) =>
      rule
        .required()
        .custom(
          (slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug?.current ?? '') || 'Huruf kecil, angka, dan tanda hubung.',
        )
        .custom(addressIsKept(remembers ?? false)),
  })

/** Addresses a page had before: they lead on to the one it has now. */
export const previousSlugsField = ({ group }: Common = {}) =>
  defineField({
    name: 'previousSlugs',
    title: 'Alamat lama',
    description: 'Tercatat sendiri bila alamat diubah setelah terbit: tautan orang tetap sampai.',
    type: 'array',
    readOnly: true,
    hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
    ...(group ? { group } : {}),
    of: [
      defineArrayMember({
        type: 'string',
        validation: (rule) => rule.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { name: 'alamat' }),
      }),
    ],
    options: { layout: 'tags' },
    validation: (rule) => rule.unique().max(20),
  })

function indonesianOf(value: unknown): string {
  const items = Array.isArray(value) ? (value as { language?: string; value?: string }[]) : []
  return items.find((item) => item.language === 'id')?.value ?? ''
}

/** Official region code (BPS): two digits for a province, four for a kabupaten or kota. */
export const regionField = ({ group }: Common = {}) =>
  defineField({
    name: 'regionCode',
    title: 'Wilayah',
    description: 'Kabupaten atau kota. Bukan alamat rumah.',
    type: 'string',
    components: { input: RegionInput },
    ...(group ? { group } : {}),
    validation: (rule) => rule.required().custom(checkRegion),
  })

/** References in an order that is kept. */
export const references = (
  name: string,
  type: string,
  title: string,
  description: string,
  { group, weak }: Common = {},
) =>
  defineField({
    name,
    title,
    description,
    type: 'array',
    ...(group ? { group } : {}),
    of: [defineArrayMember({ type: 'reference', to: [{ type }], ...(weak ? { weak } : {}) })],
    validation: (rule) => rule.unique(),
  })

/** Prizes and labels, each with its year and its source. */
export const awardsField = ({ group }: Common = {}) =>
  defineField({
    name: 'awards',
    title: 'Penghargaan',
    description: 'Dengan tahun dan sumbernya.',
    type: 'array',
    ...(group ? { group } : {}),
    of: [defineArrayMember({ type: 'award' })],
    validation: (rule) => rule.max(6),
  })

/** Sources of a whole text. */
export const sourcesField = ({ group }: Common = {}) =>
  defineField({
    name: 'sources',
    title: 'Sumber',
    description: 'Dari mana isi ini diketahui.',
    type: 'array',
    ...(group ? { group } : {}),
    of: [defineArrayMember({ type: 'source' })],
    validation: (rule) => rule.required().min(1),
  })
