import type { Database } from '#database/connection.ts'
import { type AuditReport, auditReport } from '#sale/audit-report.ts'
import type { Ledger } from '../../../local/stripe/ledger.ts'
import { canary } from './buyers.ts'
import { prices } from './goods.ts'
import { judgeLetters, type LetterBook } from './letters.ts'
import { wrongMoves } from './moves.ts'
import { waiting } from './quiet.ts'

export interface Verdict {
  readonly orders: number
  readonly paid: number
  readonly handoffs: number
  readonly letters: number
  readonly refunds: number
  readonly escalations: number
  /** What is wrong, in words with ids; empty is the proof. */
  readonly violations: readonly string[]
}

/** What of the bank's own books is held against ours. */
export type BankLedger = Pick<Ledger, 'sessions' | 'refunds' | 'deliveries'>

interface Evidence {
  readonly db: Database
  readonly ledger: BankLedger
  readonly letters: LetterBook
  readonly stormEnded: number
  /** All that the servers wrote. */
  readonly said: readonly string[]
}

/** Holds the shop's books against themselves (the audit) and against the ledgers of the bank and the mail server. */
export async function judge({ db, ledger, letters, stormEnded, said }: Evidence): Promise<Verdict> {
  const report = await auditReport(db)
  const books = booksOf(report)
  const violations = [
    ...report.violations.map(({ invariant, what, rows }) => `${invariant}: ${what} (${rows.length}): ${rows[0]?.id}`),
    ...(await waiting(db)).map((id) => `${id} still waits`),
    ...judgePayments(books, ledger),
    ...judgeWork(books),
    ...judgeEvents(books, ledger),
    ...judgeRefunds(books, ledger),
    ...(await judgeForms(db)),
    ...(await wrongMoves(db)),
    ...judgeLetters(books.outbox, letters.arrivals, stormEnded),
    ...said
      .filter((line) => line.includes(canary.name) || /pembeli-\d+@/.test(line))
      .map(() => 'I9: a log names a buyer'),
  ]
  return {
    orders: report.orders.length,
    paid: books.payments.filter(({ settles }) => settles).length,
    handoffs: books.handoffs.length,
    letters: books.outbox.length,
    refunds: books.refunds.length,
    escalations: report.escalations.length,
    violations,
  }
}

interface Books {
  readonly payments: readonly {
    readonly session_id: string | null
    readonly provider: string
    readonly settles: boolean
    readonly order_id: string
    readonly amount: number
  }[]
  readonly orders: readonly {
    readonly id: string
    readonly goods_total: number
    readonly lines: readonly {
      readonly variant_id: string
      readonly unit_price: number
      readonly producer_id: string
    }[]
  }[]
  readonly handoffs: readonly { readonly order_id: string; readonly producer_id: string }[]
  readonly outbox: readonly {
    readonly message_id: string
    readonly kind: string
    readonly order_id: string
    readonly state: string
  }[]
  readonly events: readonly { readonly id: string }[]
  readonly refunds: readonly {
    readonly id: string
    readonly amount: number
    readonly state: string
    readonly external_id: string | null
  }[]
}

const booksOf = (report: AuditReport): Books => report as unknown as Books

/** I1, I4: what the bank was paid is recorded once and for what it was, and nothing besides. */
function judgePayments({ payments }: Books, ledger: BankLedger): string[] {
  const wrong: string[] = []
  const byCard = payments.filter(({ provider }) => provider === 'stripe')
  const paidThere = new Map(
    ledger.sessions.filter(({ payment_status }) => payment_status === 'paid').map((session) => [session.id, session]),
  )
  const paidHere = Map.groupBy(byCard, ({ session_id }) => session_id ?? '')
  for (const [id, { amount_total }] of paidThere) {
    const [first, ...more] = paidHere.get(id) ?? []
    if (!first || more.length > 0)
      wrong.push(`I1: the bank was paid by ${id}, recorded ${first ? 1 + more.length : 0} times`)
    else if (first.amount * 100 !== amount_total)
      wrong.push(`I4: ${id} brought ${amount_total}, recorded ${first.amount}`)
  }
  for (const id of paidHere.keys()) if (!paidThere.has(id)) wrong.push(`I1: ${id} is recorded and was never paid`)
  const attempts = Map.groupBy(ledger.sessions, ({ metadata }) => metadata?.attempt ?? '')
  for (const [attempt, { length }] of attempts)
    if (length > 1) wrong.push(`attempt ${attempt} opened ${length} sessions`)
  return wrong
}

