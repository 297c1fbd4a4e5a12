import type { AttemptState, DisputeState } from '#database/tables.ts'

/**
 * Every state that money can be in, each a row: what is heard, where things stand, where they go, what is done. All that
 * changes a payment, a refund or a dispute goes by these rows; docs/payment-states.md shows them to people.
 */
export interface PaymentRow {
  readonly name: string
  readonly about: 'payment' | 'refund' | 'dispute'
  readonly news: string
  readonly from: readonly string[]
  /** Of the request that the attempt is to pay; any where it is not named. */
  readonly request?: 'open' | 'settled' | 'void'
  /** Whether amount and currency are those asked for; either where it is not named. */
  readonly isExact?: boolean
  /** Null: it stays. */
  readonly to: string | null
  readonly deed: Deed
}

export type Deed =
  | 'none'
  /** The order waits for money under way; its stock stays held, however many days it takes. */
  | 'wait'
  /** The buyer may try again for a while. */
  | 'offerAgain'
  /** The order is closed and its stock goes back. */
  | 'close'
  | 'settle'
  | 'amount_mismatch'
  | 'paid_twice'
  | 'paid_after_close'
  | 'tellRefunded'
  | 'refund_failed'
  | 'refund_elsewhere'
  | 'dispute'
  | 'undispute'

export type AttemptWord = 'open' | 'pending' | 'paid' | 'failed' | 'expired'
export type RefundWord = 'under_way' | 'succeeded' | 'failed'
export type DisputeWord = 'opened' | 'won' | 'lost'
export type RefundStanding = 'unknown' | 'asked' | 'done' | 'failed'

const live = ['created', 'open', 'pending'] as const
const over = ['paid', 'failed', 'expired'] as const
const unpaid = [...live, 'failed', 'expired'] as const

export const paymentTable: readonly PaymentRow[] = [
  { name: 'waiting', about: 'payment', news: 'open', from: [...live, ...over], to: null, deed: 'none' },
  { name: 'under way', about: 'payment', news: 'pending', from: ['created', 'open'], to: 'pending', deed: 'wait' },
  {
    name: 'under way, told again',
    about: 'payment',
    news: 'pending',
    from: ['pending', ...over],
    to: null,
    deed: 'none',
  },
  { name: 'failed', about: 'payment', news: 'failed', from: live, to: 'failed', deed: 'offerAgain' },
  { name: 'failed, told again', about: 'payment', news: 'failed', from: over, to: null, deed: 'none' },
  { name: 'expired', about: 'payment', news: 'expired', from: live, to: 'expired', deed: 'close' },
  { name: 'expired, told again', about: 'payment', news: 'expired', from: over, to: null, deed: 'none' },
  {
    name: 'paid',
    about: 'payment',
    news: 'paid',
    from: unpaid,
    request: 'open',
    isExact: true,
    to: 'paid',
    deed: 'settle',
  },
  {
    name: 'another amount or currency',
    about: 'payment',
    news: 'paid',
    from: unpaid,
    isExact: false,
    to: 'paid',
    deed: 'amount_mismatch',
  },
  {
    name: 'paid twice',
    about: 'payment',
    news: 'paid',
    from: unpaid,
    request: 'settled',
    isExact: true,
    to: 'paid',
    deed: 'paid_twice',
  },
  {
    name: 'paid after it was closed',
    about: 'payment',
    news: 'paid',
    from: unpaid,
    request: 'void',
    isExact: true,
    to: 'paid',
    deed: 'paid_after_close',
  },
  { name: 'paid, told again', about: 'payment', news: 'paid', from: ['paid'], to: null, deed: 'none' },

  {
    name: 'refund under way',
    about: 'refund',
    news: 'under_way',
    from: ['asked', 'done', 'failed'],
    to: null,
    deed: 'none',
  },
  { name: 'refunded', about: 'refund', news: 'succeeded', from: ['asked'], to: 'done', deed: 'tellRefunded' },
  {
    name: 'refunded, told again',
    about: 'refund',
    news: 'succeeded',
    from: ['done', 'failed'],
    to: null,
    deed: 'none',
  },
  {
    name: 'refund failed',
    about: 'refund',
    news: 'failed',
    from: ['asked', 'done'],
    to: 'failed',
    deed: 'refund_failed',
  },
  {
    name: 'refund failed, told again',
    about: 'refund',
    news: 'failed',
    from: ['failed', 'unknown'],
    to: null,
    deed: 'none',
  },
  {
    name: 'refund begun at the provider',
    about: 'refund',
    news: 'under_way',
    from: ['unknown'],
    to: 'asked',
    deed: 'refund_elsewhere',
  },
  {
    name: 'refunded at the provider',
    about: 'refund',
    news: 'succeeded',
    from: ['unknown'],
    to: 'done',
    deed: 'refund_elsewhere',
  },

  { name: 'disputed', about: 'dispute', news: 'opened', from: ['unknown'], to: 'open', deed: 'dispute' },
  {
    name: 'disputed, told again',
    about: 'dispute',
    news: 'opened',
    from: ['open', 'won', 'lost'],
    to: null,
    deed: 'none',
  },
  { name: 'dispute won', about: 'dispute', news: 'won', from: ['unknown', 'open'], to: 'won', deed: 'undispute' },
  { name: 'dispute lost', about: 'dispute', news: 'lost', from: ['unknown', 'open'], to: 'lost', deed: 'dispute' },
  { name: 'dispute won, told again', about: 'dispute', news: 'won', from: ['won', 'lost'], to: null, deed: 'none' },
  { name: 'dispute lost, told again', about: 'dispute', news: 'lost', from: ['won', 'lost'], to: null, deed: 'none' },
]

export interface Standing {
  readonly attempt: AttemptState
  readonly request: 'open' | 'settled' | 'void'
  readonly isExact: boolean
}

/** The one row for news of a payment. */
export function paymentRow(news: AttemptWord, { attempt, request, isExact }: Standing): PaymentRow {
  return only(
    'payment',
    news,
    attempt,
    (row) => (row.request ?? request) === request && (row.isExact ?? isExact) === isExact,
  )
}

export const refundRow = (news: RefundWord, standing: RefundStanding): PaymentRow => only('refund', news, standing)

export const disputeRow = (news: DisputeWord, standing: DisputeState | 'unknown'): PaymentRow =>
  only('dispute', news, standing)

function only(
  about: PaymentRow['about'],
  news: string,
  from: string,
  fits: (row: PaymentRow) => boolean = () => true,
): PaymentRow {
  const row = paymentTable.find(
    (candidate) =>
      candidate.about === about && candidate.news === news && candidate.from.includes(from) && fits(candidate),
  )
  if (!row) throw new Error(`no row for ${about}: ${news} of ${from}`)
  return row
}
