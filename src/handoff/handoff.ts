import type { Day } from '#core/day.ts'
import type { AddressJson, HandoffState } from '#database/tables.ts'

/** One producer's work on an order, as pages see it. */
export interface Handoff {
  readonly id: string
  readonly orderId: string
  readonly orderNumber: string
  /** What it travels in: not always of the producer to whom the goods were sold. */
  readonly parcelId: string
  readonly producerId: string
  readonly producerName: string
  readonly state: HandoffState
  readonly tokenVersion: number
  readonly method: 'courier' | 'pickup'
  /** The buyer has not paid the rest: it may be made, and neither sent nor handed over. */
  readonly awaitsBalance: boolean
  readonly offeredAt: Date
  readonly answerBy: Date
  readonly shipBy: Day
  /** A later day that waits for the buyer's answer. */
  readonly proposedDay: Day | null
  readonly declineReason: string
  readonly problem: string
  readonly courier: string
  readonly trackingNumber: string
  readonly answeredAt: Date | null
  readonly shippedAt: Date | null
  readonly receivedAt: Date | null
  /** What the producer has in hand; of work that was declined or cancelled, what it was about. */
  readonly lines: readonly HandoffLine[]
  /** What was offered with it and not taken: an officer finds another way. */
  readonly leftLines: readonly HandoffLine[]
}

export interface HandoffLine {
  readonly lineId: string
  readonly quantity: number
  readonly title: string
  readonly options: string
  readonly variantId: string
  readonly slug: string
  readonly unitPrice: number
}

/** Where the parcel goes: given to the producer only once the work is accepted, and never for a pick-up. */
export interface Delivery {
  readonly recipient: string
  readonly phone: string
  readonly address: AddressJson
}
