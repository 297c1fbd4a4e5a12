import { newId } from '#core/id.ts'
import type { Db, Trx } from '#database/connection.ts'
import type { EscalationKind, Row } from '#database/tables.ts'

export interface NewEscalation {
  readonly kind: EscalationKind
  /** What it is about: an id. One open escalation per kind and subject, so telling twice is harmless. */
  readonly subject: string
  readonly orderId: string | null
  /** Paid lines that wait here instead of in a hand-off. */
  readonly lineIds?: readonly string[]
  /** Figures and codes an officer needs. Never a name, an address or a telephone number. */
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Puts something before an officer. Gives the id, or null where the same is open already. */
export async function escalate(trx: Trx, escalation: NewEscalation, now: Date): Promise<string | null> {
  const opened = await trx
    .insertInto('escalations')
    .values({
      id: newId('esc'),
      kind: escalation.kind,
      subject: escalation.subject,
      order_id: escalation.orderId,
      line_ids: JSON.stringify(escalation.lineIds ?? []),
      detail: JSON.stringify(escalation.detail ?? {}),
      opened_at: now,
      closed_at: null,
      closed_by: null,
      resolution: null,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'subject']).where('closed_at', 'is', null).doNothing())
    .returning('id')
    .executeTakeFirst()
  return opened?.id ?? null
}

export interface Escalation {
  readonly id: string
  readonly kind: EscalationKind
  readonly subject: string
  readonly orderId: string | null
  readonly lineIds: readonly string[]
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
  readonly openedAt: Date
}

/** Whether an officer has still to deal with it. */
export async function isOpenEscalation(db: Db, kind: EscalationKind, subject: string): Promise<boolean> {
  const row = await db
    .selectFrom('escalations')
    .select('id')
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Open escalations, oldest first, at most 200. */
export async function openEscalations(db: Db): Promise<readonly Escalation[]> {
  const rows = await db
    .selectFrom('escalations')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .limit(200)
    .execute()
  return rows.map(toEscalation)
}

/** An officer has dealt with it; `resolution` says how. False where it was closed already. */
export async function closeEscalation(
  trx: Trx,
  id: string,
  by: { readonly userId: string; readonly resolution: string },
  now: Date,
): Promise<boolean> {
  const closed = await trx
    .updateTable('escalations')
    .set({ closed_at: now, closed_by: by.userId, resolution: by.resolution })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return closed.numUpdatedRows === 1n
}

/** Closes what has settled by itself: nobody had to act. */
export async function settleEscalation(
  db: Db,
  about: { readonly kind: EscalationKind; readonly subject: string; readonly resolution: string },
  now: Date,
): Promise<void> {
  await db
    .updateTable('escalations')
    .set({ closed_at: now, closed_by: null, resolution: about.resolution })
    .where('kind', '=', about.kind)
    .where('subject', '=', about.subject)
    .where('closed_at', 'is', null)
    .execute()
}

function toEscalation(row: Row<'escalations'>): Escalation {
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    orderId: row.order_id,
    lineIds: row.line_ids,
    detail: row.detail,
    openedAt: row.opened_at,
  }
}
