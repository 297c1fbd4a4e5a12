import { orderTexts } from '#core/messages/order.ts'
import type { OrderPage } from '#sale/order-page.ts'

/** Where an order stands, in a few words. */
export function headlineOf({ order, payment, progress }: Pick<OrderPage, 'order' | 'payment' | 'progress'>): string {
  const t = orderTexts(order.language)
  switch (order.state) {
    case 'awaiting_payment':
      return t.awaiting
    case 'payment_pending':
      // Once pending, an order stays so; money that did not arrive may be paid again, and nobody waits for it.
      return payment === 'pending' ? t.pending : t.awaiting
    case 'paid':
      return progress ? t.progress[progress] : ''
    case 'expired':
      return t.expired
    case 'cancelled':
      return t.cancelled
  }
}
