import { type Language, say } from '#core/language.ts'
import type { Shelf } from './shelf.ts'
import { wordsIn } from './stem.ts'

export interface Match {
  /** Number of the goods and how well they fit; null where nothing was typed and so everything fits. */
  readonly scores: ReadonlyMap<number, number> | null
  /** Nothing has all the words; what was found has some of them. */
  readonly someWordsOnly: boolean
}

/** Words beyond these change nothing. */
const mostWords = 8

/** What of the shelf has the typed words, in whatever order, spelled nearly so. */
export function matching({ words }: Shelf, typed: string): Match {
  // Sorted, for the order in which scores are added up would tell in their last digit.
  const wanted = [...new Set(wordsIn(typed).slice(0, mostWords))].sort()
  if (wanted.length === 0) return { scores: null, someWordsOnly: false }
  const ask = (combineWith: 'AND' | 'OR') =>
    new Map(words.search(wanted.join(' '), { combineWith }).map(({ id, score }) => [Number(id), score]))
  const all = ask('AND')
  if (all.size > 0 || wanted.length === 1) return { scores: all, someWordsOnly: false }
  const some = ask('OR')
  return { scores: some, someWordsOnly: some.size > 0 }
}

const mostSuggestions = 8
const leastLetters = 2

/**
 * Names that somebody who has typed this much may mean: titles in one language, best first. Each is a text that finds
 * its product.
 */
export function suggestions(shelf: Shelf, typed: string, language: Language): readonly string[] {
  if (typed.trim().length < leastLetters || wordsIn(typed).length === 0) return []
  const { scores } = matching(shelf, typed)
  const best = [...(scores ?? [])].sort(([a, x], [b, y]) => y - x || a - b)
  const titles = best.flatMap(([number]) => {
    const title = shelf.goods[number]?.product.title
    return title ? [say(title, language)] : []
  })
  return [...new Set(titles)].slice(0, mostSuggestions)
}
