import type { Database, Db } from '#database/connection.ts'
import {
  cancelDocument,
  type DocumentKind,
  documentsOf,
  issueDocument,
  mayIssue,
  type NumberedDocument,
} from '#ledger/documents.ts'
import type { Officer } from './officer.ts'

export interface DocumentsPage {
  readonly orderId: string
  readonly orderNumber: string
  readonly documents: readonly NumberedDocument[]
  /** What may be issued now: those of which none is valid. */
  readonly issuable: readonly DocumentKind[]
}

/** Null for an unknown order. Reads only. */
export async function documentsPage(db: Db, orderId: string): Promise<DocumentsPage | null> {
  const order = await db.selectFrom('orders').select(['number', 'state']).where('id', '=', orderId).executeTakeFirst()
  if (!order) return null
  const documents = await documentsOf(db, orderId)
  const isValid = (kind: DocumentKind) => documents.some((document) => document.kind === kind && !document.cancelledAt)
  const issuable = (['receipt', 'invoice'] as const).filter((kind) => mayIssue(kind, order.state) && !isValid(kind))
  return { orderId, orderNumber: order.number, documents, issuable }
}

export type DocumentProblem = 'notNow' | 'recipient' | 'sure'
export type DocumentPosted =
  | { readonly ok: true; readonly told: 'issued' | 'cancelled' }
  | { readonly ok: false; readonly status: 409 | 422; readonly problem: DocumentProblem }

const problem = (what: DocumentProblem, status: 409 | 422 = 422): DocumentPosted => ({
  ok: false,
  status,
  problem: what,
})

/** Issues a receipt or an invoice, or cancels one. */
export async function postDocument(
  db: Database,
  orderId: string,
  form: FormData,
  officer: Officer,
  now: Date,
): Promise<DocumentPosted> {
  const actor = `officer:${officer.id}`
  const wish = form.get('wish')
  if (wish === 'cancel') {
    if (form.get('sure') !== 'ya') return problem('sure')
    const isCancelled = await cancelDocument(db, orderId, String(form.get('document')), actor, now)
    return isCancelled ? { ok: true, told: 'cancelled' } : problem('notNow', 409)
  }
  if (wish !== 'receipt' && wish !== 'invoice') return problem('notNow')
  const recipient = String(form.get('recipient') ?? '')
    .replace(/\s+/g, ' ')
    .trim()
  if (recipient.length > 200) return problem('recipient')
  const issued = await issueDocument(db, { orderId, kind: wish, recipient, actor }, now)
  return issued.ok ? { ok: true, told: 'issued' } : problem('notNow', 409)
}
