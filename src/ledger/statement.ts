import { type Rupiah, sumRupiah } from '#core/money.ts'
import { endOfMonth, type Month, monthOf, startOfMonth } from '#core/month.ts'
import type { Db } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'

export interface StatementRow {
  readonly at: Date
  readonly kind: Row<'maker_ledger'>['kind']
  readonly orderNumber: string | null
  readonly title: string
  readonly quantity: number
  readonly price: Rupiah
  readonly amount: Rupiah
}

export interface MakerPayment {
  readonly month: Month
  readonly amount: Rupiah
  readonly at: Date
  readonly reference: string
  readonly account: string
  readonly actor: string
}

/** One maker's month. What is due is what was carried into it and earned in it, less what was paid for it. */
export interface Statement {
  readonly producerId: string
  readonly producerName: string
  readonly month: Month
  /** Open until the month is over: rows may still come. */
  readonly isClosed: boolean
  /** Earned before, less what earlier statements paid. */
  readonly carried: Rupiah
  readonly rows: readonly StatementRow[]
  /** What buyers paid, less what went back. */
  readonly sold: Rupiah
  readonly share: Rupiah
  readonly shops: Rupiah
  /** May be below 0, where more went back than was sold: it is taken from the next month. */
  readonly due: Rupiah
  readonly payment: MakerPayment | null
}

const mostRows = 5000

/** Null for somebody who never had anything in the books. Reads only. */
export async function readStatement(db: Db, producerId: string, month: Month, now: Date): Promise<Statement | null> {
  const known = await db
    .selectFrom('maker_ledger')
    .select('producer_name')
    .where('producer_id', '=', producerId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!known) return null
  const rows = await rowsOf(db, producerId, month)
  const balances = await balancesOf(db, month, producerId)
  const carried = balances[0]?.carried ?? 0
  const share = sumRupiah(rows.map(({ amount }) => amount))
  const sold = sumRupiah(rows.map(({ price }) => price))
  const payment = await paymentOf(db, producerId, month)
  return {
    producerId,
    producerName: known.producer_name,
    month,
    isClosed: month < monthOf(now),
    carried,
    rows,
    sold,
    share,
    shops: sold - share,
    due: balances[0]?.due ?? 0,
    payment,
  }
}

async function rowsOf(db: Db, producerId: string, month: Month): Promise<readonly StatementRow[]> {
  const rows = await db
    .selectFrom('maker_ledger')
    .innerJoin('order_lines', 'order_lines.id', 'maker_ledger.line_id')
    .innerJoin('orders', 'orders.id', 'maker_ledger.order_id')
    .select(['maker_ledger.at', 'maker_ledger.kind', 'maker_ledger.price', 'maker_ledger.amount'])
    .select(['orders.number', 'order_lines.title', 'order_lines.options', 'order_lines.quantity'])
    .select('order_lines.unit_price')
    .where('maker_ledger.producer_id', '=', producerId)
    .where('maker_ledger.at', '>=', startOfMonth(month))
    .where('maker_ledger.at', '<', endOfMonth(month))
    .orderBy('maker_ledger.at')
    .orderBy('maker_ledger.id')
    .limit(mostRows + 1)
    .execute()
  if (rows.length > mostRows) throw new Error(`more than ${mostRows} rows in a maker's month`)
  return rows.map(({ at, kind, number, title, options, quantity, unit_price, price, amount }) => ({
    at,
    kind,
    orderNumber: number,
    title: options ? `${title} (${options})` : title,
    // A line may have become two since: the row is about as many pieces as its price says.
    quantity: unit_price > 0 && price % unit_price === 0 ? Math.abs(price) / unit_price : quantity,
    price,
    amount,
  }))
}

export interface Balance {
  readonly producerId: string
  readonly producerName: string
  readonly carried: Rupiah
  readonly sold: Rupiah
  readonly share: Rupiah
  /** By this month's own payment. */
  readonly paid: Rupiah
  readonly due: Rupiah
}

/** Every maker's figures for a month, added up by the database; of one maker where named. */
export async function balancesOf(db: Db, month: Month, producerId: string | null = null): Promise<readonly Balance[]> {
  const [start, end] = [startOfMonth(month), endOfMonth(month)]
  const rows = await db
    .selectFrom('maker_ledger')
    .select((select) => {
      const { fn } = select
      const isWork = select('kind', '!=', 'payment')
      const isInMonth = select.and([isWork, select('at', '>=', start), select('at', '<', end)])
      const isPayment = select('kind', '=', 'payment')
      const isEarlier = select.or([
        select.and([isWork, select('at', '<', start)]),
        select.and([isPayment, select('statement_month', '<', month)]),
      ])
      return [
        'producer_id',
        fn.max('producer_name').as('name'),
        fn.max('statement_month').as('last_paid'),
        fn.sum('amount').filterWhere(isEarlier).as('carried'),
        fn.sum('price').filterWhere(isInMonth).as('sold'),
        fn.sum('amount').filterWhere(isInMonth).as('share'),
        fn.sum('amount').filterWhere('statement_month', '=', month).as('paid'),
      ]
    })
    .$if(producerId !== null, (query) => query.where('producer_id', '=', producerId ?? ''))
    .groupBy('producer_id')
    .orderBy('name')
    .execute()
  return rows.map((row) => {
    const [carried, share, paid] = [Number(row.carried ?? 0), Number(row.share ?? 0), 0 - Number(row.paid ?? 0)]
    // A later statement that was paid has paid this one with it.
    const isSettledLater = row.last_paid !== null && row.last_paid > month
    return {
      producerId: row.producer_id,
      producerName: row.name,
      carried,
      sold: Number(row.sold ?? 0),
      share,
      paid,
      due: isSettledLater ? 0 : carried + share - paid,
    }
  })
}

async function paymentOf(db: Db, producerId: string, month: Month): Promise<MakerPayment | null> {
  const row = await db
    .selectFrom('maker_ledger')
    .select(['amount', 'at', 'reference', 'account', 'actor'])
    .where('producer_id', '=', producerId)
    .where('kind', '=', 'payment')
    .where('statement_month', '=', month)
    .executeTakeFirst()
  if (!row) return null
  const { at, actor } = row
  return { month, amount: -row.amount, at, reference: row.reference ?? '', account: row.account ?? '', actor }
}
