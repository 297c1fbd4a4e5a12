import { diagnoses, type Wording, wordings } from './dignity-words.ts'
import { longestRichText } from './lengths.ts'

export interface Remark {
  /** As it stands in the text. */
  readonly found: string
  readonly better: string
  readonly why: string
}

const all: readonly (Wording & { readonly pattern: RegExp })[] = [...wordings, ...diagnoses].map((wording) => ({
  ...wording,
  pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${wording.words})(?![\\p{L}\\p{N}])`, 'giu'),
}))

/** What a text says of people that makes them smaller than they are, each with the better wording; in order, each once. */
export function remarksOn(text: string): readonly Remark[] {
  // A text that is refused for its length is not searched: that would only hold up who is writing.
  if (text.length > longestRichText) return []
  const remarks: (Remark & { readonly at: number })[] = []
  for (const { pattern, better, why } of all) {
    for (const match of text.matchAll(pattern)) {
      const isInside = remarks.some(({ at, found }) => match.index >= at && match.index < at + found.length)
      const isKnown = remarks.some(({ found }) => found.toLowerCase() === match[0].toLowerCase())
      if (!isInside && !isKnown) remarks.push({ found: match[0], better, why, at: match.index })
    }
  }
  return remarks.sort((one, other) => one.at - other.at).map(({ found, better, why }) => ({ found, better, why }))
}
