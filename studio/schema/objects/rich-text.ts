import { defineArrayMember, defineType } from 'sanity'
import { linkPattern } from '../rules/text.ts'

/** Running text: paragraphs, two headings, lists, quotations, strong and foreign words, links that lead to safe addresses. */
export const richText = defineType({
  name: 'richText',
  title: 'Teks',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Paragraf', value: 'normal' },
        { title: 'Judul bagian', value: 'h2' },
        { title: 'Judul kecil', value: 'h3' },
        { title: 'Kutipan', value: 'blockquote' },
      ],
      lists: [
        { title: 'Butir', value: 'bullet' },
        { title: 'Bernomor', value: 'number' },
      ],
      marks: {
        decorators: [
          { title: 'Tebal', value: 'strong' },
          { title: 'Kata asing', value: 'em' },
        ],
        annotations: [
          {
            name: 'link',
            title: 'Tautan',
            type: 'object',
            fields: [
              {
                name: 'href',
                title: 'Alamat',
                description: 'Dimulai dengan https://, http://, mailto: atau tel:.',
                type: 'string',
                validation: (rule) =>
                  rule
                    .required()
                    .custom(
                      (href: string | undefined) =>
                        !href || linkPattern.test(href) || 'Alamat ini tidak boleh dipakai.',
                    ),
              },
            ],
          },
        ],
      },
    }),
  ],
})
