import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import type { Rupiah } from '#core/money.ts'
import type { Instant, Json } from './columns.ts'
import type { AddressJson, MotifJson, OrderState } from './words.ts'

export interface OrdersTable {
  id: string
  /** `GK-4829-1537`, unique: what a buyer says over the telephone. */
  number: string
  /** SHA-256 of the token in the buyer's link. */
  token_hash: string
  token_version: Generated<number>
  /** The checkout form's random key: the same form sent twice makes one order. */
  checkout_key: string
  language: Language
  state: OrderState
  disputed: Generated<boolean>
  buyer_name: string
  /** Lower case. */
  buyer_email: string
  /** E.164, `+62…`. */
  buyer_phone: string
  /** Null where everything is picked up. */
  address: ColumnType<AddressJson | null, string | null, string | null>
  note: string
  gift_message: string
  privacy_notice: string
  privacy_consented_at: Instant
  goods_total: Rupiah
  shipping_total: Rupiah
  total: Rupiah
  created_at: Instant
  paid_at: Instant | null
  closed_at: Instant | null
  completed_at: Instant | null
  /** When the buyer's personal data was erased. */
  erased_at: Instant | null
}

/** What the CMS knew at the sale, frozen. */
export interface OrderLinesTable {
  id: string
  order_id: string
  position: number
  product_id: string
  /** The SKU: variant ids are SKUs everywhere. */
  variant_id: string
  /** What makers and officers read: Indonesian. */
  title: string
  /** "Ukuran: L, Warna: nila", or empty. */
  options: string
  /** The same for a buyer who ordered in another language; null where that is Indonesian. */
  buyer_title: string | null
  buyer_options: string | null
  slug: string
  producer_id: string
  quantity: number
  unit_price: Rupiah
  /** What part of the price is the producer's, in percent. */
  producer_share_percent: number
  /** The producer's share of the whole line, rounded once (`percentOf`); the rest of the price is the shop's. */
  producer_share: Rupiah
  /** Whether pieces were counted and held at the sale, or are made after it. */
  supply: 'counted' | 'made_to_order'
}

/** One producer's part of an order: how it travels and when it leaves. */
export interface ParcelsTable {
  id: string
  order_id: string
  producer_id: string
  producer_name: string
  /** The pattern the maker had chosen in the CMS; null for the one that its id gives. */
  motif: ColumnType<MotifJson | null, string | null, string | null>
  method: 'courier' | 'pickup'
  courier: string
  shipping_fee: Rupiah
  /** The day promised to the buyer: handed to the courier, or ready at the gallery. */
  dispatch_by: Day
  lead_working_days: number
  closures: Json<readonly { readonly from: Day; readonly to: Day }[]>
  /** Hours the producer has to answer, frozen from the CMS. */
  answer_hours: number
  /** The refund that gave the fee back, if one did and has not failed. */
  fee_refund_id: string | null
  /** Six digits said at the counter; null for couriers. */
  pickup_code: string | null
  /** It lies in the gallery and nobody makes it: handed over when it is paid. */
  lies_in_gallery: Generated<boolean>
}

/** Append-only history: who did what, when. No personal data in `detail`. */
export interface OrderEventsTable {
  id: string
  order_id: string
  handoff_id: string | null
  at: Instant
  /** `buyer`, `system`, `stripe`, `producer:<producer id>` or `officer:<user id>`. */
  actor: string
  what: string
  detail: Json<Record<string, string | number | boolean | null>>
}
