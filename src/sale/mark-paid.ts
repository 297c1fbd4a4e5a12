import { countingDay } from '#calendar/dispatch.ts'
import { newId } from '#core/id.ts'
import type { Trx } from '#database/connection.ts'
import type { NewRow } from '#database/tables.ts'
import { contactsOf } from '#handoff/contacts.ts'
import { offersOf } from '#handoff/offer.ts'
import { completeOrder } from '#handoff/receive.ts'
import { enqueue } from '#notices/outbox.ts'
import { tellOfficer } from '#notices/tell-officer.ts'
import { type Actor, remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import type { Attempt } from '#payments/attempts.ts'
import { paymentRow as stateRow } from '#payments/payment-table.ts'
import { sellHeld } from '#stock/hold.ts'
import { sellWork } from '#stock/work.ts'
import { settleBalance } from './settle-balance.ts'
import { tellSoldOut } from './stock-news.ts'
import { paymentRow, type Receipt, writePayment } from './write-payment.ts'

export interface PaidOrder {
  /** With its row locked by the caller. */
  readonly order: Order
  readonly requestId: string
  readonly attempt: Attempt
  readonly linkSecret: string
  /** Who says so; the provider unless an officer confirmed a transfer. */
  readonly actor?: Actor
}

/**
 * Money has come in through an attempt. One transaction: the payment recorded, the order paid, its stock sold, one
 * hand-off a producer, the letters; or, where it cannot settle what was asked, the payment recorded with one open
 * escalation (I1). The second telling of the same payment is a `duplicate` and does nothing.
 */
export async function markPaid(
  trx: Trx,
  { order, requestId, attempt, linkSecret, actor = 'stripe' }: PaidOrder,
  receipt: Receipt,
  now: Date,
): Promise<'settled' | 'duplicate' | 'escalated'> {
  const asked = await lookAt(trx, { orderId: order.id, requestId, attempt, externalId: receipt.externalId })
  const isExact = receipt.amount === asked.amount && receipt.currency === asked.currency
  const { deed } = stateRow('paid', { attempt: attempt.state, request: asked.state, isExact })
  if (deed === 'none' || asked.isRecorded) return 'duplicate'
  // One payment that two sessions name was one payment: nothing is settled by it a second time.
  if (asked.isCountedElsewhere) {
    const detail = { external: receipt.externalId, amount: receipt.amount, session: attempt.session_id }
    const about = { subject: attempt.id, orderId: order.id, orderNumber: order.number }
    await tellOfficer(trx, { kind: 'unknown_payment', ...about, detail }, now)
    return 'escalated'
  }
  const payment = paymentRow(newId('pay'), attempt, receipt, deed === 'settle', now)
  if (deed !== 'settle') {
    await trx.insertInto('payments').values(payment).execute()
    await trx.updateTable('payment_attempts').set({ state: 'paid' }).where('id', '=', attempt.id).execute()
    await unsettled(trx, order, { payment, kind: deed as Unsettling, asked: asked.amount }, receipt, now)
    return 'escalated'
  }
  if (asked.purpose === 'balance') {
    await settleBalance(trx, { order, requestId, payment, actor }, now)
    return 'settled'
  }
  // Where there is work, too, shelf and weeks are locked in the order in which placing an order locks them.
  const soldBefore = asked.hasWork ? await sellHeld(trx, order.id, now) : []
  const late = asked.hasWork ? await movedByWork(trx, order, now) : order
  const contacts = await contactsOf(
    trx,
    order.parcels.map(({ producerId }) => producerId),
  )
  const offers = offersOf(late, contacts, linkSecret, now)
  await writePayment(trx, { payment, requestId, amount: asked.amount, order: late, offers, actor }, now)
  if (late.parcels.some(({ liesInGallery }) => liesInGallery)) await completeOrder(trx, order.id, now)
  for (const unreachable of offers.unreachable) await tellOfficer(trx, unreachable, now)
  // Otherwise last, so that a row many buyers want is locked for the shortest time.
  await tellSoldOut(trx, asked.hasWork ? soldBefore : await sellHeld(trx, order.id, now), order.id, now)
  return 'settled'
}

interface Standing {
  readonly amount: number
  readonly currency: string
  readonly state: 'open' | 'settled' | 'void'
  readonly purpose: 'whole' | 'deposit' | 'balance'
  /** A payment came through this attempt before. */
  readonly isRecorded: boolean
  /** Another session named this very payment. */
  readonly isCountedElsewhere: boolean
  /** The order holds places in weeks. */
  readonly hasWork: boolean
}

/** Where the request stands, locked, and what else decides: the order's lock keeps all of it as it is. */
async function lookAt(
  trx: Trx,
  about: {
    readonly orderId: string
    readonly requestId: string
    readonly attempt: Attempt
    readonly externalId: string
  },
): Promise<Standing> {
  const { attempt } = about
  const row = await trx
    .selectFrom('payment_requests')
    .select(['amount', 'currency', 'state', 'purpose'])
    .select(({ exists, selectFrom, lit }) => [
      exists(selectFrom('payments').select('id').where('attempt_id', '=', attempt.id)).as('isRecorded'),
      attempt.provider === 'stripe'
        ? exists(
            selectFrom('payments')
              .select('id')
              .where('provider', '=', 'stripe')
              .where('external_id', '=', about.externalId)
              .where('attempt_id', '!=', attempt.id),
          ).as('isCountedElsewhere')
        : lit(false).as('isCountedElsewhere'),
      exists(
        selectFrom('work_holds')
          .select('id')
          .where('order_id', '=', about.orderId)
          .where('work_holds.state', '=', 'held'),
      ).as('hasWork'),
    ])
    .where('id', '=', about.requestId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return {
    ...row,
    isRecorded: row.isRecorded === true,
    isCountedElsewhere: row.isCountedElsewhere === true,
    hasWork: row.hasWork === true,
  }
}

/** The order with later days where its work found other weeks because the payment came late. */
async function movedByWork(trx: Trx, order: Order, now: Date): Promise<Order> {
  const makerOf = new Map(order.lines.map(({ variantId, producerId }) => [variantId, producerId]))
  const closuresOf = (variantId: string) =>
    order.parcels.find(({ producerId }) => producerId === makerOf.get(variantId))?.closures ?? []
  const days = await sellWork(trx, order.id, closuresOf, countingDay(now), now)
  const parcels = order.parcels.map((parcel) => {
    const moved = [...days].filter(([variantId]) => makerOf.get(variantId) === parcel.producerId)
    const latest = moved.reduce((day, [, other]) => (other > day ? other : day), parcel.dispatchBy)
    return { ...parcel, dispatchBy: latest }
  })
  return { ...order, parcels }
}

type Unsettling = 'amount_mismatch' | 'paid_twice' | 'paid_after_close'

const lettersOfUnsettled = {
  amount_mismatch: 'amount_differs',
  paid_twice: 'paid_twice',
  paid_after_close: 'paid_too_late',
} as const

/** The money is here and settles nothing: an officer gives it back (refund-payment.ts), and the buyer hears of it. */
async function unsettled(
  trx: Trx,
  order: Order,
  { payment, kind, asked }: { readonly payment: NewRow<'payments'>; readonly kind: Unsettling; readonly asked: number },
  receipt: Receipt,
  now: Date,
): Promise<void> {
  const detail = { amount: receipt.amount, currency: receipt.currency, external: receipt.externalId }
  await remember(trx, { orderId: order.id, actor: 'system', what: kind, detail }, now)
  await tellOfficer(trx, { kind, subject: payment.id, orderId: order.id, orderNumber: order.number, detail }, now)
  // A closed order's buyer may have been erased meanwhile: then an officer is all who can be told.
  if (order.buyer.email === '') return
  const link = { kind: 'order' as const, id: order.id, version: order.tokenVersion }
  const data = { orderNumber: order.number, total: asked, link }
  const to = { email: order.buyer.email }
  await enqueue(trx, { kind: lettersOfUnsettled[kind], to, language: order.language, orderId: order.id, data }, now)
}
