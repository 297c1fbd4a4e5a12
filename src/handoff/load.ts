import { sql } from 'kysely'
import type { Db } from '#database/connection.ts'

/** How busy a maker is. */
export interface Load {
  /** Pieces offered or accepted that are not finished yet. */
  readonly inHand: number
  readonly lastOfferedAt: Date
}

/** By producer's id; whoever was never given work is not there. Reads only. */
export async function loads(db: Db): Promise<ReadonlyMap<string, Load>> {
  const rows = await db
    .selectFrom('handoffs')
    .leftJoin('handoff_lines', (join) =>
      join
        .onRef('handoff_lines.handoff_id', '=', 'handoffs.id')
        .on('handoff_lines.active', '=', true)
        .on('handoffs.state', 'in', ['offered', 'accepted', 'making']),
    )
    .select((select) => [
      'handoffs.producer_id',
      select.fn.max('handoffs.offered_at').as('last'),
      sql<string>`coalesce(sum(handoff_lines.quantity), 0)`.as('pieces'),
    ])
    .groupBy('handoffs.producer_id')
    .execute()
  return new Map(rows.map((row) => [row.producer_id, { inHand: Number(row.pieces), lastOfferedAt: row.last }]))
}
