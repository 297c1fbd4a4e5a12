// placeOrder against one hand-written statement that writes the same rows, on the same PostgreSQL, everybody wanting the same
// goods. Wanted: at least 0.5 of its orders a second, p99 at most twice its own. `BENCH_ORDERS=10000` for many.
import { randomUUID } from 'node:crypto'
import { openSale } from './by-hand/sale.ts'
import { sideBySide } from './by-hand/side-by-side.ts'
import { byHand, orNothing } from './by-hand/statement.ts'

const sale = await openSale()
await sale.place()

const tables = [
  'orders',
  'order_lines',
  'parcels',
  'payment_requests',
  'payment_attempts',
  'order_events',
  'stock_holds',
]
const write = await byHand<'id'>(sale.db, tables, ({ insert }) => {
  const part = { id: 'id', order_id: 'id' } as const
  const names = { id: 'id', number: 'id', token_hash: 'id', checkout_key: 'id' } as const
  return `with placed as (${insert('orders', names)}),
    line as (${insert('order_lines', part)}),
    parcel as (${insert('parcels', part)}),
    request as (${insert('payment_requests', part)}),
    attempt as (${insert('payment_attempts', { id: 'id', request_id: 'id' })}),
    event as (${insert('order_events', part)}),
    hold as (${insert('stock_holds', part)}),
    taken as (update stock set held = held + 1
      where variant_id = 'BENCH' and counted + returned - held - sold >= 1 returning 1)
    ${orNothing('taken')}`
})

const isGood = await sideBySide(
  {
    name: 'placeOrder',
    prepare: async () => randomUUID(),
    ours: async () => void (await sale.place()),
    bare: (id) => write({ id }),
  },
  Number(process.env.BENCH_ORDERS ?? 800),
)
await sale.close()
process.exitCode = isGood ? 0 : 1
