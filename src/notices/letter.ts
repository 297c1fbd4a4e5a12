import type { Day } from '#core/day.ts'
import type { Rupiah } from '#core/money.ts'
import type { LinkSubject } from '#core/secret-token.ts'
import type { EscalationKind, HandoffState, InquiryItemsJson } from '#database/tables.ts'

/** What each kind of letter must know. Written into the outbox; secret links are derived when the letter is sent. */
export interface LetterData {
  order_paid: OrderLetter
  payment_pending: MoneyLetter
  paid_too_late: MoneyLetter
  work_order: WorkOrderLetter
  reminder: WorkOrderLetter
  /** Before the goods are due. */
  ship_reminder: WorkOrderLetter
  week_summary: {
    readonly producerName: string
    readonly works: readonly WeekWorkLetter[]
    readonly link: LinkSubject
    readonly opensUntil: Day
  }
  date_proposed: {
    readonly orderNumber: string
    readonly producerName: string
    readonly promised: Day
    readonly proposed: Day
    readonly link: LinkSubject
  }
  date_answered: {
    readonly orderNumber: string
    readonly agreed: boolean
    /** The buyer would rather have the money back. */
    readonly gaveUp?: boolean
    readonly shipBy: Day
    readonly link: LinkSubject
  }
  shipped: {
    readonly orderNumber: string
    readonly producerName: string
    readonly courier: string
    readonly trackingNumber: string
    readonly items: readonly LetterItem[]
    readonly link: LinkSubject
  }
  ready_for_pickup: {
    readonly orderNumber: string
    readonly producerName: string
    readonly items: readonly LetterItem[]
    readonly link: LinkSubject
  }
  /** Work that was not answered goes to somebody else; `isAll`: nothing of it is left. */
  work_taken_back: {
    readonly orderNumber: string
    readonly producerName: string
    readonly items: readonly LetterItem[]
    readonly isAll: boolean
    readonly link: LinkSubject
  }
  /** What is promised for another day, set by an officer with the producer. */
  day_moved: {
    readonly orderNumber: string
    readonly producerName: string
    readonly day: Day
    readonly link: LinkSubject
  }
  /** An officer's own words to the buyer. */
  officer_message: { readonly orderNumber: string; readonly words: string; readonly link: LinkSubject }
  /** To be paid by transfer or at the gallery, or by a link; `until` is an instant. */
  order_waiting: MoneyLetter & { readonly way: 'transfer' | 'gallery' | 'stripe'; readonly until: string }
  order_closed: { readonly orderNumber: string; readonly why: 'expired' | 'cancelled'; readonly link: LinkSubject }
  payment_failed: MoneyLetter
  paid_twice: MoneyLetter
  /** With the total that was asked. */
  amount_differs: MoneyLetter
  /** `amount` is null where a payment is given back whole that our books do not count in rupiah. */
  refunded: { readonly orderNumber: string; readonly amount: Rupiah | null; readonly link: LinkSubject }
  /** Agreed on by a quotation; `amount` is the deposit, `until` an instant. */
  deposit_due: MoneyLetter & { readonly amount: Rupiah; readonly until: string }
  /** `total` is what is still to be paid before the goods are sent. */
  balance_due: MoneyLetter
  /** `total` is what came. */
  balance_paid: MoneyLetter
  /** To a maker: the buyer has paid all of it. */
  may_ship: { readonly orderNumber: string; readonly producerName: string; readonly link: LinkSubject }
  quotation: QuotationLetter
  /** To the officer. */
  quotation_answered: {
    readonly number: string
    readonly quotation: string
    readonly inquiryId: string
    readonly answer: 'accepted' | 'declined'
  }
  inquiry_received: InquiryLetter
  inquiry_new: InquiryLetter & { readonly inquiryId: string }
  escalation: { readonly kind: EscalationKind; readonly orderNumber: string | null; readonly escalationId: string }
}

export type LetterKind = keyof LetterData

export interface MoneyLetter {
  readonly orderNumber: string
  readonly total: Rupiah
  readonly link: LinkSubject
}

/** What a bulk request is offered; `number` is the request's. */
export interface QuotationLetter {
  readonly number: string
  readonly quotation: string
  readonly pieces: number
  readonly total: Rupiah
  readonly deposit: Rupiah
  readonly day: Day
  readonly validUntil: Day
  /** It takes the place of an earlier one. */
  readonly isNew: boolean
  readonly link: LinkSubject
}

/** A bulk request without who sent it. */
export interface InquiryLetter {
  readonly number: string
  readonly items: InquiryItemsJson
  readonly pieces: number
  /** Kabupaten or kota it goes to. */
  readonly regency: string
  readonly deadline: Day
}

export interface LetterItem {
  readonly quantity: number
  readonly title: string
  readonly options: string
}

/** What a producer has open, in a line. */
export interface WeekWorkLetter {
  readonly orderNumber: string
  readonly state: HandoffState
  readonly method: 'courier' | 'pickup'
  readonly pieces: number
  readonly shipBy: Day
}

export interface OrderLetter {
  readonly orderNumber: string
  readonly parcels: readonly {
    readonly producerName: string
    readonly method: 'courier' | 'pickup'
    readonly dispatchBy: Day
    readonly items: readonly (LetterItem & { readonly amount: Rupiah })[]
    readonly shippingFee: Rupiah
  }[]
  readonly total: Rupiah
  /** What was paid of it, where the rest is asked for before it is sent. */
  readonly deposit?: Rupiah
  readonly link: LinkSubject
}

/** Only what making and sending need; the address stands on the producer's page once the work is accepted. */
export interface WorkOrderLetter {
  readonly orderNumber: string
  readonly producerName: string
  readonly items: readonly LetterItem[]
  readonly answerBy: string
  readonly shipBy: Day
  readonly method: 'courier' | 'pickup'
  /** Kabupaten or kota the parcel goes to; null for pick-up. */
  readonly destination: string | null
  readonly link: LinkSubject
}

/** The officer's address is a setting: a letter to `officer` finds it when it is sent. */
export type Recipient = { readonly email: string } | 'officer'

export interface Letter<K extends LetterKind = LetterKind> {
  readonly kind: K
  readonly to: Recipient
  readonly language: 'id' | 'en'
  readonly data: LetterData[K]
  readonly orderId?: string
  readonly handoffId?: string
}
