import { expect, inject, test } from 'vitest'
import { runStorm } from './storm/storm.ts'

// What `npm run storm` does for as long as wished; FAULTS_ORDERS and FAULTS_SEED have it again.
const orders = Number(process.env.FAULTS_ORDERS ?? (process.env.FAULTS === 'long' ? 400 : 100))
const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)
test(`servers killed between any two steps lose nothing that is paid and hand nothing off twice (seed ${seed})`, async () => {
  const storm = await runStorm({ built: inject('builtShop'), orders, seed })
  expect(storm.violations, JSON.stringify({ ...storm, points: null })).toEqual([])
  expect(storm.gaveUp).toEqual([])
  expect(storm.wished).toBe(orders)
  expect(storm.paid).toBeGreaterThan(orders * 0.4)
  expect(storm.damage.kills).toBeGreaterThan(1)
  // The way from the form to the hand-off's letter: each of these is a point, whatever is written between them.
  expect(Object.keys(storm.points)).toEqual(
    expect.arrayContaining([
      'before insert orders > insert orders',
      'before insert orders > update stock',
      'before insert orders > commit',
      'after insert orders > commit',
      'before bank POST /v1/checkout/sessions',
      'after bank POST /v1/checkout/sessions',
      'before update payment_attempts',
      'after update payment_attempts',
      'before insert payment_events',
      'after insert payment_events',
      'before insert payments > insert payments',
      'before insert payments > update stock_holds',
      'before insert payments > update payment_events',
      'before insert payments > commit',
      'after insert payments > commit',
      'before update outbox > commit',
      'after update outbox > commit',
      'before mail letter',
      'after mail letter',
      'before update outbox',
      'after update outbox',
    ]),
  )
})
