import { z } from 'zod'
import type { Database, Db } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { contactOf } from '#handoff/contacts.ts'
import { handoffById } from '#handoff/store.ts'
import { whatsappLink } from '#notices/whatsapp.ts'
import { remember } from '#orders/history.ts'
import { orderById } from '#orders/store.ts'
import type { Officer } from './officer.ts'
import {
  type ChatText,
  type LinkGround,
  type TextKind,
  textKinds,
  textsToBuyer,
  textsToProducer,
} from './whatsapp-texts.ts'

// Chromium holds `form-action` against every redirect that follows a form; wa.me leads on to these.
export const whatsappOrigins = 'https://wa.me https://api.whatsapp.com https://web.whatsapp.com'

/** A chat to be opened: with whom, about what, and the texts as they would be sent. */
export interface Chat {
  readonly orderId: string
  readonly orderNumber: string
  readonly handoffId: string | null
  /** The producer's; null for the buyer. */
  readonly name: string | null
  /** E.164; null lets WhatsApp ask for whom. */
  readonly phone: string | null
  readonly texts: readonly ChatText[]
  /** The officer's own words, kept nowhere but in the form. */
  readonly words: string
}

export type OpensChat = (db: Db, ground: LinkGround, id: string, words: string) => Promise<Chat | null>

/** With the producer of a hand-off; null where there is none. Reads only. */
export const chatWithProducer: OpensChat = async (db, ground, handoffId, words) => {
  const handoff = await handoffById(db, handoffId)
  if (!handoff) return null
  const contact = await contactOf(db, handoff.producerId)
  return {
    orderId: handoff.orderId,
    orderNumber: handoff.orderNumber,
    handoffId,
    name: handoff.producerName,
    phone: contact?.phone ?? null,
    texts: textsToProducer(ground, handoff, words),
    words,
  }
}

/** With the buyer of an order; null where there is none. Reads only. */
export const chatWithBuyer: OpensChat = async (db, ground, orderId, words) => {
  const order = await orderById(db, orderId)
  if (!order) return null
  const texts = textsToBuyer(ground, order, words)
  return { orderId, orderNumber: order.number, handoffId: null, name: null, phone: order.buyer.phone, texts, words }
}

const chatForm = z.object({
  text: z.enum(textKinds),
  words: z
    .string()
    .default('')
    .transform((words) => words.replace(/\s+/g, ' ').trim())
    .pipe(z.string().max(500)),
  step: z.enum(['preview', 'send']),
})

/** `sent`: it stands in the history, and `location` opens WhatsApp. `page`: to be read first, or `wrong`. */
export type ChatAnswer =
  | { readonly kind: 'sent'; readonly location: string }
  | { readonly kind: 'page'; readonly status: 200 | 409 | 422; readonly chat: Chat; readonly wrong: boolean }
  | { readonly kind: 'unknown' }

export interface Chatting extends LinkGround {
  readonly db: Database
  readonly officer: Officer
  readonly now: Date
}

/** What the page of texts posts: shows a question as it would be sent, or writes down that one was sent, and leads on. */
export async function postChat(chatting: Chatting, open: OpensChat, id: string, form: FormData): Promise<ChatAnswer> {
  const { db } = chatting
  const parsed = chatForm.safeParse(Object.fromEntries(form))
  const words = parsed.success ? parsed.data.words : ''
  const chat = await open(db, chatting, id, words)
  if (!chat) return { kind: 'unknown' }
  if (!parsed.success) return { kind: 'page', status: 422, chat, wrong: true }
  const { text: kind, step } = parsed.data
  const wanted = chat.texts.find((text) => text.kind === kind)
  if (!wanted) return { kind: 'page', status: 409, chat, wrong: false }
  if (wanted.text === null || (asksWords(kind) && words.length < 3))
    return { kind: 'page', status: 422, chat: (await open(db, chatting, id, '')) ?? chat, wrong: true }
  if (step === 'preview') return { kind: 'page', status: 200, chat, wrong: false }
  await writeDown(chatting, chat, kind)
  return { kind: 'sent', location: whatsappLink(chat.phone, wanted.text) }
}

export const asksWords = (kind: TextKind): boolean => kind === 'question' || kind === 'ask'

/** Who opened which text; never its words. */
function writeDown({ db, officer, now }: Chatting, chat: Chat, kind: TextKind): Promise<void> {
  const about = { orderId: chat.orderId, ...(chat.handoffId && { handoffId: chat.handoffId }) }
  const event = { ...about, actor: `officer:${officer.id}`, what: 'whatsapp_sent', detail: { chat: kind } } as const
  return inTransaction(db, (trx) => remember(trx, event, now))
}
