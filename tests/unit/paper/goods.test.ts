import { expect, test } from 'vitest'
import { motifOf } from '#core/motif/motif.ts'
import { printPriceCards, printShelfLabels } from '#paper/card-sheets.ts'
import { cardOf, labelsOf, priceText } from '#paper/goods.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { producer, product, variant } from '../../support/sample-products.ts'

const at = new Date('2026-11-21T03:00:00Z')
const maker = producer('upt')
const real = { samplePrice: false }
const size = (value: string) => ({ options: [{ name: { id: 'Ukuran' }, value: { id: value } }] })
const two = [variant('A', 350_000, { ...real, ...size('L') }), variant('B', 400_000, { ...real, ...size('XL') })]
const cloth = product('kain', maker, two, { summary: { id: 'Ditenun dua minggu.' }, materials: [{ id: 'katun' }] })

test('a card says from which price on, and that a price is a sample where no source gives one', () => {
  expect(priceText(two)).toBe('mulai Rp\u00a0350.000')
  expect(priceText([variant('A', 1000, real)])).toBe('Rp\u00a01.000')
  expect(priceText([variant('A', 1000)])).toBe('Rp\u00a01.000 (harga contoh)')
})

test('a card and its labels lead to the product; each variant has a label of its own', () => {
  expect(cardOf(cloth, 'https://toko.example')).toEqual({
    title: 'Karya kain',
    price: 'mulai Rp\u00a0350.000',
    maker: 'Produsen upt, Sidoarjo',
    materials: 'Bahan: katun',
    story: 'Ditenun dua minggu.',
    url: 'https://toko.example/produk/kain/',
    motif: motifOf('upt'),
  })
  expect(labelsOf(cloth, 'https://toko.example').map(({ sku, options }) => [sku, options])).toEqual([
    ['A', 'Ukuran: L'],
    ['B', 'Ukuran: XL'],
  ])
})

test.each(['A4', 'A5'] as const)(
  'on %s every card and label is printed, with words that are there to be read',
  async (paper) => {
    const cards = Array.from({ length: 11 }, (_, index) => ({
      ...cardOf(cloth, 'https://toko.example'),
      title: `Karya nomor ${index}.`,
    }))
    const text = pdfText(await printPriceCards('Produsen upt', cards, paper, at))
    for (const { title } of cards) expect(text).toContain(title)
    expect(text.match(/Ditenun dua minggu\./g)).toHaveLength(11)
    const labels = cards.flatMap(({ title }) =>
      labelsOf(cloth, 'https://toko.example').map((one) => ({ ...one, title })),
    )
    const printed = pdfText(await printShelfLabels('Produsen upt', labels, paper, at))
    expect(printed.match(/Kode [AB]\b/g)).toHaveLength(22)
    expect(printed.match(/Rp.350\.000/g)).toHaveLength(11)
  },
)

test('an endless name ends in an ellipsis and leaves its price to be read', async () => {
  const endless = { ...cardOf(cloth, 'https://toko.example'), title: 'Karya'.repeat(80), story: 'Kata'.repeat(200) }
  const text = pdfText(await printPriceCards('Produsen upt', [endless], 'A4', at))
  expect(text).toContain('…')
  expect(text.replaceAll('\n', ' ')).toContain('350.000')
  expect(text).toContain('Produsen upt, Sidoarjo')
})

test('a maker without works gets a sheet that says so', async () => {
  expect(pdfText(await printPriceCards('Produsen upt', [], 'A4', at))).toContain('belum punya karya')
})
