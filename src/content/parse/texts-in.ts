import { longestRichText, longestText } from '#core/wording/lengths.ts'

/** Keys whose values nobody reads: ids, references, addresses, codes. */
const notRead = /^_|^(asset|url|href|slug|previousSlugs|sku|nib|hotspot|crop|color|\w+Ids?)$/
const deepest = 20

/** Every text in a row that is read by people. */
export function textsIn(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || depth > deepest) return []
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, depth + 1))
  return Object.entries(value).flatMap(([key, inner]) => (notRead.test(key) ? [] : textsIn(inner, depth + 1)))
}

/** One text that no page can carry, or too much of them in one document (twice: Indonesian and English). */
export function tooLong(texts: readonly string[]): boolean {
  const all = texts.reduce((sum, { length }) => sum + length, 0)
  return all > 4 * longestRichText || texts.some(({ length }) => length > longestText)
}

/** What no database and no page can hold (NUL, halves of signs), or what turns the text around it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unshowable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/

export function holdsUnshowable(texts: readonly string[]): boolean {
  return texts.some((text) => unshowable.test(text) || !text.isWellFormed())
}
