import { handoffsOfOrder } from '#handoff/store.ts'
import { payOrder } from '#sale/open-payment.ts'
import type { Desk } from './desk.ts'
import { linkSecret, siteUrl } from './till.ts'

/** Orders that are paid in two parts: how they are paid, and what then stands in the books. */
export function agreedOrders(deskNow: () => Desk) {
  const opening = () => ({
    db: deskNow().till.db,
    gateway: deskNow().till.gateway,
    siteUrl,
    linkSecret,
    now: new Date(),
  })

  /** Opens the payment page of what is asked now; gives its session. */
  async function openPage(orderId: string): Promise<string> {
    const opened = await payOrder(opening(), orderId)
    if (!opened.ok) throw new Error(opened.reason)
    const { session_id } = await deskNow()
      .till.db.selectFrom('payment_attempts')
      .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
      .select('session_id')
      .where('order_id', '=', orderId)
      .orderBy('payment_attempts.created_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    return session_id ?? ''
  }

  async function payByCard(orderId: string): Promise<string> {
    const session = await openPage(orderId)
    await deskNow().till.bank(`pay/${session}`, {})
    await deskNow().till.settled(session, 'settled')
    return session
  }
  const payByTransfer = (orderId: string, reference: string, amount: number) =>
    deskNow().act(orderId, { wish: 'transfer', reference, amount: String(amount) })

  const requests = async (orderId: string) => {
    const rows = await deskNow()
      .till.db.selectFrom('payment_requests')
      .select(['purpose', 'state', 'amount'])
      .where('order_id', '=', orderId)
      .orderBy('created_at')
      .execute()
    return rows.map(({ purpose, state, amount }) => [purpose, state, amount])
  }
  const works = (orderId: string) => handoffsOfOrder(deskNow().till.db, orderId)
  const workOf = async (orderId: string, producerId: string) => {
    const work = (await works(orderId)).find((one) => one.producerId === producerId)
    if (!work) throw new Error(`no work of ${producerId}`)
    return work
  }
  const owed = async (orderId: string) => {
    const rows = await deskNow()
      .till.db.selectFrom('maker_ledger')
      .select('amount')
      .where('order_id', '=', orderId)
      .execute()
    return rows.reduce((sum, { amount }) => sum + amount, 0)
  }
  const lettersOf = (orderId: string, kind: string) =>
    deskNow()
      .till.db.selectFrom('outbox')
      .selectAll()
      .where('kind', '=', kind)
      .where('order_id', '=', orderId)
      .execute()
  return { opening, openPage, payByCard, payByTransfer, requests, works, workOf, owed, lettersOf }
}
