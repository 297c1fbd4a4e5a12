import { defineField, defineType } from 'sanity'
import { previousSlugsField, references, slugField, sourcesField } from '../objects/common-fields.ts'
import { localRichText, localString, localText } from '../objects/local.ts'

/** A story of work: how something is made, by whom, where from. */
export const story = defineType({
  name: 'story',
  title: 'Cerita',
  type: 'document',
  fields: [
    localString({ name: 'title', title: 'Judul', description: 'Tentang karyanya.', required: true, max: 100 }),
    slugField({ remembers: true }),
    previousSlugsField(),
    localText({ name: 'summary', title: 'Ringkasan', description: 'Dua kalimat.', required: true, max: 320 }),
    defineField({
      name: 'date',
      title: 'Tanggal',
      description: 'Hari peristiwanya.',
      type: 'date',
      validation: (rule) => rule.required(),
    }),
    localRichText({
      name: 'body',
      title: 'Isi',
      description: 'Tanpa nama orang yang tidak setuju disebut.',
      required: true,
    }),
    defineField({ name: 'picture', title: 'Gambar', description: 'Boleh kosong.', type: 'pictureWithAlt' }),
    references('producers', 'producer', 'Produsen', 'Yang diceritakan.'),
    sourcesField(),
  ],
  preview: { select: { title: 'title.0.value', subtitle: 'date', media: 'picture' } },
})
