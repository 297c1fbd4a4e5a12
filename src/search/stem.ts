/**
 * Words as the search compares them: without case, marks and the light affixes of Indonesian, and English plurals as
 * singulars. Both sides of a comparison pass here, so a stem need not be a word; it only must not join words that have
 * nothing in common (`kemeja` is no `meja`), so an affix goes only where a whole root stays.
 */

/** The longest word that is looked at; what is longer is cut. */
export const longestWord = 40

const shortestRoot = 4
const vowel = /^[aeiou]/
/** How an Indonesian root may begin: a vowel, one consonant, or a consonant with l, r or w. */
const begins = /^(?:[aeiou]|(?:ng|ny|sy|kh|[bcdfghjklmnpqrstvwyz])[lrw]?[aeiou])/

/** Lower case, without marks: `Batik-Tulis` gives `batik`, `tulis`; at most 40 letters each. */
export function wordsIn(text: string): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, longestWord))
}

/** `menjahit`, `jahitan`, `dijahit` and `penjahit` are all `jahit`; `bags` is `bag`. Expects a word of `wordsIn`. */
export function stem(word: string): string {
  const bare = withoutSuffix(withoutPlural(word))
  const root = withoutPrefix(bare, bare !== word)
  return root ?? bare
}

function withoutPlural(word: string): string {
  if (word.length < shortestRoot || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > shortestRoot + 2) return `${word.slice(0, -3)}y`
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1)
}

function withoutSuffix(word: string): string {
  const bare = cut(word, /(?:nya|lah|kah)$/, shortestRoot)
  // A root that ends in k is far more often met than one that is only five letters long and takes -kan.
  const active = cut(bare, /kan$/, shortestRoot + 1)
  return active === bare ? cut(bare, /an$/, shortestRoot) : active
}

function cut(word: string, suffix: RegExp, least: number): string {
  const root = word.replace(suffix, '')
  return root.length >= least ? root : word
}

/** The root behind a prefix, null where none is seen. `ke-` counts only together with a suffix: `kerajinan`. */
function withoutPrefix(word: string, hasSuffix: boolean): string | null {
  const nasal = /^(?:me|pe)(ny|ng|n|m|)(.+)$/.exec(word)
  if (nasal) return rootBehindNasal(nasal[1] ?? '', nasal[2] ?? '')
  const plain = /^(?:di|ber|ter)(.+)$/.exec(word) ?? (hasSuffix ? /^ke(.+)$/.exec(word) : null)
  return whole(plain?.[1] ?? '', shortestRoot + 1)
}

// The nasal has taken the place of a lost letter where a vowel follows: menyulam, menulis, memotong.
const lost: Readonly<Record<string, string>> = { ny: 's', n: 't', m: 'p', ng: '', '': '' }

function rootBehindNasal(nasal: string, rest: string): string | null {
  const root = vowel.test(rest) ? `${lost[nasal] ?? ''}${rest}` : rest
  // me- and pe- alone stand before l, r, w, y and nasals only.
  if (nasal === '' && !/^[lrwymn]/.test(rest)) return null
  return whole(root, shortestRoot + 1)
}

function whole(root: string, least: number): string | null {
  return root.length >= least && begins.test(root) ? root : null
}
