import { expect, test } from 'vitest'
import { stem, wordsIn } from '#search/stem.ts'

test.each([
  ['jahit', ['menjahit', 'dijahit', 'jahitan', 'penjahit']],
  ['lukis', ['melukis', 'dilukis', 'lukisan', 'pelukis', 'lukisannya']],
  ['sulam', ['menyulam', 'sulaman', 'disulam', 'bersulam']],
  ['rajin', ['kerajinan', 'perajin', 'pengrajin']],
  ['bordir', ['bordiran', 'dibordir']],
  ['tulis', ['menulis', 'ditulis']],
  ['napkin', ['napkins']],
  ['dress', ['dresses']],
  ['accessory', ['accessories']],
])('forms of %s are found by one another', (root, forms) => {
  expect(forms.map(stem)).toEqual(forms.map(() => stem(root)))
})

test.each([
  ['kemeja', 'meja'],
  ['mendong', 'dong'],
  ['dinding', 'nding'],
  ['keset', 'set'],
  ['terompah', 'rompi'],
])('%s is not taken for %s', (word, other) => {
  expect(stem(word)).not.toBe(stem(other))
})

test('words are read without case and marks', () => {
  expect(wordsIn('Batik-TULIS, “café” 3 lapis')).toEqual(['batik', 'tulis', 'cafe', '3', 'lapis'])
})
