import { defineField, defineType } from 'sanity'
import { checklistQuestions } from '../../../src/core/approval.ts'

const questions = {
  aesthetic: ['Layak dari sisi keindahan', 'Jahitan, lukisan, warna dan sambungan rapi.'],
  economic: ['Layak dari sisi nilai', 'Harga menutup bahan, waktu dan hak produsen.'],
  photo: ['Gambar baik', 'Terang, tajam, menunjukkan barang yang sebenarnya.'],
  price: ['Harga disahkan produsen', 'Bukan harga contoh.'],
  packing: ['Kemasan aman', 'Sudah dicoba untuk dikirim.'],
  description: ['Keterangan benar', 'Bahan, ukuran dan perawatan sesuai barangnya.'],
  consent: ['Persetujuan lengkap', 'Tidak ada nama, wajah atau kondisi orang tanpa persetujuan.'],
} as const satisfies Record<(typeof checklistQuestions)[number], readonly [string, string]>

/** What the gallery asks of a product before it is shown: worth in looks and worth in trade. */
export const checklist = defineType({
  name: 'checklist',
  title: 'Pemeriksaan kurasi',
  type: 'object',
  fields: checklistQuestions.map((name) =>
    defineField({
      name,
      title: questions[name][0],
      description: questions[name][1],
      type: 'boolean',
      initialValue: false,
    }),
  ),
})
