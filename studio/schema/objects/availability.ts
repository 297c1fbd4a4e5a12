import { defineField, defineType } from 'sanity'
import { CountInput } from '../../inputs/count-input.tsx'

type Parent = { kind?: string } | undefined
const counted = ['in_stock', 'one_of_a_kind']
const kindOf = (parent: unknown) => (parent as Parent)?.kind ?? ''

/** Whether a variant lies ready, is made when ordered, or is only shown. */
export const availability = defineType({
  name: 'availability',
  title: 'Ketersediaan',
  type: 'object',
  fields: [
    defineField({
      name: 'kind',
      title: 'Cara tersedia',
      description: 'Menentukan tanggal kirim yang dijanjikan kepada pembeli.',
      type: 'string',
      options: {
        layout: 'radio',
        list: [
          { title: 'Stok ada (dihitung)', value: 'in_stock' },
          { title: 'Dibuat setelah dipesan', value: 'made_to_order' },
          { title: 'Satu-satunya', value: 'one_of_a_kind' },
          { title: 'Hanya dipamerkan', value: 'gallery_only' },
        ],
      },
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'count',
      title: 'Jumlah',
      description: 'Hasil hitungan terakhir di rak. Penjualan sesudahnya dikurangkan oleh toko.',
      type: 'number',
      components: { input: CountInput },
      hidden: ({ parent }) => !counted.includes(kindOf(parent)),
      validation: (rule) =>
        rule
          .integer()
          .min(0)
          .max(100_000)
          .custom((value, { parent }) => !counted.includes(kindOf(parent)) || value !== undefined || 'Isi jumlahnya.'),
    }),
    defineField({
      name: 'countedAt',
      title: 'Dihitung pada',
      description: 'Terisi sendiri saat jumlah diubah. Hitungan baru menggantikan yang lama.',
      type: 'datetime',
      hidden: ({ parent }) => !counted.includes(kindOf(parent)),
      validation: (rule) =>
        rule.custom(
          (value, { parent }) => !counted.includes(kindOf(parent)) || Boolean(value) || 'Isi waktu hitungnya.',
        ),
    }),
    defineField({
      name: 'leadTimeWorkingDays',
      title: 'Lama pengerjaan (hari kerja)',
      description: 'Dari pesanan dibayar sampai siap dikirim.',
      type: 'number',
      hidden: ({ parent }) => kindOf(parent) !== 'made_to_order',
      validation: (rule) =>
        rule
          .integer()
          .min(1)
          .max(250)
          .custom(
            (value, { parent }) => kindOf(parent) !== 'made_to_order' || Boolean(value) || 'Isi lama pengerjaannya.',
          ),
    }),
    defineField({
      name: 'weeklyCapacity',
      title: 'Kemampuan per minggu',
      description: 'Berapa buah dapat dibuat dalam satu minggu kerja.',
      type: 'number',
      hidden: ({ parent }) => kindOf(parent) !== 'made_to_order',
      validation: (rule) =>
        rule
          .integer()
          .min(1)
          .max(10_000)
          .custom((value, { parent }) => kindOf(parent) !== 'made_to_order' || Boolean(value) || 'Isi kemampuannya.'),
    }),
  ],
})
