import type { Trx } from '#database/connection.ts'
import { partLine } from '#handoff/part-line.ts'
import type { Actor } from '#orders/history.ts'
import type { OrderLine } from '#orders/order.ts'

export interface PartOff {
  readonly orderId: string
  readonly lines: readonly OrderLine[]
  /** By line, how many pieces go; all where it is not said. */
  readonly wanted: readonly { readonly id: string; readonly pieces?: number | undefined }[]
  readonly actor: Actor
}

/**
 * Parts lines of which only some pieces go: the first line stays where it is, with its deadlines, and the pieces that go
 * are a line of their own, for the moment in the same hands. Gives the ids of the lines that go; null where a number is
 * not one of its pieces. The caller holds the order's lock.
 */
export async function partOff(
  trx: Trx,
  { orderId, lines, wanted, actor }: PartOff,
  now: Date,
): Promise<string[] | null> {
  const ids: string[] = []
  for (const { id, quantity } of lines) {
    const pieces = wanted.find((wish) => wish.id === id)?.pieces ?? quantity
    if (!Number.isSafeInteger(pieces) || pieces < 1 || pieces > quantity) return null
    if (pieces === quantity) {
      ids.push(id)
      continue
    }
    const { rest } = await partLine(trx, { orderId, lineId: id, keep: quantity - pieces, actor }, now)
    const holder = await trx
      .updateTable('handoff_lines')
      .set({ quantity: quantity - pieces })
      .where('line_id', '=', id)
      .where('active', '=', true)
      .returning('handoff_id')
      .executeTakeFirst()
    if (holder) {
      const row = { handoff_id: holder.handoff_id, line_id: rest, quantity: pieces, active: true }
      await trx.insertInto('handoff_lines').values(row).execute()
    }
    ids.push(rest)
  }
  return ids
}
