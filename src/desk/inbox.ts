import { sql } from 'kysely'
import type { Db } from '#database/connection.ts'
import type { HandoffState } from '#database/tables.ts'
import { deedOf, type InboxDeed, type Matter } from './inbox-deed.ts'
import { inboxItems } from './inbox-items.ts'
import { type InboxKind, type InboxQuery, inboxKinds } from './inbox-query.ts'

export interface InboxItem extends Matter {
  readonly deed: InboxDeed
}

export interface Inbox {
  readonly query: InboxQuery
  /** Of all that waits (and is found), by kind: of the very rows that are listed, in one statement with them. */
  readonly counts: Readonly<Record<InboxKind, number>>
  readonly items: readonly InboxItem[]
  /** Where the next page begins; null on the last. */
  readonly next: string | null
}

const pageSize = 50

type ItemRow = Omit<Matter, 'due' | 'handoff'> & {
  readonly due: string
  readonly handoffId: string | null
  readonly handoffState: HandoffState
  readonly method: 'courier' | 'pickup'
}

/** What is due first at the top. Paged by a cursor: what comes in meanwhile moves nothing. Reads only. */
export async function readInbox(db: Db, query: InboxQuery, now: Date): Promise<Inbox> {
  const { kind, search, after } = query
  const wanted = sql.join(
    [
      sql`true`,
      ...(kind ? [sql`kind = ${kind}`] : []),
      ...(after ? [sql`(due, id) > (cast(${after.due} as timestamp) at time zone 'UTC', ${after.id})`] : []),
    ],
    sql` and `,
  )
  const { rows } = await sql<{ counts: Partial<Record<InboxKind, number>>; items: readonly ItemRow[] }>`
    with ${inboxItems(db, search, now)},
    page as (select * from items where ${wanted} order by due, id limit ${pageSize + 1}),
    told as (
      select page.kind, page.id, page.about, to_char(page.due at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as due,
        page.order_id as "orderId", page.inquiry_id as "inquiryId", coalesce(orders.number, inquiries.number) as number,
        coalesce(orders.buyer_name, inquiries.organisation) as who, page.amount, inquiries.pieces,
        handoffs.id as "handoffId", handoffs.state as "handoffState", parcels.method,
        coalesce(handoffs.producer_id, page.producer_id) as "producerId",
        coalesce(handoffs.producer_name, contacts.name) as "producerName",
        contacts.email is not null as "hasEmail", contacts.phone is not null as "hasPhone"
      from page
      left join orders on orders.id = page.order_id
      left join inquiries on inquiries.id = page.inquiry_id
      left join handoffs on handoffs.id = page.handoff_id
      left join parcels on parcels.id = handoffs.parcel_id
      left join producer_contacts contacts on contacts.producer_id = coalesce(handoffs.producer_id, page.producer_id)
    )
    select
      (select coalesce(jsonb_object_agg(kind, pieces), '{}') from
        (select kind, count(*) as pieces from items group by kind) as counted) as counts,
      (select coalesce(jsonb_agg(to_jsonb(told) order by due, id), '[]') from told) as items`.execute(db)
  const { counts = {}, items = [] } = rows[0] ?? {}
  const last = items.length > pageSize ? items[pageSize - 1] : undefined
  return {
    query,
    counts: Object.fromEntries(inboxKinds.map((name) => [name, counts[name] ?? 0])) as Inbox['counts'],
    items: items.slice(0, pageSize).map(({ due, handoffId, handoffState: state, method, ...row }) => {
      const matter = { ...row, due: new Date(`${due}Z`), handoff: handoffId ? { id: handoffId, state, method } : null }
      return { ...matter, deed: deedOf(matter) }
    }),
    next: last ? `${last.due}_${last.id}` : null,
  }
}
