import type { PricedCart, PricedLine } from '#cart/price-cart.ts'
import { postalCodePattern } from '#core/address.ts'
import { sumRupiah } from '#core/money.ts'
import type { CourierFee } from '#shipping/courier-fee.ts'
import { billedKilograms, fitsCourier } from '#shipping/parcel-weight.ts'
import { quoteOf } from '#shipping/quotes.ts'
import { type BillWishes, byProducer } from './bill.ts'
import type { PostedCheckout } from './checkout-fields.ts'
import { itemsToSend } from './delivery.ts'
import { destinationOf } from './destination.ts'
import type { Till } from './till.ts'

/** Where a form's parcels go and how, with what couriers ask today where this shop asks them. */
export async function wishesOf(
  till: Pick<Till, 'couriers' | 'db' | 'now'>,
  priced: PricedCart,
  { fields, delivery }: Pick<PostedCheckout, 'fields' | 'delivery'>,
): Promise<BillWishes> {
  const destination = destinationOf(fields)
  if (destination === null || !till.couriers) return { destination, delivery }
  const { db, now, couriers } = till
  const postalCode = postalCodePattern.test(fields.postalCode) ? fields.postalCode : null
  const quotes = new Map<string, readonly CourierFee[]>()
  const ask = async (lines: readonly [PricedLine, ...PricedLine[]]) => {
    const { id, regionCode: origin } = lines[0].product.producer
    const items = itemsToSend(lines)
    if (!items || !fitsCourier(items)) return
    const value = sumRupiah(lines.map(({ lineTotal }) => lineTotal))
    const question = { origin, destination, postalCode, kilograms: billedKilograms(items), value }
    const fees = await quoteOf({ db, now, ...couriers }, question)
    if (fees) quotes.set(id, fees)
  }
  await Promise.all([...byProducer(priced.lines).values()].map(ask))
  return { destination, delivery, quotes }
}
