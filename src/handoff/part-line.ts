import type { Trx } from '#database/connection.ts'
import { bookSplit } from '#ledger/book-split.ts'
import { type SplitLine, splitLine } from '#orders/split-line.ts'
import { splitMoves } from '#stock/shelf.ts'

/** Makes two lines of one, in the order, the makers' books and on the shelf. `keep`: the pieces of the first. The caller holds the order's lock. */
export async function partLine(
  trx: Trx,
  { orderId, lineId, keep, actor }: { orderId: string; lineId: string; keep: number; actor: string },
  now: Date,
): Promise<SplitLine> {
  const parts = await splitLine(trx, lineId, keep)
  const { rest, restQuantity, price, share } = parts
  await bookSplit(trx, { orderId, from: lineId, to: rest, price, share }, actor, now)
  await splitMoves(trx, lineId, rest, restQuantity)
  return parts
}
