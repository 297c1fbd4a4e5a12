import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planGeometry } from '../../../local/lake/images/geometry.ts'
import { parseTransform } from '../../../local/lake/images/transform.ts'

const plan = (width: number, height: number, query: string) =>
  planGeometry({ width, height }, parseTransform(new URLSearchParams(query)))

test('a crop around a focal point stays inside of the picture', () => {
  expect(plan(400, 200, 'w=100&h=100&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.5').take).toEqual({
    left: 200,
    top: 0,
    width: 200,
    height: 200,
  })
  expect(plan(400, 200, 'w=100&h=100&fit=crop&crop=top,left').take).toMatchObject({ left: 0, top: 0 })
  expect(plan(400, 200, 'w=100&h=100&fit=crop').take).toMatchObject({ left: 100 })
})

test('a rectangle that reaches over the edge is cut at it', () => {
  expect(plan(400, 200, 'rect=300,100,400,400').take).toEqual({ left: 300, top: 100, width: 100, height: 100 })
})

test('whatever is asked, the part lies in the picture and the answer has the sides that its fit promises', () => {
  const side = fc.integer({ min: 1, max: 2000 })
  const fit = fc.constantFrom('clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale')
  const share = fc.float({ min: 0, max: 1, noNaN: true }).map((value) => value.toFixed(3))
  fc.assert(
    fc.property(side, side, side, side, fit, share, share, (width, height, w, h, fitName, x, y) => {
      const { take, size, canvas } = plan(width, height, `w=${w}&h=${h}&fit=${fitName}&fp-x=${x}&fp-y=${y}`)
      expect(take.left).toBeGreaterThanOrEqual(0)
      expect(take.top).toBeGreaterThanOrEqual(0)
      expect(take.left + take.width).toBeLessThanOrEqual(width)
      expect(take.top + take.height).toBeLessThanOrEqual(height)
      expect(size.width).toBeLessThanOrEqual(canvas.width)
      expect(size.height).toBeLessThanOrEqual(canvas.height)
      if (['crop', 'scale', 'fill', 'fillmax'].includes(fitName)) expect(canvas).toEqual({ width: w, height: h })
      else expect(canvas.width <= w && canvas.height <= h).toBe(true)
      if (['max', 'min'].includes(fitName)) expect(canvas.width <= width && canvas.height <= height).toBe(true)
    }),
  )
})
