import type { Database, Db } from '#database/connection.ts'
import { isOpenEscalation } from '#escalations/escalation.ts'
import { answerHandoff } from './answer.ts'
import { type AnswerField, parseAnswer } from './answer-form.ts'
import type { Delivery, Handoff } from './handoff.ts'
import { mostPhotos, type Photo, photosOf } from './photos.ts'
import { actionsOf, isBeingDone, type ProducerAction } from './states.ts'
import { deliveryOf, handoffByToken } from './store.ts'

/** All that a producer's page shows. */
export interface HandoffPage {
  readonly handoff: Handoff
  /** The buttons that work now. None while the buyer has not answered a proposed day. */
  readonly actions: readonly ProducerAction[]
  /** Null for pick-up, and before the work is accepted. */
  readonly delivery: Delivery | null
  readonly note: string
  /** For the card in the parcel, picked up or sent; empty before the work is accepted. */
  readonly giftMessage: string
  /** An officer has been asked to come for the goods, and has not yet. */
  readonly isFetchAsked: boolean
  readonly photos: readonly Photo[]
  readonly mayAddPhoto: boolean
  /** What was wrong with what was just sent, and what was typed, so that nothing is lost. */
  readonly wrong: readonly (AnswerField | 'notNow')[]
  readonly typed: Readonly<Record<string, string>>
}

/** Null for a link that is not (or no longer) valid. Reads only. */
export async function handoffPage(db: Db, token: string, now: Date): Promise<HandoffPage | null> {
  const handoff = await handoffByToken(db, token, now)
  if (!handoff) return null
  const { note, gift_message } = await db
    .selectFrom('orders')
    .select(['note', 'gift_message'])
    .where('id', '=', handoff.orderId)
    .executeTakeFirstOrThrow()
  const delivery = await deliveryOf(db, handoff)
  const giftMessage = isBeingDone(handoff.state) ? gift_message : ''
  const isFetchAsked = await isOpenEscalation(db, 'fetch', handoff.id)
  const actions = actionsOf(handoff).filter((action) => action !== 'fetch' || !isFetchAsked)
  const photos = await photosOf(db, handoff.id)
  const mayAddPhoto = isBeingDone(handoff.state) && photos.length < mostPhotos
  const words = { note, giftMessage, isFetchAsked, photos, mayAddPhoto }
  return { handoff, actions, delivery, ...words, wrong: [], typed: {} }
}

export type HandoffFormAnswer =
  | { readonly kind: 'done' }
  | { readonly kind: 'page'; readonly status: 409 | 422; readonly page: HandoffPage }
  | { readonly kind: 'unknown' }

/** What the producer's page posts: does it, or gives the page again with what is wrong. */
export async function postHandoff(db: Database, token: string, form: FormData, now: Date): Promise<HandoffFormAnswer> {
  const page = await handoffPage(db, token, now)
  if (!page) return { kind: 'unknown' }
  const parsed = parseAnswer(form)
  const typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value).slice(0, 500)]))
  if (!parsed.ok) return { kind: 'page', status: 422, page: { ...page, wrong: parsed.fields, typed } }
  const actor = `producer:${page.handoff.producerId}` as const
  const answered = await answerHandoff(db, page.handoff.id, parsed.answer, actor, now)
  if (answered.ok) return { kind: 'done' }
  const fresh = (await handoffPage(db, token, now)) ?? page
  if (answered.reason !== 'notNow') {
    const wrong = [answered.reason === 'badDay' ? 'day' : 'take'] as const
    return { kind: 'page', status: 422, page: { ...fresh, wrong, typed } }
  }
  return { kind: 'page', status: 409, page: { ...fresh, wrong: ['notNow'], typed } }
}
