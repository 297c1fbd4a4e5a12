import { sql } from 'kysely'
import type { Db } from '#database/connection.ts'

/** How busy a maker is. */
export interface Load {
  /** Pieces offered or accepted that are not finished yet, and in how many hand-offs. */
  readonly inHand: number
  readonly openHandoffs: number
  readonly lastOfferedAt: Date
}

/** By producer's id; whoever was never given work is not there. Reads only. */
export async function loads(db: Db): Promise<ReadonlyMap<string, Load>> {
  const rows = await db
    .selectFrom('handoffs')
    // What was sold from what the gallery shows was nobody's work.
    .innerJoin('parcels', (join) =>
      join.onRef('parcels.id', '=', 'handoffs.parcel_id').on('parcels.lies_in_gallery', '=', false),
    )
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
      sql<string>`count(distinct handoff_lines.handoff_id)`.as('open'),
    ])
    .groupBy('handoffs.producer_id')
    .execute()
  return new Map(
    rows.map(({ producer_id, pieces, open, last }) => [
      producer_id,
      { inHand: Number(pieces), openHandoffs: Number(open), lastOfferedAt: last },
    ]),
  )
}
