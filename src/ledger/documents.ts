import { dayOf } from '#core/day.ts'
import { newId } from '#core/id.ts'
import type { Database, Db, Trx } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'

export type DocumentKind = 'invoice' | 'receipt'

export interface NumberedDocument {
  readonly id: string
  readonly kind: DocumentKind
  /** `KW-2026-0001` or `FK-2026-0001`. */
  readonly number: string
  readonly orderId: string
  readonly recipient: string
  readonly amount: number
  readonly issuedAt: Date
  readonly issuedBy: string
  readonly cancelledAt: Date | null
}

const prefixes = { invoice: 'FK', receipt: 'KW' } as const

/** `notNow`: an unknown or closed order, or a receipt of one that is not paid. */
export type Issued =
  | { readonly ok: true; readonly document: NumberedDocument; readonly repeated: boolean }
  | { readonly ok: false; readonly reason: 'notNow' }

/**
 * Gives an order's receipt or invoice the next number of the year, without gaps: the number is taken in the transaction
 * that saves the document, and waits for whoever took the one before. An order has one valid document of a kind.
 */
export function issueDocument(
  db: Database,
  wish: { readonly orderId: string; readonly kind: DocumentKind; readonly recipient: string; readonly actor: string },
  now: Date,
): Promise<Issued> {
  return inTransaction(db, async (trx) => {
    const order = await trx
      .selectFrom('orders')
      .select(['id', 'state', 'total', 'buyer_name'])
      .where('id', '=', wish.orderId)
      .forUpdate()
      .executeTakeFirst()
    if (!order || !mayIssue(wish.kind, order.state)) return { ok: false, reason: 'notNow' }
    if (wish.kind === 'receipt' && (await owesBalance(trx, order.id))) return { ok: false, reason: 'notNow' }
    const valid = await trx
      .selectFrom('documents')
      .selectAll()
      .where('order_id', '=', order.id)
      .where('kind', '=', wish.kind)
      .where('cancelled_at', 'is', null)
      .executeTakeFirst()
    if (valid) return { ok: true, document: documentOf(valid), repeated: true }
    const year = Number(dayOf(now).slice(0, 4))
    const row = {
      id: newId('doc'),
      kind: wish.kind,
      year,
      sequence: await nextNumber(trx, `${prefixes[wish.kind]}-${year}`),
      order_id: order.id,
      recipient: wish.recipient || order.buyer_name,
      amount: order.total,
      issued_at: now,
      issued_by: wish.actor,
      cancelled_at: null,
      cancelled_by: null,
    }
    await trx.insertInto('documents').values(row).execute()
    return { ok: true, document: documentOf(row), repeated: false }
  })
}

export function mayIssue(kind: DocumentKind, state: Row<'orders'>['state']): boolean {
  return state === 'paid' || (kind === 'invoice' && (state === 'awaiting_payment' || state === 'payment_pending'))
}

/** The rest of what was agreed on is still to be paid: no receipt says that the whole of it was received. */
export async function owesBalance(db: Db, orderId: string): Promise<boolean> {
  const open = await db
    .selectFrom('payment_requests')
    .select('id')
    .where('order_id', '=', orderId)
    .where('purpose', '=', 'balance')
    .where('state', '=', 'open')
    .executeTakeFirst()
  return open !== undefined
}

/** The next number of a series, without gaps: whoever takes one saves what it is for in the same transaction. */
export async function nextNumber(trx: Trx, series: string): Promise<number> {
  const { last } = await trx
    .insertInto('document_counters')
    .values({ series, last: 1 })
    .onConflict((conflict) =>
      conflict.column('series').doUpdateSet((set) => ({ last: set('document_counters.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

/** A document that was wrong keeps its number and says that it no longer counts. False where it is no valid one. */
export async function cancelDocument(
  db: Database,
  orderId: string,
  documentId: string,
  actor: string,
  now: Date,
): Promise<boolean> {
  const cancelled = await db
    .updateTable('documents')
    .set({ cancelled_at: now, cancelled_by: actor })
    .where('id', '=', documentId)
    .where('order_id', '=', orderId)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst()
  return cancelled.numUpdatedRows === 1n
}

/** Oldest first, cancelled ones too. */
export async function documentsOf(db: Db, orderId: string): Promise<readonly NumberedDocument[]> {
  const rows = await db
    .selectFrom('documents')
    .selectAll()
    .where('order_id', '=', orderId)
    .orderBy('issued_at')
    .orderBy('sequence')
    .limit(200)
    .execute()
  return rows.map(documentOf)
}

function documentOf(row: Row<'documents'>): NumberedDocument {
  return {
    id: row.id,
    kind: row.kind,
    number: `${prefixes[row.kind]}-${row.year}-${String(row.sequence).padStart(4, '0')}`,
    orderId: row.order_id,
    recipient: row.recipient,
    amount: row.amount,
    issuedAt: row.issued_at,
    issuedBy: row.issued_by,
    cancelledAt: row.cancelled_at,
  }
}
