import { expect, test } from 'vitest'
import type { Availability } from '#content/shop.ts'
import { availabilityOf } from '#views/product/availability-text.ts'

const product = { producer: { handlingWorkingDays: 2 } } as Parameters<typeof availabilityOf>[0]
const countedAt = '2026-11-01T08:00:00Z'
const said = (availability: Availability) => availabilityOf(product, { availability }, 'id')

test('what lies ready names the working days until it leaves', () => {
  expect(said({ kind: 'in_stock', count: 3, countedAt })).toEqual({
    text: 'Siap dikirim dalam 2 hari kerja',
    forSale: true,
  })
})

test('a service is done, not sent, on a day that is agreed', () => {
  const availability = { kind: 'made_to_order', leadTimeWorkingDays: 5, weeklyCapacity: 2 } as const
  const service = { ...product, kind: 'service' as const }
  const text = 'Dikerjakan dalam 5 hari kerja setelah dipesan, atau pada hari yang Anda sepakati'
  expect(availabilityOf(service, { availability }, 'id')).toEqual({ text, forSale: true })
  const later = availabilityOf(service, { availability }, 'id', { later: '2026-12-08' }).text
  expect(later).toMatch(/^Pembuatnya penuh pesanan: dikerjakan paling lambat .*8 Desember/)
})

test('what is made to order says that it is made first', () => {
  const text = 'Dibuat setelah dipesan, 6 hari kerja'
  expect(said({ kind: 'made_to_order', leadTimeWorkingDays: 6, weeklyCapacity: 5 })).toEqual({ text, forSale: true })
})

test('a single piece says so, and once sold is not offered', () => {
  expect(said({ kind: 'one_of_a_kind', count: 1, countedAt }).text).toBe(
    'Hanya ada satu. Siap dikirim dalam 2 hari kerja',
  )
  expect(said({ kind: 'one_of_a_kind', count: 0, countedAt })).toEqual({ text: 'Sudah terjual', forSale: false })
})

test('what is only shown is never offered', () => {
  expect(said({ kind: 'gallery_only' })).toEqual({ text: 'Dipajang di galeri', forSale: false })
})

test('nothing is promised that nobody has the capacity to make', () => {
  expect(said({ kind: 'made_to_order', leadTimeWorkingDays: 6, weeklyCapacity: 0 }).forSale).toBe(false)
})
