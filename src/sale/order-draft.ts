import type { Day } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import type { Rupiah } from '#core/money.ts'
import type { AddressJson, MotifJson, PaymentProvider } from '#database/tables.ts'

/** An order as the till hands it to the sale: everything checked and priced on the server, nothing from the browser. */
export interface OrderDraft {
  /** The form's random key: placing the same draft twice gives the first order again. */
  readonly checkoutKey: string
  readonly language: Language
  readonly buyer: { readonly name: string; readonly email: string; readonly phone: string }
  /** Null where everything is picked up. */
  readonly address: AddressJson | null
  readonly note: string
  readonly giftMessage: string
  /** Version of the privacy notice the buyer agreed to. */
  readonly privacyNotice: string
  /** One per producer, at least one. */
  readonly parcels: readonly ParcelDraft[]
  readonly provider: PaymentProvider
  /** Who took the order and how it came, where that was not the buyer at the till. */
  readonly takenBy?: { readonly officer: `officer:${string}`; readonly channel: Channel }
  /**
   * What is asked first of an order that was agreed on, and until when; the makers begin when it is paid, and the rest is
   * asked then. No attempt is made before the buyer or an officer says how it is paid.
   */
  readonly agreed?: { readonly deposit: Rupiah; readonly until: Date }
}

/** How an order reaches an officer. */
export const channels = ['gallery', 'telephone', 'whatsapp'] as const
export type Channel = (typeof channels)[number]

export interface ParcelDraft {
  readonly producerId: string
  readonly producerName: string
  /** What the maker has chosen as motif; null for the one that the id gives. */
  readonly motif: MotifJson | null
  readonly method: 'courier' | 'pickup'
  readonly courier: string
  readonly shippingFee: Rupiah
  /** The day promised if the payment arrives today and the weeks have room; the sale promises none before it. */
  readonly dispatchBy: Day
  /** The day that the buyer was shown; a later one is shown first. Absent where it is not known. */
  readonly agreedDay?: Day
  /** Working days from payment to dispatch, and the days closed, frozen so that the rule can be applied again. */
  readonly leadWorkingDays: number
  readonly closures: readonly { readonly from: Day; readonly to: Day }[]
  readonly answerHours: number
  /** Sold over the counter from what the gallery shows: nobody makes it, and it is handed over when it is paid. */
  readonly liesInGallery?: boolean
  readonly lines: readonly LineDraft[]
}

export interface LineDraft {
  readonly productId: string
  readonly slug: string
  /** The SKU. */
  readonly variantId: string
  /** What the maker reads: Indonesian. */
  readonly title: string
  readonly options: string
  /** What the buyer reads, where the order is in another language. */
  readonly buyersWords?: { readonly title: string; readonly options: string }
  readonly quantity: number
  readonly unitPrice: Rupiah
  readonly producerSharePercent: number
  /** The CMS's count where pieces are counted; null where they are made to order. */
  readonly count: { readonly pieces: number; readonly countedAt: Date; readonly savedAt?: Date | undefined } | null
  /** How the pieces are made where they are made to order. */
  readonly work?: { readonly leadWorkingDays: number; readonly weeklyCapacity: number }
}

export type PlacedOrder =
  | {
      readonly ok: true
      readonly orderId: string
      readonly number: string
      readonly token: string
      readonly attemptId: string | null
      readonly repeated: boolean
    }
  /** Nothing was saved. `left` is what can still be had, for the words on the page. */
  | {
      readonly ok: false
      readonly reason: 'soldOut'
      readonly lines: readonly { readonly variantId: string; readonly wanted: number; readonly left: number }[]
    }
  /** Nothing was saved: the weeks filled up meanwhile, and a day is later than the one shown, or nowhere in a year. */
  | { readonly ok: false; readonly reason: 'laterDay' }
