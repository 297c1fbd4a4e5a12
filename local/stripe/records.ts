import type Stripe from 'stripe'
import type { CardFace } from './cards.ts'

/** A price on the wire: stripe-node turns the decimal's text into an object when it reads it. */
export type Price = Omit<Stripe.Price, 'unit_amount_decimal' | 'product'> & {
  unit_amount_decimal: string
  product: string
}

export type LineItem = Omit<Stripe.LineItem, 'price'> & { price: Price }

/** A Checkout Session and what Stripe keeps of it without showing it. `session.url` is filled when it is shown. */
export interface SessionRecord {
  id: string
  session: Stripe.Checkout.Session
  lineItems: LineItem[]
  products: Stripe.Product[]
  shippingRates: Stripe.ShippingRate[]
  /** The card about which its bank asks the buyer (3-D Secure). */
  cardAsked: CardFace | null
  intentData: {
    description: string | null
    metadata: Record<string, string>
    receiptEmail: string | null
    statementDescriptor: string | null
    statementDescriptorSuffix: string | null
    transferGroup: string | null
    shipping: Stripe.PaymentIntent.Shipping | null
  }
}

export interface DeliveryAttempt {
  /** ISO time. */
  at: string
  /** What the shop answered, or null when it did not. */
  status: number | null
  problem: string | null
}

/** What became of one event on its way to the shop. */
export interface Delivery {
  /** The event's id. */
  id: string
  state: 'waiting' | 'held' | 'delivered' | 'dropped' | 'given_up'
  copies: number
  attempts: DeliveryAttempt[]
}

/** The first answer to an idempotency key. */
export interface KeptAnswer {
  /** The key. */
  id: string
  endpoint: string
  fingerprint: string
  status: number
  body: string
  requestId: string
  /** Seconds since 1970. */
  created: number
}

export interface Tables {
  sessions: SessionRecord
  paymentIntents: Stripe.PaymentIntent
  charges: Stripe.Charge
  refunds: Stripe.Refund
  disputes: Stripe.Dispute
  events: Stripe.Event
  deliveries: Delivery
  answers: KeptAnswer
}

export type TableName = keyof Tables

export const tableNames: readonly TableName[] = [
  'sessions',
  'paymentIntents',
  'charges',
  'refunds',
  'disputes',
  'events',
  'deliveries',
  'answers',
]
