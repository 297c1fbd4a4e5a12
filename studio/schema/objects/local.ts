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
}

function local(type: string, { required, max, group, ...field }: LocalField) {
  return defineField({
    ...field,
    ...(group ? { group } : {}),
    type,
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
