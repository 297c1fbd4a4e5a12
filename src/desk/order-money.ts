import type { Rupiah } from '#core/money.ts'
import type { Db } from '#database/connection.ts'
import type { AttemptState, PaymentProvider, Row } from '#database/tables.ts'

/** What was asked, tried, paid and given back. */
export interface OrderMoney {
  readonly attempts: readonly {
    readonly id: string
    readonly provider: PaymentProvider
    readonly state: AttemptState
    readonly createdAt: Date
    readonly expiresAt: Date
  }[]
  readonly payments: readonly {
    readonly id: string
    readonly provider: PaymentProvider
    /** A PaymentIntent's id, or a transfer's reference. */
    readonly externalId: string
    readonly amount: Rupiah
    readonly currency: string
    readonly settles: boolean
    readonly paidAt: Date
    /** It settled nothing and has not been given back: it may be. */
    readonly mayGoBack: boolean
  }[]
  readonly refunds: readonly {
    readonly id: string
    readonly amount: Rupiah
    readonly state: Row<'refunds'>['state']
    readonly reason: string
    readonly createdAt: Date
  }[]
  /** Lines in a refund that has not failed. */
  readonly refundedLineIds: readonly string[]
  /** How the order was paid; what did not come by card is given back by hand. */
  readonly paidBy: PaymentProvider | null
  /** The way of the last attempt that an officer confirms. */
  readonly byHand: 'transfer' | 'gallery' | null
}

export async function readMoney(db: Db, orderId: string): Promise<OrderMoney> {
  const attempts = await db
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .selectAll('payment_attempts')
    .where('payment_requests.order_id', '=', orderId)
    .orderBy('payment_attempts.created_at')
    .execute()
  const [payments, refunds, lines] = await Promise.all([
    paymentsOf(
      db,
      attempts.map(({ id }) => id),
    ),
    db.selectFrom('refunds').selectAll().where('order_id', '=', orderId).orderBy('created_at').execute(),
    db
      .selectFrom('refund_lines')
      .innerJoin('refunds', 'refunds.id', 'refund_lines.refund_id')
      .select('refund_lines.line_id')
      .where('refunds.order_id', '=', orderId)
      .where('refunds.state', '!=', 'failed')
      .execute(),
  ])
  const settling = payments.filter(({ settles }) => settles).map(({ provider }) => provider)
  return {
    attempts: attempts.map(({ id, provider, state, created_at, expires_at }) => ({
      id,
      provider,
      state,
      createdAt: created_at,
      expiresAt: expires_at,
    })),
    payments: payments.map(({ id, provider, external_id, amount, currency, settles, paid_at }) => ({
      id,
      provider,
      externalId: external_id,
      amount,
      currency,
      settles,
      paidAt: paid_at,
      mayGoBack: !settles && !refunds.some((refund) => refund.payment_id === id && refund.state !== 'failed'),
    })),
    refunds: refunds.map(({ id, amount, state, reason, created_at }) => ({
      id,
      amount,
      state,
      reason,
      createdAt: created_at,
    })),
    refundedLineIds: lines.map(({ line_id }) => line_id),
    byHand: attempts.reduce<'transfer' | 'gallery' | null>(
      (last, { provider }) => (provider === 'stripe' ? last : provider),
      null,
    ),
    // Of two payments the one that is given back by hand decides what an officer is asked for.
    paidBy: settling.find((provider) => provider !== 'stripe') ?? settling[0] ?? null,
  }
}

async function paymentsOf(db: Db, attemptIds: readonly string[]) {
  if (attemptIds.length === 0) return []
  return db
    .selectFrom('payments')
    .selectAll()
    .where('attempt_id', 'in', [...attemptIds])
    .orderBy('recorded_at')
    .execute()
}
