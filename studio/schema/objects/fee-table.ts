import { defineArrayMember, defineField, defineType } from 'sanity'
import { checkFeeRegion } from '../rules/code.ts'

/** Fees of one courier from one day on. */
export const feeTable = defineType({
  name: 'feeTable',
  title: 'Tarif kurir',
  type: 'object',
  fields: [
    defineField({
      name: 'courier',
      title: 'Kurir',
      description: 'Nama yang dibaca pembeli.',
      type: 'string',
      validation: (rule) => rule.required().max(60),
    }),
    defineField({
      name: 'validFrom',
      title: 'Berlaku mulai',
      description: 'Hari pertama tarif ini dipakai.',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    defineField({ name: 'validTo', title: 'Berlaku sampai', description: 'Kosong: belum ada akhirnya.', type: 'date' }),
    defineField({
      name: 'rows',
      title: 'Baris tarif',
      description: 'Yang paling cocok dengan tujuan dipakai; * berarti ke mana saja.',
      type: 'array',
      of: [defineArrayMember({ type: 'feeRow' })],
      validation: (rule) => rule.required().min(1).max(1000),
    }),
  ],
  preview: { select: { title: 'courier', subtitle: 'validFrom' } },
})

const places = { origin: 'Asal', destination: 'Tujuan' } as const
const fees = { firstKgFee: 'Kilogram pertama (rupiah)', nextKgFee: 'Tiap kilogram berikutnya (rupiah)' } as const
const days = { minDays: 'Paling cepat (hari)', maxDays: 'Paling lama (hari)' } as const
type Key<T> = keyof T & string

/** One fee: from a region to a region. */
export const feeRow = defineType({
  name: 'feeRow',
  title: 'Baris tarif',
  type: 'object',
  fields: [
    ...(Object.keys(places) as Key<typeof places>[]).map((name) =>
      defineField({
        name,
        title: places[name],
        description: 'Kode wilayah provinsi atau kabupaten/kota, atau *.',
        type: 'string',
        validation: (rule) => rule.required().custom(checkFeeRegion),
      }),
    ),
    ...(Object.keys(fees) as Key<typeof fees>[]).map((name) =>
      defineField({
        name,
        title: fees[name],
        description: 'Rupiah bulat.',
        type: 'number',
        validation: (rule) => rule.required().integer().min(0).max(10_000_000),
      }),
    ),
    ...(Object.keys(days) as Key<typeof days>[]).map((name) =>
      defineField({
        name,
        title: days[name],
        description: 'Hari di jalan setelah diserahkan kepada kurir.',
        type: 'number',
        validation: (rule) => rule.required().integer().min(0).max(60),
      }),
    ),
  ],
  preview: { select: { title: 'destination', subtitle: 'firstKgFee' } },
})
