import { describe, expect, it } from 'vitest'
import { readMarks } from '../../../src/content/parse/marks.ts'
import type { Picture } from '../../../src/content/shop.ts'
import { checkMarks, pointOf } from '../../../studio/schema/rules/marks.ts'

const batik = { id: 'technique-batik', slug: 'batik-tulis', title: { id: 'Batik tulis' } }
const guides = new Map([[batik.id, batik]])
const picture: Picture = { assetId: 'image-x', width: 1600, height: 2000, alt: { id: 'Kain' }, color: '#000000' }
const words = (value: string) => [
  { _key: 'id', _type: 'internationalizedArrayStringValue' as const, language: 'id', value },
]
const mark = (x: number, y: number, more: object = {}) => ({
  label: words('Garis'),
  x,
  y,
  techniqueId: batik.id,
  ...more,
})
const places = (rows: readonly ReturnType<typeof mark>[], of = picture) =>
  readMarks(rows, of, guides).map(({ at }) => at)

describe('the marks of a product’s picture', () => {
  it('stand where they point, in the square that its page shows', () => {
    expect(places([mark(50, 50), mark(25, 30)])).toEqual([
      { x: 0.5, y: 0.5 },
      { x: 0.25, y: 0.25 },
    ])
  })

  it('follow the crop and the point that an editor keeps in view', () => {
    const crop = { top: 0, right: 0, bottom: 0.5, left: 0 }
    expect(places([mark(50, 25)], { ...picture, crop })).toEqual([{ x: 0.5, y: 0.5 }])
    expect(places([mark(50, 80)], { ...picture, hotspot: { x: 0.5, y: 1 } })).toEqual([{ x: 0.5, y: 0.75 }])
  })

  it('lie wholly on it, whatever is typed', () => {
    expect(places([mark(0, 50), mark(100, 50)])).toEqual([
      { x: 0.085, y: 0.5 },
      { x: 0.915, y: 0.5 },
    ])
  })

  it('never lie on one another: a later one stands in the list alone, as does one outside the square', () => {
    expect(places([mark(50, 50), mark(60, 55), mark(50, 2), mark(80, 50)])).toEqual([
      { x: 0.5, y: 0.5 },
      undefined,
      undefined,
      { x: 0.8, y: 0.5 },
    ])
  })

  it('are left out without words or a guide that is published, and past the fourth', () => {
    expect(places([mark(50, 50, { label: null }), mark(50, 50, { techniqueId: 'gone' })])).toEqual([])
    expect(places([10, 30, 50, 70, 90].map((x) => mark(x, 50)))).toHaveLength(4)
  })
})

describe('in the Studio', () => {
  it('a click on the picture is the point in percent', () => {
    const box = { left: 100, top: 50, width: 400, height: 500 }
    expect(pointOf({ clientX: 200, clientY: 300 }, box)).toEqual({ x: 25, y: 50 })
    expect(pointOf({ clientX: 90, clientY: 600 }, box)).toEqual({ x: 0, y: 100 })
  })

  it('two marks that a finger could not tell apart are refused, half-filled ones not yet', () => {
    expect(checkMarks(undefined)).toBe(true)
    expect(checkMarks([{ x: 20, y: 20 }, { x: 38, y: 20 }, { x: 20 }])).toBe(true)
    expect(
      checkMarks([
        { x: 80, y: 80 },
        { x: 20, y: 20 },
        { x: 30, y: 30 },
      ]),
    ).toMatch('Tanda 2 terlalu dekat')
  })
})
