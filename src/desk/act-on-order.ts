import { assertNever } from '#core/assert-never.ts'
import type { Database } from '#database/connection.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { handoffById } from '#handoff/store.ts'
import type { Gateway } from '#payments/gateway.ts'
import { cancelOrder } from '#sale/cancel-order.ts'
import { confirmTransfer } from '#sale/confirm-transfer.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { refundPayment } from '#sale/refund-payment.ts'
import { handOver } from './hand-over.ts'
import type { Officer } from './officer.ts'
import { type OrderField, type OrderWish, parseOrderWish } from './order-form.ts'
import { deskOrder } from './order-page.ts'
import { copyOfBuyer, eraseBuyerOf } from './persons-data.ts'
import { resendLetter, resendWorkOrder } from './resend.ts'

export interface Acting {
  readonly db: Database
  readonly gateway: Gateway | null
  readonly siteUrl: string
  readonly linkSecret: string
  readonly officer: Officer
  readonly now: Date
}

/** What is said after a deed: one word, for which the page has a sentence. */
export type Told =
  | 'taken'
  | 'takenUnpaid'
  | 'paid'
  | 'mismatch'
  | 'refunded'
  | 'resent'
  | 'handedOver'
  | 'recorded'
  | 'erased'
  | 'cancelled'

export type OrderProblem =
  | OrderField
  | 'notNow'
  | 'noContact'
  | 'wrongCode'
  | 'badDay'
  | 'referenceUsed'
  | 'needsReference'
  | 'amountDiffers'

export type Acted =
  | { readonly kind: 'done'; readonly told: Told }
  | { readonly kind: 'problem'; readonly status: 409 | 422; readonly problems: readonly OrderProblem[] }
  | { readonly kind: 'copy'; readonly number: string; readonly copy: object }
  | { readonly kind: 'unknown' }

const refundProblems = {
  notRefundable: 'notNow',
  needsReference: 'needsReference',
  referenceUsed: 'referenceUsed',
} as const
const refundStatus = (reason: keyof typeof refundProblems) => (reason === 'notRefundable' ? 409 : 422)

const done = (told: Told): Acted => ({ kind: 'done', told })
const problem = (what: OrderProblem, status: 409 | 422 = 422): Acted => ({ kind: 'problem', status, problems: [what] })

/** Does what an officer asks for on an order's page. Every deed stands in the order's history with who did it. */
export async function actOnOrder(acting: Acting, orderId: string, form: FormData): Promise<Acted> {
  const page = await deskOrder(acting.db, orderId)
  if (!page) return { kind: 'unknown' }
  const parsed = parseOrderWish(form)
  if (!parsed.ok) return { kind: 'problem', status: 422, problems: parsed.fields }
  const { wish } = parsed
  // The bank's figure is typed from a statement: a slip must not become an escalation.
  const isSlip = wish.wish === 'transfer' && page.transferDue !== null && wish.amount !== page.transferDue
  if (isSlip && !wish.different) return problem('amountDiffers')
  if (wish.wish === 'copy') {
    const copy = await copyOfBuyer(acting.db, page.order, acting.now)
    return copy ? { kind: 'copy', number: page.order.number, copy } : problem('notNow', 409)
  }
  if (wish.wish === 'erase') {
    const erased = await eraseBuyerOf(acting.db, page.order, acting.officer, acting.now)
    return erased > 0 ? done('erased') : problem('notNow', 409)
  }
  return act(acting, orderId, wish)
}

async function act(
  acting: Acting,
  orderId: string,
  wish: Exclude<OrderWish, { wish: 'copy' | 'erase' }>,
): Promise<Acted> {
  const { db, gateway, officer, now } = acting
  const actor = `officer:${officer.id}` as const
  switch (wish.wish) {
    case 'transfer': {
      const { reference, amount } = wish
      const confirmed = await confirmTransfer(acting, { orderId, reference, amount, actor })
      if (confirmed.ok) return done(confirmed.outcome === 'settled' ? 'paid' : 'mismatch')
      return confirmed.reason === 'notWaiting' ? problem('notNow', 409) : problem('referenceUsed')
    }
    case 'refund': {
      const { lines: lineIds, reason, transferReference } = wish
      const how = {
        isBack: wish.back === 'ya',
        withFees: wish.fees === 'ya',
        ...(transferReference && { transferReference }),
      }
      const refunded = await refundLines({ db, gateway, now }, { orderId, lineIds, reason, actor, ...how })
      if (refunded.ok) return done('refunded')
      return problem(refundProblems[refunded.reason], refundStatus(refunded.reason))
    }
    case 'refundPayment': {
      const { payment: paymentId, reason, transferReference } = wish
      const how = transferReference ? { transferReference } : {}
      const refunded = await refundPayment({ db, gateway, now }, { orderId, paymentId, reason, actor, ...how })
      return refunded.ok ? done('refunded') : problem(refundProblems[refunded.reason], refundStatus(refunded.reason))
    }
    case 'cancel':
      return (await cancelOrder({ db, gateway, now }, orderId, actor)) ? done('cancelled') : problem('notNow', 409)
    case 'letter':
    case 'work': {
      const resending = { db, orderId, officer, now }
      const resent =
        wish.wish === 'letter'
          ? await resendLetter(resending, wish.letter)
          : await resendWorkOrder(resending, wish.handoff)
      if (resent.ok) return done('resent')
      return resent.reason === 'noContact' ? problem('noContact') : problem('notNow', 409)
    }
    case 'pickup': {
      const handed = await handOver(db, { orderId, handoffId: wish.handoff, code: wish.code, actor }, now)
      if (handed.ok) return done('handedOver')
      return handed.reason === 'wrongCode' ? problem('wrongCode') : problem('notNow', 409)
    }
    case 'answer': {
      // A hand-off of another order is as unknown here as one that does not exist.
      const handoff = await handoffById(db, wish.handoff)
      if (handoff?.orderId !== orderId) return problem('notNow', 409)
      const answered = await answerHandoff(db, wish.handoff, wish.answer, actor, now)
      if (answered.ok) return done('recorded')
      if (answered.reason === 'badPart') return problem('answer-take')
      return answered.reason === 'badDay' ? problem('badDay') : problem('notNow', 409)
    }
    default:
      return assertNever(wish)
  }
}
