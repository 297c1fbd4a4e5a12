import type { Trx } from '#database/connection.ts'
import type { OrderLine } from '#orders/order.ts'
import { isBack, returnPieces, takePieces } from '#stock/shelf.ts'
import { tellBack, tellSoldOut } from './stock-news.ts'

export interface MovedWork {
  readonly orderId: string
  readonly lines: readonly OrderLine[]
  readonly toId: string
  /** The officer says that the pieces lie on the shelf that they were sold from. */
  readonly isBack: boolean
  /** A counted variant of the new maker, whose pieces the buyer gets instead; null where the work is made anew. */
  readonly shelf: string | null
  /** Names this once for the pages that are to be built again. */
  readonly handoffId: string
}

/**
 * What work that goes to another maker does to the shelves: pieces go back where the officer says so, and are taken from
 * the new maker's shelf, or again from the own one where the work comes back. False where too few are left there.
 */
export async function moveShelves(trx: Trx, moved: MovedWork, now: Date): Promise<boolean> {
  const { orderId, toId, shelf, handoffId } = moved
  const lines = moved.lines.map((line) => ({ ...line, orderId }))
  const leaving = lines.filter(({ producerId }) => producerId !== toId)
  if (moved.isBack) await tellBack(trx, await returnPieces(trx, leaving, now), handoffId, now)
  const wanted: { readonly line: (typeof lines)[number]; readonly variantId: string }[] = []
  for (const line of lines) {
    if (shelf !== null && shelf !== line.variantId) wanted.push({ line, variantId: shelf })
    else if (line.producerId === toId && (await isBack(trx, line))) wanted.push({ line, variantId: line.variantId })
  }
  const soldOut: string[] = []
  for (const { line, variantId } of wanted.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1))) {
    const taken = await takePieces(trx, line, variantId, now)
    if (taken === 'short') return false
    if (taken === 'last') soldOut.push(variantId)
  }
  await tellSoldOut(trx, soldOut, handoffId, now)
  return true
}
