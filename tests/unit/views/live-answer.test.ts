import { expect, test } from 'vitest'
import { liveAnswer } from '#views/product/live-answer.ts'
import { panelWords } from '#views/product/panel-words.ts'
import { counted, producer, product, settings, variant } from '../../support/sample-products.ts'

const maker = producer('kube')
const shelf = product('tas', maker, [
  variant('S', 1, { availability: counted(1) }),
  variant('L', 1, { availability: counted(2) }),
])
const cloth = product('batik', maker, [variant('BATIK', 1)])
const nothing = { left: new Map(), taken: new Map() }
const monday = '2026-11-23'
const left = (free: number, unsold: number) => ({ free, unsold })

test('where nothing has happened since, the answer is word for word what the page says', () => {
  for (const thing of [shelf, cloth]) {
    const { says, why } = panelWords(thing, 'id')
    expect(liveAnswer(thing, settings, nothing, 'id', monday)).toMatchObject({ says, why })
  }
})

test('one choice gone is gone alone; all gone are sold, or being paid by somebody', () => {
  const at = (s: ReturnType<typeof left>, l: ReturnType<typeof left>) =>
    liveAnswer(
      shelf,
      settings,
      {
        ...nothing,
        left: new Map([
          ['S', s],
          ['L', l],
        ]),
      },
      'en',
      monday,
    )
  expect(at(left(0, 0), left(2, 2))).toMatchObject({
    says: 'Ready to send in 2 working days',
    variants: { S: 0, L: 1 },
  })
  expect(at(left(0, 0), left(0, 0))).toMatchObject({ says: 'Sold', variants: { S: 0, L: 0 } })
  expect(at(left(0, 0), left(0, 1))).toMatchObject({
    says: 'Sold · Another buyer is paying for it',
    why: 'If that payment does not go through, it can be bought again.',
  })
})

test('a full week is said with the day of the next free place, a full year without a false reason', () => {
  const full = (weeks: readonly (readonly [string, number])[]) => ({
    ...nothing,
    taken: new Map([['BATIK', new Map(weeks)]]),
  })
  const week = liveAnswer(cloth, settings, full([['2026-11-30', 10]]), 'id', monday)
  expect(week).toEqual({
    says: 'Dibuat setelah dipesan. Pembuatnya penuh pesanan: siap paling lambat Jumat, 11 Desember',
    why: '',
    variants: { BATIK: 1 },
  })
  const impossible = product('habis', maker, [
    variant('X', 1, { availability: { kind: 'made_to_order', leadTimeWorkingDays: 5, weeklyCapacity: 0 } }),
  ])
  expect(liveAnswer(impossible, settings, nothing, 'id', monday).variants).toEqual({ X: 0 })
  const forEver = Array.from({ length: 60 }, (_, ahead) => {
    const date = new Date(Date.UTC(2026, 10, 30 + ahead * 7))
    return [date.toISOString().slice(0, 10), 10] as const
  })
  expect(liveAnswer(cloth, settings, full(forEver), 'id', monday)).toEqual({
    says: 'Pembuatnya penuh pesanan',
    why: '',
    variants: { BATIK: 0 },
  })
})
