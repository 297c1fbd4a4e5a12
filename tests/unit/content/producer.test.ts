import { describe, expect, it } from 'vitest'
import { readProducer } from '../../../src/content/parse/producer.ts'
import { regionCodes } from '../../../src/content/parse/region-codes.ts'
import { producerRow } from './rows.ts'

it('shows a prize with its year and its source, and leaves out one without', () => {
  const source = { _type: 'source' as const, publisher: 'Koran', title: 'Berita', date: '2022-11-11' }
  const title = [
    { _key: 'id', _type: 'internationalizedArrayStringValue' as const, language: 'id', value: 'Karya terbaik' },
  ]
  const award = { _key: 'a', _type: 'award' as const, title, year: 2022, source }
  const { year: _year, ...undated } = award
  const { source: _source, ...unsourced } = award
  const { awards } = readProducer(producerRow({ awards: [award, undated, unsourced] }), new Set(['3576']))
  expect(awards).toEqual([
    { title: { id: 'Karya terbaik' }, year: 2022, source: { publisher: 'Koran', title: 'Berita', date: '2022-11-11' } },
  ])
})

describe('a producer', () => {
  it('is placed by an official region code, province or regency', async () => {
    const regions = await regionCodes()
    for (const code of ['35', '3576', '3522', '32']) {
      expect(readProducer(producerRow({ regionCode: code }), regions).regionCode).toBe(code)
    }
    for (const code of ['99', '3599', '35.76', '357', '']) {
      expect(() => readProducer(producerRow({ regionCode: code }), regions)).toThrow('does not exist')
    }
  })

  it('shows a NIB of 13 digits and no other', async () => {
    const regions = await regionCodes()
    expect(readProducer(producerRow({ nib: '1234567890123' }), regions).nib).toBe('1234567890123')
    expect(readProducer(producerRow({ nib: '12345' }), regions)).not.toHaveProperty('nib')
  })

  it('of fewer than five people is not counted in public', async () => {
    const regions = await regionCodes()
    expect(readProducer(producerRow({ headcount: 4 }), regions)).not.toHaveProperty('headcount')
    expect(readProducer(producerRow({ headcount: 5 }), regions).headcount).toBe(5)
  })

  it('keeps a motif that the shop can draw and drops another', async () => {
    const regions = await regionCodes()
    const motif = {
      _type: 'motif' as const,
      lattice: 'truntum' as const,
      filling: 'dots' as const,
      colors: ['nila', 'mori'] as ('nila' | 'mori')[],
    }
    expect(readProducer(producerRow({ motif }), regions).motif?.colors).toEqual(['nila', 'mori'])
    const unknown = { ...motif, lattice: 'parang' as 'truntum' }
    expect(readProducer(producerRow({ motif: unknown }), regions)).not.toHaveProperty('motif')
  })
})
