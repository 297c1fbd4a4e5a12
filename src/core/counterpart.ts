import type { Language } from './language.ts'
import { englishWords, homePath } from './paths.ts'

/** The words that begin an address, Indonesian and English, of pages that exist in both languages. */
const pairs: readonly (readonly [id: string, en: string])[] = [
  ...Object.entries(englishWords),
  ['checkout', 'checkout'],
]

/**
 * The address of the same page in the wanted language; null where the page has none there. Takes addresses in either
 * language, with what follows them (`#…`, `?…`), and leaves slugs as they are: both languages share them.
 */
export function counterpart(path: string, language: Language): string | null {
  if (path === homePath('id') || path === homePath('en')) return homePath(language)
  const isEnglish = path.startsWith(homePath('en'))
  const [word = '', ...rest] = path.slice(isEnglish ? homePath('en').length : 1).split('/')
  const pair = pairs.find(([id, en]) => word === (isEnglish ? en : id))
  if (!pair) return null
  return `${homePath(language)}${[pair[language === 'en' ? 1 : 0], ...rest].join('/')}`
}

/** The page in the wanted language, or that language's home where it has none. */
export function counterpartOrHome(path: string, language: Language): string {
  return counterpart(path, language) ?? homePath(language)
}
