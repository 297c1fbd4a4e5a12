import { newId } from '#core/id.ts'
import type { Rupiah } from '#core/money.ts'
import type { Trx } from '#database/connection.ts'

/** A line of the order that became two: what went over to the second. */
export interface BookedSplit {
  readonly orderId: string
  readonly from: string
  readonly to: string
  readonly price: Rupiah
  readonly share: Rupiah
}

/** Moves a part of a sold line to the line it has become, for the same maker: nobody earns more or less by it. */
export async function bookSplit(trx: Trx, split: BookedSplit, actor: string, now: Date): Promise<void> {
  const { orderId, from, to, price, share } = split
  const makers = await trx
    .selectFrom('maker_ledger')
    .select((select) => ['producer_id', select.fn.max('producer_name').as('name')])
    .where('line_id', '=', from)
    .groupBy('producer_id')
    .having((having) => having(having.fn.sum('price'), '!=', 0))
    .execute()
  const [maker] = makers
  // Sold by an order that has no books yet: they are made of both lines when it gets them.
  if (!maker) return
  const row = { kind: 'moved' as const, producer_id: maker.producer_id, producer_name: maker.name, order_id: orderId }
  const same = { ...row, at: now, actor }
  await trx
    .insertInto('maker_ledger')
    .values([
      { ...same, id: newId('led'), line_id: from, price: -price, amount: -share },
      { ...same, id: newId('led'), line_id: to, price, amount: share },
    ])
    .execute()
}
