import { defineArrayMember, defineField, defineType } from 'sanity'
import { awardsField, previousSlugsField, regionField, slugField } from '../objects/common-fields.ts'
import { localRichText, localString, localText } from '../objects/local.ts'
import { nibPattern } from '../rules/code.ts'

const kinds = {
  upt: 'UPT',
  kube: 'KUBE (kelompok usaha bersama)',
  loka_bina_karya: 'Loka bina karya',
  ikm: 'IKM',
  koperasi: 'Koperasi',
  individual: 'Perorangan',
} as const

const story = { group: 'story' }
const work = { group: 'work' }

/** Who makes things: an institution's workshop, a group, a business. Contacts for orders are not content; they are kept at the desk. */
export const producer = defineType({
  name: 'producer',
  title: 'Produsen',
  type: 'document',
  groups: [
    { name: 'story', title: 'Isi', default: true },
    { name: 'work', title: 'Kerja dan pesanan' },
  ],
  fields: [
    localString({
      name: 'name',
      title: 'Nama',
      description: 'Nama lembaga, kelompok atau usaha.',
      required: true,
      ...story,
    }),
    slugField({ ...story, remembers: true }),
    previousSlugsField(story),
    defineField({
      name: 'kind',
      title: 'Jenis',
      description: 'Bentuk usahanya sekarang. Alamat halaman tetap bila bentuknya berubah.',
      type: 'string',
      ...story,
      options: { list: Object.entries(kinds).map(([value, title]) => ({ value, title })) },
      validation: (rule) => rule.required(),
    }),
    regionField(story),
    localString({
      name: 'place',
      title: 'Tempat',
      description: 'Nama wilayah seperti dibaca orang.',
      required: true,
      ...story,
    }),
    localText({
      name: 'summary',
      title: 'Ringkasan',
      description: 'Dua kalimat tentang karyanya.',
      required: true,
      max: 320,
      ...story,
    }),
    localRichText({
      name: 'story',
      title: 'Cerita',
      description: 'Karya dan cara kerjanya; bukan kondisi orangnya.',
      ...story,
    }),
    defineField({
      name: 'facts',
      title: 'Fakta',
      description: 'Tiap fakta dengan sumbernya.',
      type: 'array',
      of: [defineArrayMember({ type: 'fact' })],
      ...story,
    }),
    defineField({
      name: 'picture',
      title: 'Gambar',
      description: 'Boleh kosong: motif menggantikannya.',
      type: 'pictureWithAlt',
      ...story,
    }),
    defineField({ name: 'motif', title: 'Motif', description: 'Kosong: toko memilihkan.', type: 'motif', ...story }),
    defineField({
      name: 'person',
      title: 'Orang',
      description: 'Untuk produsen perorangan yang setuju disebut.',
      type: 'reference',
      // Weak: who withdraws must not be held back by what refers to them.
      weak: true,
      to: [{ type: 'person' }],
      ...story,
    }),
    defineField({
      name: 'nib',
      title: 'NIB',
      description: 'Nomor induk berusaha, 13 angka.',
      type: 'string',
      ...work,
      validation: (rule) =>
        rule.custom(
          (nib: string | undefined) => nib === undefined || nibPattern.test(nib) || 'NIB terdiri atas 13 angka.',
        ),
    }),
    defineField({
      name: 'skills',
      title: 'Keterampilan',
      description: 'Yang bisa dikerjakan: membatik, menjahit.',
      type: 'array',
      of: [defineArrayMember({ type: 'skill' })],
      ...work,
    }),
    defineField({
      name: 'headcount',
      title: 'Jumlah orang',
      description: 'Jumlah yang bekerja. Di bawah 5 tidak ditayangkan.',
      type: 'number',
      ...work,
      validation: (rule) => rule.integer().min(1).max(100_000),
    }),
    defineField({
      name: 'weeklyCapacity',
      title: 'Kemampuan per minggu',
      description: 'Perkiraan jumlah barang per minggu untuk pesanan besar.',
      type: 'number',
      ...work,
      validation: (rule) => rule.integer().min(1),
    }),
    defineField({
      name: 'handlingWorkingDays',
      title: 'Penyiapan (hari kerja)',
      description: 'Dari pesanan dibayar sampai barang yang sudah ada diserahkan.',
      type: 'number',
      ...work,
      initialValue: 2,
      validation: (rule) => rule.required().integer().min(0).max(30),
    }),
    defineField({
      name: 'answerHours',
      title: 'Batas jawaban (jam)',
      description: 'Berapa lama produsen boleh menimbang pesanan.',
      type: 'number',
      ...work,
      initialValue: 48,
      validation: (rule) => rule.required().integer().min(24).max(72),
    }),
    defineField({
      name: 'closures',
      title: 'Libur',
      description: 'Selain hari libur nasional.',
      type: 'array',
      of: [defineArrayMember({ type: 'closure' })],
      ...work,
    }),
    defineField({
      name: 'sharePercent',
      title: 'Hak produsen (persen)',
      description: 'Bagian harga yang diterima produsen.',
      type: 'number',
      ...work,
      validation: (rule) => rule.required().min(0).max(100),
    }),
    awardsField(work),
    defineField({
      name: 'readyForFairs',
      title: 'Siap pameran',
      description: 'Dapat diundang ke pameran.',
      type: 'boolean',
      ...work,
      initialValue: false,
    }),
  ],
  preview: {
    select: { title: 'name.0.value', kind: 'kind', place: 'place.0.value', media: 'picture' },
    prepare: ({ title, kind, place, media }) => ({
      title: title ?? 'Tanpa nama',
      subtitle: [kinds[kind as keyof typeof kinds], place].filter(Boolean).join(' · '),
      media,
    }),
  },
})
