import { defineField, defineType } from 'sanity'
import { references } from '../objects/common-fields.ts'
import { localString, localText } from '../objects/local.ts'

/** Reported speech of an official in office, or of a person who consents to it. */
export const testimonial = defineType({
  name: 'testimonial',
  title: 'Testimoni',
  type: 'document',
  fields: [
    localText({
      name: 'text',
      title: 'Isi',
      description: 'Kalimat tidak langsung, setia pada sumbernya.',
      required: true,
    }),
    localString({
      name: 'speaker',
      title: 'Pejabat',
      description: 'Nama pejabat. Kosong bila yang berbicara bukan pejabat.',
    }),
    localString({ name: 'role', title: 'Jabatan', description: 'Jabatan waktu berbicara, dengan tahunnya.' }),
    defineField({
      name: 'person',
      title: 'Orang',
      description: 'Untuk orang yang bukan pejabat: perlu persetujuan untuk kesaksian dan untuk namanya.',
      type: 'reference',
      // Weak: who withdraws must not be held back by what refers to them.
      weak: true,
      to: [{ type: 'person' }],
      validation: (rule) =>
        rule.custom((person, { document }) => {
          const official = ((document?.speaker as unknown[] | undefined)?.length ?? 0) > 0
          return official !== Boolean(person) || 'Isi salah satu: pejabat, atau orang yang setuju.'
        }),
    }),
    defineField({
      name: 'source',
      title: 'Sumber',
      description: 'Di mana ucapan ini dimuat.',
      type: 'source',
      validation: (rule) => rule.required(),
    }),
    references('producers', 'producer', 'Produsen', 'Yang dibicarakan.'),
  ],
  preview: {
    select: { speaker: 'speaker.0.value', name: 'person.name', pseudonym: 'person.pseudonym', text: 'text.0.value' },
    prepare: ({ speaker, name, pseudonym, text }) => ({
      title: speaker ?? name ?? pseudonym ?? 'Belum disebut siapa',
      subtitle: text,
    }),
  },
})
