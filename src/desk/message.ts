import { randomToken } from '#core/secret-token.ts'
import type { Database, Db } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { compose, type Letterhead, type WrittenLetter } from '#notices/compose.ts'
import type { Letter } from '#notices/letter.ts'
import { enqueue } from '#notices/outbox.ts'
import { remember } from '#orders/history.ts'
import type { Order } from '#orders/order.ts'
import { orderById } from '#orders/store.ts'
import type { Officer } from './officer.ts'

const longest = 1500

/** An order whose buyer can be written to; null where there is none, or no address. */
export async function orderToWrite(db: Db, orderId: string): Promise<Order | null> {
  const order = await orderById(db, orderId)
  return order && order.buyer.email !== '' ? order : null
}

export type MessagePosted =
  /** `preview`: exactly what will be sent, but for the secret in its link. */
  | { readonly kind: 'preview'; readonly words: string; readonly letter: WrittenLetter }
  | { readonly kind: 'sent' }
  | { readonly kind: 'wrong'; readonly words: string }

/** An officer's words to the buyer: shown as the letter they become, then sent, once for each form. */
export async function postMessage(
  { db, officer, letterhead, now }: Writing,
  order: Order,
  form: FormData,
): Promise<MessagePosted> {
  const words = String(form.get('words') ?? '')
    .replace(/\r\n?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  if (words.length < 3 || words.length > longest) return { kind: 'wrong', words: words.slice(0, longest + 500) }
  const letter = letterOf(order, words)
  if (form.get('step') !== 'send') return { kind: 'preview', words, letter: previewOf(letter, letterhead) }
  await inTransaction(db, async (trx) => {
    await trx.selectFrom('orders').select('id').where('id', '=', order.id).forUpdate().execute()
    // Pressed twice: the same words are on their way.
    const waiting = await trx
      .selectFrom('outbox')
      .select('data')
      .where('order_id', '=', order.id)
      .where('kind', '=', 'officer_message')
      .where('state', 'in', ['waiting', 'sending'])
      .execute()
    if (waiting.some(({ data }) => (data as { words?: string }).words === words)) return
    await enqueue(trx, letter, now)
    await remember(trx, { orderId: order.id, actor: `officer:${officer.id}`, what: 'message_sent' }, now)
  })
  return { kind: 'sent' }
}

export interface Writing {
  readonly db: Database
  readonly officer: Officer
  readonly letterhead: Letterhead
  readonly now: Date
}

function letterOf(order: Order, words: string): Letter<'officer_message'> {
  const link = { kind: 'order', id: order.id, version: order.tokenVersion } as const
  return {
    kind: 'officer_message',
    to: { email: order.buyer.email },
    language: order.language,
    orderId: order.id,
    data: { orderNumber: order.number, words, link },
  }
}

/** The desk's pages carry no key of a buyer: the preview's link is derived from a secret that opens nothing. */
function previewOf(letter: Letter<'officer_message'>, { siteUrl }: Letterhead): WrittenLetter {
  const { kind, data, language } = letter
  return compose({ kind, data, language }, { siteUrl, linkSecret: randomToken() })
}
