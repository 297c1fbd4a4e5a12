import { covered } from './letters/covered.ts'

const has = (code: number) => covered.some(([from, to]) => code >= from && code <= to)
const isCovered = (text: string) => [...text].every((letter) => has(letter.codePointAt(0) ?? 0))

/** The text in letters that our fonts have: others lose their marks (ṭ to t) or become a question mark. Keeps line ends. */
export function legible(text: string): string {
  const whole = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').replaceAll('\t', ' ')
  return [...whole].map(letterFor).join('')
}

function letterFor(letter: string): string {
  if (letter === '\n' || isCovered(letter)) return letter
  // Joiners, marks without a letter and other things that take no room.
  if (/[\p{M}\p{Cf}\p{Cc}]/u.test(letter)) return ''
  const bare = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  return bare !== '' && isCovered(bare) ? bare : '?'
}
