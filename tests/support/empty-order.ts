import type { Database } from '#database/connection.ts'

let orders = 0
const at = new Date('2026-11-01T00:00:00Z')

/** An order that only is there, for holds to belong to. Gives its id. */
export async function anEmptyOrder(db: Database): Promise<string> {
  const id = `ord_empty_${++orders}`
  const texts = { language: 'id', state: 'awaiting_payment', buyer_name: '', buyer_email: '', buyer_phone: '' } as const
  await db
    .insertInto('orders')
    .values({
      ...texts,
      id,
      number: id,
      token_hash: id,
      checkout_key: id,
      address: null,
      note: '',
      gift_message: '',
      privacy_notice: '',
      privacy_consented_at: at,
      goods_total: 0,
      shipping_total: 0,
      total: 0,
      created_at: at,
      paid_at: null,
      closed_at: null,
      completed_at: null,
      erased_at: null,
    })
    .execute()
  return id
}
