import type { Database, Db } from '#database/connection.ts'
import { confirmTransfer } from '#sale/confirm-transfer.ts'
import type { Officer } from './officer.ts'

/** An order whose money an officer may confirm. */
export interface WaitingTransfer {
  readonly orderId: string
  readonly number: string
  readonly buyerName: string
  readonly amount: number
  /** Null for a balance, which waits as long as the work takes. */
  readonly until: Date | null
  readonly isAtGallery: boolean
}

/** Attempts by bank transfer or at the gallery that an officer may still confirm. */
export function waitingTransfers(db: Db) {
  return db
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .where('payment_attempts.provider', 'in', ['transfer', 'gallery'])
    .where('payment_attempts.state', 'in', ['created', 'open', 'pending'])
    .where('payment_requests.state', '=', 'open')
}

const mostListed = 100

/** What ends first at the top, at most 100. */
export async function listTransfers(db: Db): Promise<readonly WaitingTransfer[]> {
  const rows = await waitingTransfers(db)
    .innerJoin('orders', 'orders.id', 'payment_requests.order_id')
    .select(['orders.id', 'orders.number', 'orders.buyer_name', 'payment_requests.amount'])
    .select(['payment_attempts.expires_at', 'payment_attempts.provider'])
    .orderBy('payment_attempts.expires_at')
    .orderBy('orders.id')
    .limit(mostListed)
    .execute()
  return [...rows, ...(await agreedRows(db))].map((row) => ({
    orderId: row.id,
    number: row.number,
    buyerName: row.buyer_name,
    amount: row.amount,
    until: row.expires_at,
    isAtGallery: row.provider === 'gallery',
  }))
}

/** What was agreed on in a quotation and is not paid yet. */
export function agreedRequests(db: Db) {
  return db
    .selectFrom('payment_requests')
    .where('payment_requests.state', '=', 'open')
    .where((where) =>
      where.or([where('payment_requests.due_at', 'is not', null), where('payment_requests.purpose', '!=', 'whole')]),
    )
}

/** Deposits and balances: whoever owes them says by their transfer how they pay. */
async function agreedRows(db: Db) {
  const rows = await agreedRequests(db)
    .innerJoin('orders', 'orders.id', 'payment_requests.order_id')
    .select(['orders.id', 'orders.number', 'orders.buyer_name', 'payment_requests.amount', 'payment_requests.due_at'])
    .orderBy('payment_requests.created_at')
    .limit(mostListed)
    .execute()
  return rows.map(({ due_at, ...row }) => ({ ...row, expires_at: due_at, provider: 'transfer' as const }))
}

export interface TransfersPosted {
  /** Numbers of the orders that are paid now. */
  readonly paid: readonly string[]
  readonly problems: readonly {
    readonly orderId: string
    readonly number: string
    readonly problem: 'reference' | 'referenceUsed' | 'notWaiting'
  }[]
  /** The box that says the amounts are the same was not ticked: nothing was done. */
  readonly isUnsure: boolean
}

/**
 * Confirms every order beside which a reference was written, each by itself: one that cannot be does not hold up the
 * others. The amount is the one that was asked; another one is typed on the order's own page.
 */
export async function postTransfers(
  { db, linkSecret, officer, now }: Confirming,
  form: FormData,
): Promise<TransfersPosted> {
  if (form.get('sure') !== 'ya') return { paid: [], problems: [], isUnsure: true }
  const paid: string[] = []
  const problems: TransfersPosted['problems'][number][] = []
  for (const { orderId, number, amount } of await listTransfers(db)) {
    const reference = String(form.get(`reference.${orderId}`) ?? '')
      .replace(/\s+/g, ' ')
      .trim()
    if (reference === '') continue
    if (reference.length < 3 || reference.length > 60) problems.push({ orderId, number, problem: 'reference' })
    else {
      const receipt = { orderId, reference, amount, actor: `officer:${officer.id}` } as const
      const confirmed = await confirmTransfer({ db, linkSecret, now }, receipt)
      if (confirmed.ok) paid.push(number)
      else problems.push({ orderId, number, problem: confirmed.reason })
    }
  }
  return { paid, problems, isUnsure: false }
}

export interface Confirming {
  readonly db: Database
  readonly linkSecret: string
  readonly officer: Officer
  readonly now: Date
}
