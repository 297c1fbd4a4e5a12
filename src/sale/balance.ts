import { newId } from '#core/id.ts'
import type { Rupiah } from '#core/money.ts'
import type { Trx } from '#database/connection.ts'
import { contactsOf } from '#handoff/contacts.ts'
import { handoffsOfOrder, isOver } from '#handoff/store.ts'
import { enqueue } from '#notices/outbox.ts'
import { type Actor, remember } from '#orders/history.ts'
import { openRequestOf } from '#payments/attempts.ts'

/** Asks for the rest of an order whose deposit is paid. Nothing of it is sent before that is settled. */
export async function askBalance(trx: Trx, orderId: string, amount: Rupiah, now: Date): Promise<void> {
  await trx
    .insertInto('payment_requests')
    .values({
      id: newId('prq'),
      order_id: orderId,
      amount,
      currency: 'IDR',
      state: 'open',
      purpose: 'balance',
      settled_by: null,
      created_at: now,
    })
    .execute()
}

/** What is still to be paid of an order whose deposit is; 0 where it is settled. */
export async function openBalance(trx: Trx, orderId: string): Promise<Rupiah> {
  const request = await openRequestOf(trx, orderId)
  return request?.purpose === 'balance' ? request.amount : 0
}

/**
 * Asks for less, because lines will not come. The request that was larger is void: what somebody pays to it after all
 * goes back (payment-table.ts, paid after it was closed). The caller holds the order's row.
 */
export async function reduceBalance(
  trx: Trx,
  { orderId, by, actor }: { readonly orderId: string; readonly by: Rupiah; readonly actor: Actor },
  now: Date,
): Promise<void> {
  const request = await openRequestOf(trx, orderId)
  if (request?.purpose !== 'balance' || request.amount < by) throw new Error(`no balance of ${by} on ${orderId}`)
  await trx.updateTable('payment_requests').set({ state: 'void' }).where('id', '=', request.id).execute()
  const left = request.amount - by
  await remember(trx, { orderId, actor, what: 'balance_reduced', detail: { amount: by, left } }, now)
  if (left > 0) await askBalance(trx, orderId, left, now)
  else await tellMakersToSend(trx, orderId, now)
}

/** Whoever has work of this order in hand hears that it may be sent. Those without an address see it on their page. */
export async function tellMakersToSend(trx: Trx, orderId: string, now: Date): Promise<void> {
  const works = (await handoffsOfOrder(trx, orderId)).filter(({ state }) => !isOver(state) && state !== 'received')
  if (works.length === 0) return
  const contacts = await contactsOf(
    trx,
    works.map(({ producerId }) => producerId),
  )
  for (const { id, orderNumber, producerId, producerName, tokenVersion: version } of works) {
    const email = contacts.get(producerId)?.email
    if (!email) continue
    const data = { orderNumber, producerName, link: { kind: 'handoff' as const, id, version } }
    await enqueue(trx, { kind: 'may_ship', to: { email }, language: 'id', orderId, handoffId: id, data }, now)
  }
}
