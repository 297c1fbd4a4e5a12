import type { Rupiah } from '#core/money.ts'
import { shipDay } from '#handoff/offer.ts'
import type { Letter } from '#notices/letter.ts'
import type { Order } from '#orders/order.ts'

/** The buyer's letter: paid, what comes from whom, and by when. */
export function orderPaidLetter(order: Order, paid: Rupiah, paidAt: Date): Letter<'order_paid'> {
  return {
    kind: 'order_paid',
    to: { email: order.buyer.email },
    language: order.language,
    orderId: order.id,
    data: {
      orderNumber: order.number,
      total: order.total,
      ...(paid < order.total && { deposit: paid }),
      link: { kind: 'order', id: order.id, version: order.tokenVersion },
      parcels: order.parcels.map((parcel) => ({
        producerName: parcel.producerName,
        method: parcel.method,
        dispatchBy: shipDay(parcel, paidAt),
        shippingFee: parcel.shippingFee,
        items: order.lines
          .filter((line) => line.producerId === parcel.producerId)
          .map(({ quantity, buyersWords, unitPrice }) => ({ quantity, ...buyersWords, amount: unitPrice * quantity })),
      })),
    },
  }
}
