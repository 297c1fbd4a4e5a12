import { expect, it } from 'vitest'
import type { Availability, Producer, Product } from '#content/shop.ts'
import { shortPath } from '#core/short-link.ts'
import { captionsOf } from '#views/kit/kit.ts'
import { qrFile } from '#views/kit/qr.ts'
import { readyMakers } from '#views/ready/ready-makers.ts'

const madeIn = (leadTimeWorkingDays: number): Availability => ({
  kind: 'made_to_order',
  leadTimeWorkingDays,
  weeklyCapacity: 4,
})
const ready: Availability = { kind: 'in_stock', count: 3, countedAt: '2026-11-16T02:00:00Z' }
const onlyOne: Availability = { kind: 'one_of_a_kind', count: 1, countedAt: '2026-11-16T02:00:00Z' }

const maker = (id: string, weeklyCapacity?: number) =>
  ({
    ...{
      id,
      slug: id,
      kind: 'kube',
      name: { id: `Kelompok ${id}`, en: `Group ${id}` },
      place: { id: 'Kota Mojokerto' },
    },
    ...{ summary: { id: 'Pembatik.' }, handlingWorkingDays: 2, ...(weeklyCapacity ? { weeklyCapacity } : {}) },
  }) as Producer
const work = (producer: Producer, title: string, ...availabilities: readonly Availability[]) =>
  ({
    ...{
      id: title,
      slug: title,
      kind: 'goods',
      producer,
      title: { id: title, en: `${title} in English` },
      pictures: [],
    },
    variants: availabilities.map((availability, index) => ({ id: `${title}-${index}`, availability })),
  }) as unknown as Product

const [small, large, shelf] = [maker('kecil', 6), maker('besar', 60), maker('rak', 90)]

it('who works to order is ready, the largest first, each work with the soonest of its days', () => {
  const products = [
    work(small, 'Kain', madeIn(25), madeIn(1)),
    work(large, 'Tas', madeIn(8)),
    work(shelf, 'Jam', ready),
  ]
  expect(
    readyMakers([small, large, shelf], products).map(({ maker, weekly, works }) => [
      maker.id,
      weekly,
      works.map(({ days }) => days),
    ]),
  ).toEqual([
    ['besar', 60, [8]],
    ['kecil', 6, [2]],
  ])
})

it('a kit speaks both languages, and names no piece that may be gone before it is read', () => {
  const captions = captionsOf(
    small,
    [work(small, 'Lukisan', onlyOne), work(small, 'Kain', ready), work(large, 'Tas', ready)],
    'toko.example/p/1/',
  )
  expect(captions).toHaveLength(6)
  for (const { text } of captions) {
    expect(text).toContain('toko.example/p/1/')
    expect(text).not.toMatch(/Lukisan|lukisan|Tas|tas /)
  }
  expect(captions.filter(({ language }) => language === 'en').map(({ text }) => text)).toEqual(
    expect.arrayContaining([expect.stringContaining('kain in English'), expect.stringContaining('Group kecil')]),
  )
})

it('a maker’s short link is always the same, fits on a poster, and is printed whole', () => {
  expect(shortPath('producer-konveksi-bojonegoro')).toMatch(/^\/p\/[0-9a-z]{1,7}\/$/)
  expect(shortPath('a')).not.toBe(shortPath('b'))
  expect(qrFile('https://toko.example/p/1/')).toMatch(
    /^<svg [^>]+viewBox="0 0 (\d+) \1"[^>]*><path fill="#fff" [^>]+\/><path d="M[^"]+"\/><\/svg>$/,
  )
})
