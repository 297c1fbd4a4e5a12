import type { KyselyPlugin } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#database/transaction.ts'
import { orderById } from '#orders/store.ts'
import { attemptById } from '#payments/attempts.ts'
import { confirmTransfer } from '#sale/confirm-transfer.ts'
import { markPaid } from '#sale/mark-paid.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers } from '../../support/paid-order.ts'
import { linkSecret, openTill, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt', 'kube')
})
afterAll(() => till.close())

const count = { pieces: 100, countedAt: new Date('2026-11-01T00:00:00Z') }
const goods = ['BATIK', 'MASKER', 'TISU']

async function place(skus: readonly string[]): Promise<string> {
  const lines = skus.map((sku) => aLine(sku, { count }))
  const placed = await till.place(
    aDraft([aParcel('upt', lines.slice(0, 1)), aParcel('kube', lines.slice(1))], { provider: 'transfer' }),
  )
  if (!placed.ok) throw new Error('not placed')
  return placed.orderId
}

const pay = (orderId: string) =>
  confirmTransfer(
    { db: till.db, linkSecret, now: new Date() },
    { orderId, reference: orderId, amount: 3 * 55_000 + 2 * 18_000, actor: 'officer:test' },
  )

test('payments and orders for the same goods at the same time, in any order of the goods, count every piece once', async () => {
  const first = await Promise.all(Array.from({ length: 12 }, (_, at) => place(at % 2 ? goods : goods.toReversed())))
  const [paid, second] = await Promise.all([
    Promise.all(first.map(pay)),
    Promise.all(first.map((_, at) => place(at % 2 ? goods.toReversed() : goods))),
  ])
  expect(paid.map((confirmed) => confirmed.ok && confirmed.outcome)).toEqual(first.map(() => 'settled'))
  const stock = await till.db.selectFrom('stock').select(['variant_id', 'held', 'sold']).orderBy('variant_id').execute()
  expect(stock).toEqual(goods.map((variant_id) => ({ variant_id, held: second.length, sold: first.length })))
  await till.expectSound()
})

test('a payment that is told by two at once is settled once', async () => {
  const orderId = await place(goods)
  const told = await Promise.all([pay(orderId), pay(orderId), pay(orderId)])
  expect(told.filter((confirmed) => confirmed.ok)).toHaveLength(1)
  await till.expectSound()
})

test('what a payment settles is written by four statements, however many makers and goods there are', async () => {
  let statements = 0
  const counting: KyselyPlugin = {
    transformQuery({ node }) {
      statements++
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const orderId = await place(goods)
  const { id } = await till.db
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .select('payment_attempts.id')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  const [order, attempt] = [await orderById(till.db, orderId), await attemptById(till.db, id)]
  if (!order || !attempt) throw new Error('not placed')
  const receipt = { externalId: orderId, amount: order.total, currency: 'IDR', paidAt: new Date() }
  const paid = { order, requestId: attempt.request_id, attempt, linkSecret }
  const outcome = await inTransaction(till.db, (trx) =>
    markPaid(trx.withPlugin(counting) as typeof trx, paid, receipt, new Date()),
  )
  expect(outcome).toBe('settled')
  expect(statements).toBe(4)
  await till.expectSound()
})
