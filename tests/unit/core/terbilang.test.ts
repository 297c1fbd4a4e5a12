import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inWords, rupiahInWords } from '#core/terbilang.ts'

test('amounts are said as a receipt says them', () => {
  const said: readonly [number, string][] = [
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [19, 'sembilan belas'],
    [20, 'dua puluh'],
    [21, 'dua puluh satu'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [200, 'dua ratus'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [1999, 'seribu sembilan ratus sembilan puluh sembilan'],
    [2000, 'dua ribu'],
    [11_000, 'sebelas ribu'],
    [101_000, 'seratus satu ribu'],
    [1_000_000, 'satu juta'],
    [1_250_000, 'satu juta dua ratus lima puluh ribu'],
    [1_001_000_000, 'satu miliar satu juta'],
    [1_000_000_001_000, 'satu triliun seribu'],
    [1_000_000_000_000_000, 'satu kuadriliun'],
  ]
  for (const [amount, words] of said) expect(inWords(amount)).toBe(words)
  expect(rupiahInWords(350_000)).toBe('tiga ratus lima puluh ribu rupiah')
})

const upTo = 1_000_000_000_000_000
const amount = fc.oneof(
  fc.integer({ min: 0, max: upTo }),
  fc.integer({ min: 0, max: 15 }).map((power) => 10 ** power),
  fc.integer({ min: 0, max: 9999 }),
)

test('words read back give the number, up to 10^15', () => {
  fc.assert(
    fc.property(amount, (number) => read(inWords(number)) === number),
    { numRuns: 2000 },
  )
})

test('no amount is said with one ratus, one ribu, or a nol among other words', () => {
  fc.assert(
    fc.property(amount, (number) => {
      const said = inWords(number)
      expect(said).not.toMatch(/(^| )satu (ratus|belas|puluh)\b|^satu ribu|\s{2}|^\s|\s$|undefined/)
      if (number > 0) expect(said).not.toContain('nol')
    }),
  )
})

test('what is no whole number from 0 cannot be said', () => {
  for (const number of [-1, 0.5, Number.NaN, 2 ** 60]) expect(() => inWords(number)).toThrow(RangeError)
})

/** Reads Indonesian number words by their grammar: another way than the one that writes them. */
function read(said: string): number {
  const units = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ')
  const scales: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12, kuadriliun: 1e15 }
  let total = 0
  let group = 0
  let digit = 0
  const flush = () => {
    group += digit
    digit = 0
  }
  for (const word of said.split(' ')) {
    if (units.includes(word)) digit = units.indexOf(word)
    else if (word === 'sepuluh') group += 10
    else if (word === 'sebelas') group += 11
    else if (word === 'seratus') group += 100
    else if (word === 'belas') group += 10 + digit
    else if (word === 'puluh') group += 10 * digit
    else if (word === 'ratus') group += 100 * digit
    else if (word === 'seribu') total += 1000
    else {
      flush()
      const scale = scales[word] ?? Number.NaN
      // "sebelas ribu juta" is never said: a scale multiplies what stands since the last one.
      total += group * scale
      group = 0
    }
    if (!units.includes(word)) digit = 0
  }
  flush()
  return total + group
}
