import { defineField } from 'sanity'
import { checkLocal, type LocalValue } from '../rules/text.ts'
import { checkContents, checkDignity } from '../rules/wording.ts'

interface LocalField {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly required?: boolean
  /** Longest text in characters, per language. */
  readonly max?: number
  readonly group?: string
  /** Whether a new document has room for the Indonesian text at once; so it has where the text is required. */
  readonly begins?: boolean
  readonly hidden?: (context: { readonly document?: { readonly [field: string]: unknown } | undefined }) => boolean
}

/** An empty text in Indonesian, under the key that the samples use. */
const indonesian = (type: string) => [{ _key: 'id', _type: `${type}Value`, language: 'id' }]

function local(type: string, { required, max, group, begins = required ?? false, ...field }: LocalField) {
  return defineField({
    ...field,
    ...(group ? { group } : {}),
    type,
    ...(begins ? { initialValue: () => indonesian(type) } : {}),
    validation: (rule) => [
      rule.custom((value, { document }) => {
        const fits = checkLocal(value as readonly LocalValue[] | undefined, { required, max })
        return fits === true ? checkContents(value, document?._type) : fits
      }),
      rule.custom(checkDignity).warning(),
    ],
  })
}

/** One line in Indonesian, with English where it has been written (internationalized-array v5). */
export const localString = (field: LocalField) => local('internationalizedArrayString', { max: 120, ...field })

/** A few sentences in both languages. */
export const localText = (field: LocalField) => local('internationalizedArrayText', { max: 800, ...field })

/** Portable Text in both languages; only the marks of `richText` exist. */
export const localRichText = (field: LocalField) => local('internationalizedArrayRichText', field)
