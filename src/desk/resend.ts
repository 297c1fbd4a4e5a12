import type { Database, Trx } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import { contactOf } from '#handoff/contacts.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { handoffById } from '#handoff/store.ts'
import { sendWorkOrder } from '#handoff/work-order.ts'
import { enqueueAgain } from '#notices/outbox.ts'
import { remember } from '#orders/history.ts'
import { closeSettled } from './escalations.ts'
import type { Officer } from './officer.ts'

/** `noContact`: the producer has no e-mail address · `over`: the work is sent, given up, or not there. */
export type Resent = { readonly ok: true } | { readonly ok: false; readonly reason: 'gone' | 'noContact' | 'over' }

export interface Resending {
  readonly db: Database
  readonly orderId: string
  readonly officer: Officer
  readonly now: Date
}

/** Sends a letter of the order once more; a producer's goes to the address that is known today. */
export function resendLetter(resending: Resending, letterId: string): Promise<Resent> {
  const { db, orderId, officer, now } = resending
  return inTransaction(db, async (trx) => {
    const letter = await trx
      .selectFrom('outbox')
      .select(['id', 'kind', 'handoff_id', 'to_address'])
      .where('id', '=', letterId)
      .where('order_id', '=', orderId)
      // Not the officers' own, and none whose buyer was erased.
      .where('to_address', 'not in', ['officer', ''])
      .executeTakeFirst()
    if (!letter) return { ok: false, reason: 'gone' }
    const isWork = letter.kind === 'work_order' || letter.kind === 'reminder'
    const resent: Resent =
      isWork && letter.handoff_id
        ? await sendWorkAgain(trx, resending, letter.handoff_id)
        : await sendLetterAgain(trx, resending, letter)
    if (resent.ok)
      await closeSettled(trx, { kind: 'letter_dead', subject: letter.id, resolution: 'resent' }, officer, now)
    return resent
  })
}

/** Sends the producer's work order once more, to the address that is known today. */
export function resendWorkOrder(resending: Resending, handoffId: string): Promise<Resent> {
  return inTransaction(resending.db, (trx) => sendWorkAgain(trx, resending, handoffId))
}

/** Reminds the producer of work that is not answered or not sent yet. */
export function remindProducer(resending: Resending, handoffId: string): Promise<Resent> {
  return inTransaction(resending.db, (trx) => sendWorkAgain(trx, resending, handoffId, 'reminder'))
}

/** Pressed twice: the same letter has not even left yet. */
async function isOnItsWay(
  trx: Trx,
  orderId: string,
  letter: Pick<Row<'outbox'>, 'kind' | 'handoff_id' | 'to_address'>,
) {
  const waiting = await trx
    .selectFrom('outbox')
    .select('id')
    .where('order_id', '=', orderId)
    .where('kind', '=', letter.kind)
    .where('handoff_id', 'is not distinct from', letter.handoff_id)
    .where('to_address', '=', letter.to_address)
    .where('state', '=', 'waiting')
    .where('attempts', '=', 0)
    .executeTakeFirst()
  return waiting !== undefined
}

async function sendLetterAgain(
  trx: Trx,
  { orderId, officer, now }: Resending,
  letter: Pick<Row<'outbox'>, 'id' | 'kind' | 'handoff_id' | 'to_address'>,
): Promise<Resent> {
  if (await isOnItsWay(trx, orderId, letter)) return { ok: true }
  if (!(await enqueueAgain(trx, letter.id, now))) return { ok: false, reason: 'gone' }
  const detail = { letter: letter.kind }
  await remember(trx, { orderId, actor: `officer:${officer.id}`, what: 'letter_resent', detail }, now)
  return { ok: true }
}

async function sendWorkAgain(
  trx: Trx,
  { orderId, officer, now }: Resending,
  handoffId: string,
  kind: 'work_order' | 'reminder' = 'work_order',
): Promise<Resent> {
  const handoff = await handoffById(trx, handoffId)
  if (handoff?.orderId !== orderId || !isGoingOn(handoff)) return { ok: false, reason: 'over' }
  const contact = await contactOf(trx, handoff.producerId)
  if (!contact?.email) return { ok: false, reason: 'noContact' }
  const letter = { kind, handoff_id: handoffId, to_address: contact.email }
  if (await isOnItsWay(trx, orderId, letter)) return { ok: true }
  const { id, tokenVersion: version, orderNumber, producerName, lines, answerBy, shipBy } = handoff
  const items = lines.map(({ quantity, title, options }) => ({ quantity, title, options }))
  const destination = handoff.method === 'courier' ? await regencyOf(trx, orderId) : null
  const work = { id, version, orderId, orderNumber, producerName, items, answerBy, shipBy, destination }
  await sendWorkOrder(trx, kind, contact.email, work, now)
  const what = kind === 'reminder' ? 'handoff_reminded' : 'letter_resent'
  const detail = kind === 'reminder' ? {} : { letter: kind, producer: handoff.producerId }
  await remember(trx, { orderId, handoffId, actor: `officer:${officer.id}`, what, detail }, now)
  const about = { kind: 'producer_without_contact', subject: handoffId, resolution: 'resent' } as const
  await closeSettled(trx, about, officer, now)
  return { ok: true }
}

const isGoingOn = ({ state }: Handoff): boolean => ['offered', 'accepted', 'making'].includes(state)

async function regencyOf(trx: Trx, orderId: string): Promise<string | null> {
  const row = await trx.selectFrom('orders').select('address').where('id', '=', orderId).executeTakeFirst()
  return row?.address?.regency ?? null
}
