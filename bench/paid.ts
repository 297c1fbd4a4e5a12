// markPaid against one hand-written statement that writes the same rows, on the same PostgreSQL, over orders of the same goods
// placed before. Wanted: at least 0.5 of its orders a second, p99 at most twice its own. `BENCH_ORDERS=10000` for many.
import { randomUUID } from 'node:crypto'
import { inTransaction } from '#database/transaction.ts'
import { orderById } from '#orders/store.ts'
import { attemptById } from '#payments/attempts.ts'
import { markPaid } from '#sale/mark-paid.ts'
import { linkSecret, openSale } from './by-hand/sale.ts'
import { sideBySide } from './by-hand/side-by-side.ts'
import { byHand, orNothing } from './by-hand/statement.ts'

const sale = await openSale()
const { db } = sale

async function anOrder() {
  const { orderId, attemptId } = await sale.place()
  const [order, attempt] = [await orderById(db, orderId), await attemptById(db, attemptId)]
  if (!order || !attempt) throw new Error('not saved')
  return { order, attempt }
}
type Placed = Awaited<ReturnType<typeof anOrder>>

async function pay({ order, attempt }: Placed): Promise<void> {
  const receipt = { externalId: randomUUID(), amount: order.total, currency: 'IDR', paidAt: new Date() }
  const paid = { order, requestId: attempt.request_id, attempt, linkSecret }
  const outcome = await inTransaction(db, (trx) => markPaid(trx, paid, receipt, new Date()))
  if (outcome !== 'settled') throw new Error(outcome)
}
await pay(await anOrder())

type Name = 'id' | 'second' | 'order' | 'attempt' | 'request' | 'line' | 'parcel'
const tables = ['payments', 'handoffs', 'handoff_lines', 'order_events', 'maker_ledger', 'outbox']
const write = await byHand<Name>(db, tables, ({ insert, own }) => {
  const handoff = { id: 'id', order_id: 'order', parcel_id: 'parcel', token_hash: 'id' } as const
  const letter = { message_id: 'id', order_id: 'order' } as const
  return `with payment as (${insert('payments', { id: 'id', attempt_id: 'attempt', external_id: 'id' })}),
    tried as (update payment_attempts set state = 'paid' where id = ${own('attempt')} and state <> 'paid'),
    asked as (update payment_requests set state = 'settled', settled_by = ${own('id')}
      where id = ${own('request')} and state = 'open'),
    offered as (${insert('handoffs', handoff)}),
    work as (${insert('handoff_lines', { handoff_id: 'id', line_id: 'line' })}),
    told as (${insert('order_events', { id: 'id', order_id: 'order' })}),
    told_too as (${insert('order_events', { id: 'second', order_id: 'order' })}),
    booked as (${insert('maker_ledger', { id: 'id', order_id: 'order', line_id: 'line' })}),
    letter as (${insert('outbox', { ...letter, id: 'id' })}),
    letter_too as (${insert('outbox', { id: 'second', message_id: 'second', order_id: 'order' })}),
    paid as (update orders set state = 'paid', paid_at = now()
      where id = ${own('order')} and state in ('awaiting_payment', 'payment_pending') returning 1),
    gone as (update stock_holds set state = 'sold', settled_at = now() where order_id = ${own('order')} and state = 'held'
      returning variant_id, quantity),
    shelf as (update stock set held = held - gone.quantity, sold = sold + gone.quantity from gone
      where stock.variant_id = gone.variant_id)
    ${orNothing('paid')}`
})

const isGood = await sideBySide<Placed>(
  {
    name: 'markPaid',
    prepare: anOrder,
    ours: pay,
    bare: ({ order, attempt }) =>
      write({
        id: randomUUID(),
        second: randomUUID(),
        order: order.id,
        attempt: attempt.id,
        request: attempt.request_id,
        line: order.lines[0]?.id ?? '',
        parcel: order.parcels[0]?.id ?? '',
      }),
  },
  Number(process.env.BENCH_ORDERS ?? 800),
)
await sale.close()
process.exitCode = isGood ? 0 : 1
