import type { Trx } from '#database/connection.ts'
import { giveBackPieces } from '#stock/work.ts'
import { partLine } from './part-line.ts'
import { note, type Scene, tell } from './scene.ts'
import { freeLines, moveHandoff } from './store.ts'

/** By line, how many of its pieces a producer takes on. */
export type Taken = Readonly<Record<string, number>>

/** The producer does all of it, by the promised day. */
export async function acceptAll(trx: Trx, scene: Scene): Promise<boolean> {
  const stamp = { answered_at: scene.now, proposed_day: null }
  return (await moveHandoff(trx, scene.handoff.id, 'accepted', stamp)) && note(trx, scene, 'handoff_accepted')
}

/**
 * The producer does a part of it: whole lines, or some of a line's pieces, which makes two lines of it. What is left has
 * been paid for, so it waits for an officer; its places in the producer's weeks are free.
 */
export async function acceptPart(trx: Trx, scene: Scene, take: Taken): Promise<boolean | 'badPart'> {
  const { handoff, order, now } = scene
  const { lines } = handoff
  const taken = (lineId: string): number => take[lineId] ?? Number.NaN
  if (!lines.every(({ lineId, quantity }) => taken(lineId) >= 0 && taken(lineId) <= quantity)) return 'badPart'
  if (lines.every(({ lineId, quantity }) => taken(lineId) === quantity)) return acceptAll(trx, scene)
  if (lines.every(({ lineId }) => taken(lineId) === 0)) return 'badPart'
  // Refunds and the makers' books lock the order first, too.
  await trx.selectFrom('orders').select('id').where('id', '=', order.id).forUpdate().execute()
  const stamp = { answered_at: now, proposed_day: null }
  if (!(await moveHandoff(trx, handoff.id, 'accepted', stamp))) return false
  const whole = lines.filter(({ lineId }) => taken(lineId) === 0).map(({ lineId }) => lineId)
  const left = whole.length > 0 ? [...(await freeLines(trx, handoff.id, whole))] : []
  for (const { lineId, quantity } of lines) {
    if (taken(lineId) > 0 && taken(lineId) < quantity) left.push(await leaveRest(trx, scene, lineId, taken(lineId)))
  }
  const pieces = lines.map(({ lineId, variantId, quantity }) => ({ variantId, quantity: quantity - taken(lineId) }))
  await giveBackPieces(
    trx,
    order.id,
    pieces.filter(({ quantity }) => quantity > 0),
    now,
  )
  const figures = { taken: sum(lines.map(({ lineId }) => taken(lineId))), left: sum(pieces.map((p) => p.quantity)) }
  await tell(trx, scene, 'part_declined', left, { producer: handoff.producerId, ...figures })
  return note(trx, scene, 'handoff_accepted_part', figures)
}

/** Splits a line of the order; the hand-off keeps the pieces taken. Gives the id of the line that is left. */
async function leaveRest(
  trx: Trx,
  { handoff, order, actor, now }: Scene,
  lineId: string,
  keep: number,
): Promise<string> {
  const { rest, restQuantity } = await partLine(trx, { orderId: order.id, lineId, keep, actor }, now)
  await trx
    .updateTable('handoff_lines')
    .set({ quantity: keep })
    .where('handoff_id', '=', handoff.id)
    .where('line_id', '=', lineId)
    .execute()
  // That it was offered here stays on record.
  const offered = { handoff_id: handoff.id, line_id: rest, quantity: restQuantity, active: false }
  await trx.insertInto('handoff_lines').values(offered).execute()
  return rest
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
