import type { Database } from '#database/connection.ts'
import { auditReport } from '#sale/audit-report.ts'
import type { Ledger } from '../../../local/stripe/ledger.ts'

export interface Verdict {
  readonly orders: number
  readonly paid: number
  readonly handoffs: number
  readonly letters: number
  readonly escalations: number
  /** What is wrong, in words with ids; empty is the proof. */
  readonly violations: readonly string[]
}

/** Compares the shop's books with themselves (the audit) and with the payment stand-in's own ledger. */
export async function judge(db: Database, ledger: Ledger, makers: readonly string[]): Promise<Verdict> {
  const report = await auditReport(db)
  const violations = report.violations.map(({ invariant, what, rows }) => `${invariant}: ${what} (${rows.length})`)
  const payments = report.payments as { session_id: string; settles: boolean; order_id: string }[]
  const handoffs = report.handoffs as { order_id: string; producer_id: string }[]
  const letters = report.outbox as { kind: string; order_id: string; state: string }[]

  const paidThere = ledger.sessions.filter(({ payment_status }) => payment_status === 'paid').map(({ id }) => id)
  const paidHere = payments.map(({ session_id }) => session_id)
  for (const id of paidThere) {
    const count = paidHere.filter((session) => session === id).length
    if (count !== 1) violations.push(`the bank was paid by ${id}, the shop recorded it ${count} times`)
  }
  for (const id of paidHere) if (!paidThere.includes(id)) violations.push(`${id} is recorded and was never paid`)

  const settled = payments.filter(({ settles }) => settles)
  for (const { order_id } of settled) {
    const offered = handoffs.filter((handoff) => handoff.order_id === order_id).map(({ producer_id }) => producer_id)
    if (offered.sort().join() !== [...makers].sort().join())
      violations.push(`${order_id} is handed to ${offered.join(', ') || 'nobody'}`)
    const count = (kind: string) => letters.filter((letter) => letter.order_id === order_id && letter.kind === kind)
    if (count('order_paid').length !== 1)
      violations.push(`${order_id} has ${count('order_paid').length} letters of payment`)
    if (count('work_order').length !== makers.length)
      violations.push(`${order_id} has ${count('work_order').length} work orders`)
  }
  const unsent = letters.filter(({ state }) => state !== 'sent')
  if (unsent.length > 0) violations.push(`${unsent.length} letters were not sent`)
  return {
    orders: report.orders.length,
    paid: settled.length,
    handoffs: handoffs.length,
    letters: letters.length,
    escalations: report.escalations.length,
    violations,
  }
}
