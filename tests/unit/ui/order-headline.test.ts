import { expect, test } from 'vitest'
import type { Order } from '#orders/order.ts'
import { headlineOf } from '#views/order/headline.ts'

const order = (state: Order['state']) => ({ state, language: 'id' }) as Order

test('an order waits for money only while money is under way', () => {
  const pending = order('payment_pending')
  expect(headlineOf({ order: pending, payment: 'pending', progress: null })).toBe('Menunggu pembayaran')
  expect(headlineOf({ order: pending, payment: 'card', progress: null })).toBe('Belum dibayar')
  expect(headlineOf({ order: order('expired'), payment: 'none', progress: null })).toBe('Ditutup, tidak dibayar')
})
