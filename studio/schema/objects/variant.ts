import { defineArrayMember, defineField, defineType } from 'sanity'
import { ChoiceOptionInput, ChoiceValueInput, OptionCodeInput, ValueCodeInput } from '../../inputs/code-input.tsx'
import { PriceInput } from '../../inputs/price-input.tsx'
import { skuPattern } from '../rules/code.ts'
import { priceIsLikely } from '../rules/price-is-likely.ts'
import { skuIsFree } from '../rules/sku-is-free.ts'
import { localString } from './local.ts'

/** What a buyer chooses: size, colour, model. */
export const option = defineType({
  name: 'option',
  title: 'Pilihan',
  type: 'object',
  fields: [
    defineField({
      name: 'code',
      title: 'Kode',
      description: 'Pilih dari daftar, atau tulis sendiri satu kata: ukuran, warna.',
      type: 'string',
      components: { input: OptionCodeInput },
      validation: (rule) =>
        rule
          .required()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          .error('Pakai huruf kecil dan angka, dengan tanda hubung hanya di antaranya.'),
    }),
    localString({
      name: 'name',
      title: 'Nama',
      description: 'Yang dibaca pembeli: Ukuran, Warna.',
      required: true,
      max: 30,
    }),
    defineField({
      name: 'values',
      title: 'Nilai',
      description: 'Berurutan dari kecil ke besar.',
      type: 'array',
      of: [defineArrayMember({ type: 'optionValue' })],
      validation: (rule) => rule.required().min(1).max(20),
    }),
  ],
  preview: { select: { title: 'name.0.value', subtitle: 'code' } },
})

/** One value of an option: L, Putih. */
export const optionValue = defineType({
  name: 'optionValue',
  title: 'Nilai pilihan',
  type: 'object',
  fields: [
    defineField({
      name: 'code',
      title: 'Kode',
      description: 'Pilih dari daftar, atau tulis sendiri: xl, biru-tua.',
      type: 'string',
      components: { input: ValueCodeInput },
      validation: (rule) =>
        rule
          .required()
          .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
          .error('Pakai huruf kecil dan angka, dengan tanda hubung hanya di antaranya.'),
    }),
    localString({ name: 'label', title: 'Nama', description: 'Yang dibaca pembeli.', required: true, max: 30 }),
  ],
  preview: { select: { title: 'label.0.value', subtitle: 'code' } },
})

/** What one variant has chosen of one option. */
export const choice = defineType({
  name: 'choice',
  title: 'Pilihan varian',
  type: 'object',
  fields: [
    defineField({
      name: 'option',
      title: 'Kode pilihan',
      description: 'Daftarnya dari Pilihan produk ini.',
      type: 'string',
      components: { input: ChoiceOptionInput },
    }),
    defineField({
      name: 'value',
      title: 'Kode nilai',
      description: 'Daftarnya dari nilai pilihan itu.',
      type: 'string',
      components: { input: ChoiceValueInput },
    }),
  ],
  preview: { select: { title: 'option', subtitle: 'value' } },
})

/** Outer size of the parcel. */
export const packedSize = defineType({
  name: 'packedSize',
  title: 'Ukuran kemasan (cm)',
  type: 'object',
  options: { columns: 3 },
  fields: [
    ...(['length', 'width', 'height'] as const).map((name) =>
      defineField({
        name,
        title: { length: 'Panjang', width: 'Lebar', height: 'Tinggi' }[name],
        description: 'Sentimeter, setelah dikemas.',
        type: 'number',
        validation: (rule) => rule.required().min(1).max(400),
      }),
    ),
  ],
})

/** What is sold: one SKU with its price, weight and availability. */
export const variant = defineType({
  name: 'variant',
  title: 'Varian',
  type: 'object',
  fields: [
    defineField({
      name: 'sku',
      title: 'SKU',
      description: 'Kode barang, tidak pernah diubah setelah terjual. Huruf besar, angka dan tanda hubung.',
      type: 'string',
      validation: (rule) =>
        rule
          .required()
          .custom(
            (sku: string | undefined) =>
              !sku || skuPattern.test(sku) || 'Pakai 3 sampai 24 huruf besar, angka dan tanda hubung.',
          )
          .custom((sku, context) => skuIsFree(sku, context)),
    }),
    defineField({
      name: 'choices',
      title: 'Pilihan',
      description: 'Satu nilai untuk tiap pilihan produk ini. Kosong bila produk tanpa pilihan.',
      type: 'array',
      of: [defineArrayMember({ type: 'choice' })],
    }),
    defineField({
      name: 'price',
      title: 'Harga (rupiah)',
      description: 'Rupiah bulat tanpa titik: 350000.',
      type: 'number',
      components: { input: PriceInput },
      validation: (rule) => [
        rule.required().integer().positive().max(1_000_000_000),
        rule.custom(priceIsLikely).warning(),
      ],
    }),
    defineField({
      name: 'samplePrice',
      title: 'Harga contoh',
      description: 'Nyalakan bila harga ini perkiraan dan belum disahkan produsen.',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'weightGrams',
      title: 'Berat (gram)',
      description: 'Termasuk kemasan; menentukan ongkir.',
      type: 'number',
      validation: (rule) => rule.required().integer().min(0).max(500_000),
    }),
    defineField({
      name: 'packedCm',
      title: 'Ukuran kemasan',
      description: 'Untuk barang besar; ongkir dihitung dari ukurannya.',
      type: 'packedSize',
    }),
    defineField({
      name: 'availability',
      title: 'Ketersediaan',
      description: 'Stok, atau lama pengerjaan.',
      type: 'availability',
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: {
      sku: 'sku',
      price: 'price',
      kind: 'availability.kind',
      count: 'availability.count',
      days: 'availability.leadTimeWorkingDays',
    },
    prepare: ({ sku, price, kind, count, days }) => ({
      title: sku ?? 'Tanpa SKU',
      subtitle: [typeof price === 'number' && `Rp${price.toLocaleString('id-ID')}`, standingOf(kind, count, days)]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})

function standingOf(kind?: string, count?: number, days?: number): string | undefined {
  switch (kind) {
    case 'in_stock':
      return `stok ${count ?? 'belum dihitung'}`
    case 'one_of_a_kind':
      return count === 0 ? 'satu-satunya, habis' : 'satu-satunya'
    case 'made_to_order':
      return `dibuat ${days ?? '?'} hari kerja`
    case 'gallery_only':
      return 'hanya dipamerkan'
    default:
      return undefined
  }
}
