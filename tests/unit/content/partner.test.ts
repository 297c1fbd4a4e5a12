import { expect, test } from 'vitest'
import { readImpact, readPartner } from '../../../src/content/parse/partner.ts'
import type { ImpactRow } from '../../../src/content/parse/rows.ts'

const local = (value: string) => [
  { _key: 'id', _type: 'internationalizedArrayStringValue' as const, language: 'id', value },
]
const text = (value: string) => [
  { _key: 'id', _type: 'internationalizedArrayTextValue' as const, language: 'id', value },
]
const figure = (value: string) => ({
  _key: value,
  _type: 'figure' as const,
  value,
  label: local('peserta'),
  source: { _type: 'source' as const, publisher: 'Media', title: 'Liputan', date: '2022-11-11' },
})
const row = (...values: string[]): ImpactRow => ({ introduction: text('Angka.'), figures: values.map(figure) })

test('a figure in which people could be recognised is left out', () => {
  expect(readImpact(row('4', '20', '0', '7–10')).figures.map(({ value }) => value)).toEqual(['20', '7–10'])
})

test('impact without a figure that may be shown is not shown', () => {
  expect(() => readImpact(row('3'))).toThrow('no figure that may be shown')
})

test('a figure without a source is not shown', () => {
  const { source: _, ...bare } = figure('20')
  expect(() => readImpact({ ...row(), figures: [bare] })).toThrow('source is missing')
})

test('a partner links only to an address that is encrypted', () => {
  const partner = { _id: 'partner-a', name: local('A'), kind: 'opd' as const, summary: text('B'), sources: null }
  expect(readPartner({ ...partner, url: 'http://a.example' }).url).toBeUndefined()
  expect(readPartner({ ...partner, url: 'https://a.example' }).url).toBe('https://a.example')
})
