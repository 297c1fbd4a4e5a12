import type { Db } from '#database/connection.ts'
import { auditInvariants, type Violation } from './audit.ts'

/** What `npm run audit -- --json` prints: the books, without anybody's name, address or telephone number. */
export interface AuditReport {
  readonly orders: readonly unknown[]
  readonly payments: readonly unknown[]
  readonly handoffs: readonly unknown[]
  readonly stock: readonly unknown[]
  /** What of a week is taken by work made to order. */
  readonly work: readonly unknown[]
  readonly outbox: readonly unknown[]
  readonly escalations: readonly unknown[]
  readonly events: readonly unknown[]
  readonly disputes: readonly unknown[]
  readonly refunds: readonly unknown[]
  readonly violations: readonly Violation[]
}

/** Reads everything in one snapshot, so that the figures belong together while the shop goes on selling. */
export function auditReport(db: Db): Promise<AuditReport> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const orders = await trx
        .selectFrom('orders')
        .select(['id', 'number', 'state', 'disputed', 'goods_total', 'shipping_total', 'total'])
        .select(['created_at', 'paid_at', 'closed_at', 'completed_at'])
        .orderBy('created_at')
        .execute()
      const lines = await trx.selectFrom('order_lines').selectAll().orderBy('position').execute()
      const handoffs = await trx
        .selectFrom('handoffs')
        .select(['id', 'order_id', 'producer_id', 'state', 'offered_at', 'answer_by', 'ship_by', 'proposed_day'])
        .select(['courier', 'tracking_number', 'answered_at', 'shipped_at', 'received_at'])
        .orderBy('offered_at')
        .execute()
      const handoffLines = await trx.selectFrom('handoff_lines').selectAll().execute()
      const linesOf = Map.groupBy(lines, (line) => line.order_id)
      const workOf = Map.groupBy(handoffLines, (line) => line.handoff_id)
      return {
        orders: orders.map((order) => ({ ...order, lines: linesOf.get(order.id) ?? [] })),
        payments: await trx
          .selectFrom('payments')
          .innerJoin('payment_attempts', 'payment_attempts.id', 'payments.attempt_id')
          .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
          .selectAll('payments')
          .select(['payment_requests.order_id', 'payment_requests.id as request_id', 'payment_attempts.session_id'])
          .orderBy('recorded_at')
          .execute(),
        handoffs: handoffs.map((handoff) => ({
          ...handoff,
          lines: workOf.get(handoff.id) ?? [],
        })),
        stock: await trx.selectFrom('stock').selectAll().orderBy('variant_id').execute(),
        work: await trx.selectFrom('work_weeks').selectAll().orderBy('variant_id').orderBy('week').execute(),
        outbox: await trx
          .selectFrom('outbox')
          .select(['id', 'kind', 'order_id', 'handoff_id', 'message_id', 'state', 'attempts', 'created_at', 'sent_at'])
          .select('last_error')
          .orderBy('created_at')
          .execute(),
        escalations: await trx.selectFrom('escalations').selectAll().orderBy('opened_at').execute(),
        events: await trx
          .selectFrom('payment_events')
          .select(['id', 'type', 'digest', 'session_id', 'received_at', 'processed_at', 'attempts', 'outcome'])
          .orderBy('received_at')
          .execute(),
        disputes: await trx.selectFrom('payment_disputes').selectAll().orderBy('opened_at').execute(),
        refunds: await trx
          .selectFrom('refunds')
          .select(['id', 'payment_id', 'order_id', 'amount', 'state', 'external_id', 'created_at', 'settled_at'])
          .orderBy('created_at')
          .execute(),
        violations: await auditInvariants(trx),
      }
    })
}
