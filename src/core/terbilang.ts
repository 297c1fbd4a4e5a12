const words = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]
const scales = [
  { value: 1_000_000_000_000_000, name: 'kuadriliun' },
  { value: 1_000_000_000_000, name: 'triliun' },
  { value: 1_000_000_000, name: 'miliar' },
  { value: 1_000_000, name: 'juta' },
] as const

/** A whole number from 0 in Indonesian words: 1.250.000 is "satu juta dua ratus lima puluh ribu". */
export function inWords(number: number): string {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`cannot be said in words: ${number}`)
  return number === 0 ? 'nol' : parts(number).join(' ')
}

/** How a receipt says an amount: "satu juta rupiah". */
export const rupiahInWords = (amount: number): string => `${inWords(amount)} rupiah`

function parts(number: number): readonly string[] {
  if (number === 0) return []
  for (const { value, name } of scales) {
    if (number >= value) return [...parts(Math.floor(number / value)), name, ...parts(number % value)]
  }
  // One hundred and one thousand are said as one word; one million is not.
  if (number >= 2000) return [...parts(Math.floor(number / 1000)), 'ribu', ...parts(number % 1000)]
  if (number >= 1000) return ['seribu', ...parts(number - 1000)]
  if (number >= 200) return [...parts(Math.floor(number / 100)), 'ratus', ...parts(number % 100)]
  if (number >= 100) return ['seratus', ...parts(number - 100)]
  if (number >= 20) return [...parts(Math.floor(number / 10)), 'puluh', ...parts(number % 10)]
  if (number >= 12) return [...parts(number - 10), 'belas']
  return [words[number] ?? '']
}