/** I3: every maker of a settled order was handed their part once, and everybody was told once. */
function judgeWork({ payments, orders, handoffs, outbox }: Books): string[] {
  const wrong: string[] = []
  const settled = new Set(payments.filter(({ settles }) => settles).map(({ order_id }) => order_id))
  const handed = Map.groupBy(handoffs, ({ order_id }) => order_id)
  const told = Map.groupBy(outbox, ({ order_id }) => order_id)
  for (const { id, lines } of orders) {
    const makers = settled.has(id) ? [...new Set(lines.map(({ producer_id }) => producer_id))].sort() : []
    const offered = (handed.get(id) ?? []).map(({ producer_id }) => producer_id).sort()
    if (offered.join() !== makers.join()) wrong.push(`I3: ${id} is handed to ${offered.join(', ') || 'nobody'}`)
    const count = (kind: string) => (told.get(id) ?? []).filter((letter) => letter.kind === kind).length
    if (count('order_paid') !== (settled.has(id) ? 1 : 0))
      wrong.push(`${id} has ${count('order_paid')} letters of payment`)
    if (count('work_order') !== makers.length) wrong.push(`${id} has ${count('work_order')} work orders`)
  }
  return wrong
}

/** I6: what was answered with 2xx is recorded. */
function judgeEvents({ events }: Books, ledger: BankLedger): string[] {
  const known = new Set(events.map(({ id }) => id))
  const isTaken = (status: number | null) => status !== null && status >= 200 && status < 300
  return ledger.deliveries
    .filter(({ id, attempts }) => attempts.some(({ status }) => isTaken(status)) && !known.has(id))
    .map(({ id }) => `I6: ${id} was answered with 2xx and is not recorded`)
}

/** Each refund of ours is one refund there, of the same amount and with the same end, and none besides. */
function judgeRefunds({ refunds }: Books, ledger: BankLedger): string[] {
  const wrong: string[] = []
  const there = Map.groupBy(ledger.refunds, ({ metadata }) => metadata?.refund ?? '')
  for (const [id, made] of there) {
    const ours = refunds.find((refund) => refund.id === id)
    if (!ours) wrong.push(`${made[0]?.id} gave money back that nobody asked for`)
    else if (made.length > 1) wrong.push(`refund ${id} gave money back ${made.length} times`)
    else if (made[0]?.amount !== ours.amount * 100) wrong.push(`refund ${id} is ${made[0]?.amount}, not ${ours.amount}`)
    else if ((made[0]?.status === 'succeeded') !== (ours.state === 'done'))
      wrong.push(`refund ${id} is ${made[0]?.status} there and ${ours.state} here`)
  }
  return wrong
}

/** I7: one form is one order, at the shop's prices, whatever the browser said. */
async function judgeForms(db: Database): Promise<readonly string[]> {
  const twice = await db
    .selectFrom('orders')
    .select((of) => ['buyer_email', of.fn.countAll<number>().as('count')])
    .groupBy('buyer_email')
    .having((of) => of.fn.countAll(), '>', 1)
    .execute()
  const lines = await db.selectFrom('order_lines').select(['id', 'variant_id', 'unit_price']).execute()
  const sums = await db
    .selectFrom('orders')
    .innerJoin('payment_requests', 'payment_requests.order_id', 'orders.id')
    .select(['orders.id', 'orders.total', 'goods_total', 'shipping_total', 'payment_requests.amount'])
    .execute()
  return [
    ...twice.map(({ count }) => `one form made ${count} orders`),
    ...lines
      .filter(({ variant_id, unit_price }) => prices[variant_id] !== unit_price)
      .map(({ id, unit_price }) => `I7: line ${id} was sold for ${unit_price}`),
    ...sums
      .filter((order) => order.total !== order.goods_total + order.shipping_total || order.amount !== order.total)
      .map(({ id, amount }) => `I7: order ${id} asks for ${amount}`),
  ]
}
