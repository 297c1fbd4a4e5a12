import type { Day } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import type { Rupiah } from '#core/money.ts'
import type { AddressJson, MotifJson, OrderState } from '#database/tables.ts'

/** An order as other rooms see it. */
export interface Order {
  readonly id: string
  readonly number: string
  readonly tokenVersion: number
  readonly language: Language
  readonly state: OrderState
  readonly disputed: boolean
  readonly buyer: { readonly name: string; readonly email: string; readonly phone: string }
  readonly address: AddressJson | null
  readonly note: string
  readonly giftMessage: string
  readonly goodsTotal: Rupiah
  readonly shippingTotal: Rupiah
  readonly total: Rupiah
  readonly createdAt: Date
  readonly paidAt: Date | null
  readonly closedAt: Date | null
  /** In the order of the bill. */
  readonly lines: readonly OrderLine[]
  readonly parcels: readonly Parcel[]
}

export interface OrderLine {
  readonly id: string
  readonly productId: string
  readonly variantId: string
  readonly slug: string
  /** What makers and officers read: Indonesian. */
  readonly title: string
  readonly options: string
  /** What the buyer reads, in the order's language. */
  readonly buyersWords: { readonly title: string; readonly options: string }
  readonly producerId: string
  readonly quantity: number
  readonly unitPrice: Rupiah
  readonly producerShare: Rupiah
  readonly supply: 'counted' | 'made_to_order'
}

export interface Parcel {
  readonly id: string
  readonly producerId: string
  readonly producerName: string
  readonly motif: MotifJson | null
  readonly method: 'courier' | 'pickup'
  readonly courier: string
  readonly shippingFee: Rupiah
  readonly dispatchBy: Day
  readonly leadWorkingDays: number
  readonly closures: readonly { readonly from: Day; readonly to: Day }[]
  readonly answerHours: number
  readonly pickupCode: string | null
  /** Sold over the counter from what the gallery shows: handed over when it is paid. */
  readonly liesInGallery: boolean
}
