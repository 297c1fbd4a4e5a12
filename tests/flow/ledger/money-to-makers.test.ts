import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addMonths, endOfMonth, monthOf, startOfMonth } from '#core/month.ts'
import { inTransaction } from '#database/transaction.ts'
import { saveAccount } from '#ledger/account.ts'
import { correctionsOf } from '#ledger/corrections.ts'
import { payMaker } from '#ledger/pay-maker.ts'
import { balancesOf, readStatement } from '#ledger/statement.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import { openTill, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const now = new Date()
const thisMonth = monthOf(now)
const nextMonth = new Date(endOfMonth(thisMonth).getTime() + 3_600_000)

const statement = async (producerId: string, month = thisMonth, at = now) => {
  const read = await readStatement(till.db, producerId, month, at)
  if (!read) throw new Error(`no statement of ${producerId}`)
  return read
}
const release = (lineId: string) =>
  till.db.updateTable('handoff_lines').set({ active: false }).where('line_id', '=', lineId).execute()

test("what is sold stands at once in its makers' books, and what goes back is taken out again", async () => {
  const odd = aLine('GANJIL', { unitPrice: 33_333, quantity: 3, producerSharePercent: 82.5 })
  const draft = aDraft([aParcel('batik', [odd, aLine('DUA')]), aParcel('anyam', [aLine('TIGA')])])
  const { orderId } = await paidOrder(till, draft)
  const sold = await statement('batik')
  expect(sold.rows.map(({ kind, price, amount }) => [kind, price, amount])).toEqual(
    expect.arrayContaining([
      ['sale', 99_999, 82_499],
      ['sale', 55_000, 46_750],
    ]),
  )
  expect(sold).toMatchObject({ sold: 154_999, share: 129_249, shops: 25_750, due: 129_249, isClosed: false })
  expect(await statement('anyam')).toMatchObject({ sold: 55_000, share: 46_750 })

  const line = await till.db
    .selectFrom('order_lines')
    .select('id')
    .where('order_id', '=', orderId)
    .where('variant_id', '=', 'GANJIL')
    .executeTakeFirstOrThrow()
  await release(line.id)
  const refunding = { db: till.db, gateway: till.gateway, now: nextMonth }
  const wish = { orderId, lineIds: [line.id], reason: 'uji', actor: 'officer:satu' as const }
  expect(await refundLines(refunding, wish)).toMatchObject({ ok: true })
  // The month that is over stays as it was; the month of the refund is corrected.
  expect(await statement('batik')).toMatchObject({ sold: 154_999, due: 129_249 })
  const corrected = await statement('batik', addMonths(thisMonth, 1), nextMonth)
  expect(corrected).toMatchObject({ carried: 129_249, sold: -99_999, share: -82_499, due: 46_750 })
  expect(corrected.rows[0]).toMatchObject({ kind: 'refund', orderNumber: expect.stringMatching(/^GK-/) })
})

test('a statement is paid once: to the account of the group, of the amount that was seen, after its month', async () => {
  await paidOrder(till, aDraft([aParcel('jahit', [aLine('SERAGAM')])]))
  const wish = {
    producerId: 'jahit',
    month: thisMonth,
    amount: 46_750,
    reference: 'TRF-1',
    actor: 'officer:satu' as const,
  }
  expect(await payMaker(till.db, wish, now)).toEqual({ ok: false, reason: 'notNow' })
  expect(await payMaker(till.db, wish, nextMonth)).toEqual({ ok: false, reason: 'noAccount' })
  const account = { bank: 'Bank Jatim', accountNumber: '0011223344', holder: 'KUBE Contoh' }
  await inTransaction(till.db, (trx) => saveAccount(trx, 'jahit', account, 'satu', now))
  expect(await payMaker(till.db, { ...wish, amount: 1 }, nextMonth)).toEqual({ ok: false, reason: 'amountDiffers' })

  const paid = await Promise.all([1, 2, 3].map(() => payMaker(till.db, wish, nextMonth)))
  expect(paid.map((answer) => answer.ok && answer.repeated).toSorted()).toEqual([false, true, true])
  expect(await payMaker(till.db, { ...wish, reference: 'TRF-2' }, nextMonth)).toEqual({ ok: false, reason: 'notNow' })
  expect(await statement('jahit', thisMonth, nextMonth)).toMatchObject({
    due: 0,
    payment: { amount: 46_750, reference: 'TRF-1', account: 'Bank Jatim 0011223344, atas nama KUBE Contoh' },
  })
  expect(await statement('jahit', addMonths(thisMonth, 1), nextMonth)).toMatchObject({ carried: 0, due: 0 })
  // Nothing paid is 0, not the -0 that is written "-Rp 0".
  expect((await balancesOf(till.db, addMonths(thisMonth, 1), 'jahit'))[0]?.paid).toBe(0)
})

test('all statements of a month together are what was sold in it', async () => {
  const all = await balancesOf(till.db, thisMonth)
  const { sold } = await till.db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .select(({ fn }) => fn.sum('order_lines.unit_price').as('sold'))
    .where('orders.paid_at', '>=', startOfMonth(thisMonth))
    .executeTakeFirstOrThrow()
  // One line has three pieces.
  expect(all.reduce((sum, maker) => sum + maker.sold, 0)).toBe(Number(sold) + 2 * 33_333)
  await till.expectSound()
})

interface Line {
  readonly price: number
  readonly share: number
}
const line: fc.Arbitrary<Line> = fc
  .tuple(fc.integer({ min: 1, max: 50_000_000 }), fc.integer({ min: 0, max: 100 }))
  .map(([price, percent]) => ({ price, share: Math.round((price * percent) / 100) }))
const deed = fc.record({ maker: fc.constantFrom('a', 'b', 'c'), part: fc.integer({ min: 0, max: 4 }) })

test("whatever is refunded, restored or moved, the books are the line's and nobody is below nothing", () => {
  fc.assert(
    fc.property(line, fc.array(deed, { maxLength: 12 }), ({ price, share }, deeds) => {
      const books = new Map<string, { price: number; amount: number }>()
      const book = (producerId: string, refunded: number) => {
        const fact = { lineId: 'l', price, share, refunded, producerId }
        const booked = [...books].map(([id, sums]) => ({ producerId: id, ...sums }))
        const rows = correctionsOf(fact, booked)
        for (const row of rows) {
          const before = books.get(row.producerId) ?? { price: 0, amount: 0 }
          books.set(row.producerId, { price: before.price + row.price, amount: before.amount + row.amount })
        }
        return rows
      }
      expect(book('a', 0)).toEqual([{ kind: 'sale', producerId: 'a', price, amount: share }])
      for (const { maker, part } of deeds) {
        const refunded = Math.floor((price * part) / 4)
        book(maker, refunded)
        const sums = [...books.values()]
        expect(sums.reduce((sum, { price: own }) => sum + own, 0)).toBe(price - refunded)
        for (const own of sums) {
          expect(own.price).toBeGreaterThanOrEqual(0)
          expect(own.amount).toBeGreaterThanOrEqual(0)
          expect(own.amount).toBeLessThanOrEqual(own.price)
        }
        expect(book(maker, refunded)).toEqual([])
      }
      book('a', price)
      expect([...books.values()].every((own) => own.price === 0 && own.amount === 0)).toBe(true)
    }),
  )
})
