import { defineArrayMember, defineField, defineType } from 'sanity'
import { references, slugField, sourcesField } from '../objects/common-fields.ts'
import { localRichText, localString, localText } from '../objects/local.ts'

const partnerKinds = [
  { title: 'Perusahaan (CSR)', value: 'csr' },
  { title: 'OPD', value: 'opd' },
  { title: 'Pendamping', value: 'mentor' },
  { title: 'Dekranasda', value: 'dekranasda' },
]

const period = [
  defineField({ name: 'from', title: 'Mulai', description: 'Kosong bila sumber tidak menyebutnya.', type: 'date' }),
  defineField({ name: 'to', title: 'Sampai', description: 'Kosong bila sumber tidak menyebutnya.', type: 'date' }),
]

/** A training from which makers and products come. */
export const program = defineType({
  name: 'program',
  title: 'Program pelatihan',
  type: 'document',
  fields: [
    localString({ name: 'title', title: 'Nama', description: 'Nama pelatihan.', required: true }),
    slugField(),
    localText({ name: 'summary', title: 'Ringkasan', description: 'Dua kalimat.', required: true, max: 320 }),
    localRichText({ name: 'body', title: 'Isi', description: 'Apa yang dipelajari, apa hasilnya.', required: true }),
    ...period,
    localString({ name: 'place', title: 'Tempat', description: 'Gedung dan kota.', required: true }),
    defineField({
      name: 'participants',
      title: 'Jumlah peserta',
      description: 'Di bawah 5 tidak ditayangkan.',
      type: 'number',
      validation: (rule) => rule.integer().min(1),
    }),
    defineField({
      name: 'organisers',
      title: 'Penyelenggara',
      description: 'Lembaga, bukan orang.',
      type: 'array',
      of: [defineArrayMember({ type: 'organiser' })],
      validation: (rule) => rule.required().min(1),
    }),
    references('producers', 'producer', 'Produsen', 'Yang lahir dari pelatihan ini.'),
    sourcesField(),
  ],
  preview: { select: { title: 'title.0.value', subtitle: 'from' } },
})

/** A fair, bazaar or display where the work is shown. */
export const fair = defineType({
  name: 'fair',
  title: 'Pameran',
  type: 'document',
  fields: [
    localString({ name: 'title', title: 'Nama', description: 'Nama pameran.', required: true }),
    localText({ name: 'summary', title: 'Ringkasan', description: 'Dua kalimat.', required: true, max: 400 }),
    localString({ name: 'place', title: 'Tempat', description: 'Gedung dan kota.', required: true }),
    ...period,
    references('producers', 'producer', 'Produsen', 'Yang ikut serta.'),
    sourcesField(),
  ],
  preview: { select: { title: 'title.0.value', subtitle: 'from' } },
})

/** Who stands beside the makers: companies, offices, mentors, craft councils. */
export const partner = defineType({
  name: 'partner',
  title: 'Mitra',
  type: 'document',
  fields: [
    localString({ name: 'name', title: 'Nama', description: 'Nama lembaga.', required: true }),
    defineField({
      name: 'kind',
      title: 'Jenis',
      description: 'Perannya.',
      type: 'string',
      options: { list: partnerKinds },
      validation: (rule) => rule.required(),
    }),
    localText({
      name: 'summary',
      title: 'Peran',
      description: 'Apa yang dikerjakan bersama.',
      required: true,
      max: 320,
    }),
    defineField({
      name: 'url',
      title: 'Alamat',
      description: 'Boleh kosong.',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['https'] }),
    }),
    sourcesField(),
  ],
  preview: {
    select: { title: 'name.0.value', kind: 'kind' },
    prepare: ({ title, kind }) => ({
      title: title ?? 'Tanpa nama',
      subtitle: partnerKinds.find(({ value }) => value === kind)?.title ?? '',
    }),
  },
})
