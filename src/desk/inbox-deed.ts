import type { Rupiah } from '#core/money.ts'
import { deskPath } from '#core/paths.ts'
import type { EscalationKind, HandoffState } from '#database/tables.ts'
import type { InboxKind } from './inbox-query.ts'

/** One matter that waits for an officer, and what its line says. */
export interface Matter {
  readonly kind: InboxKind
  readonly id: string
  readonly due: Date
  /** What an escalation is about. */
  readonly about: EscalationKind | null
  readonly orderId: string | null
  readonly inquiryId: string | null
  /** The order's or the request's number; null for what belongs to neither. */
  readonly number: string | null
  /** The buyer, or who asks. */
  readonly who: string | null
  readonly amount: Rupiah | null
  readonly pieces: number | null
  readonly handoff: { readonly id: string; readonly state: HandoffState; readonly method: 'courier' | 'pickup' } | null
  readonly producerId: string | null
  readonly producerName: string | null
  /** Whether the producer can be written to, and telephoned. */
  readonly hasEmail: boolean
  readonly hasPhone: boolean
}

/** What a line's one button says. */
export type DeedWord =
  | 'confirm'
  | 'remind'
  | 'chat'
  | 'contact'
  | 'reassign'
  | 'askBuyer'
  | 'askClient'
  | 'handOver'
  | 'recordSent'
  | 'answer'
  | 'refund'
  | 'open'
  | 'solve'

/** The one deed that moves a matter on: a page, or, for a reminder, one press. */
export type InboxDeed =
  | { readonly word: Exclude<DeedWord, 'remind'>; readonly href: string }
  | { readonly word: 'remind'; readonly handoffId: string }

export function deedOf(item: Matter): InboxDeed {
  const order = deskPath('pesanan', item.orderId ?? '')
  const card = `${order}#${item.handoff?.id ?? ''}`
  switch (item.kind) {
    case 'transfer':
      return { word: 'confirm', href: `${order}#transfer` }
    case 'unanswered':
      return nudge(item)
    case 'late':
      // Who did not answer in time was reminded before.
      return item.handoff?.state === 'offered'
        ? { word: 'reassign', href: deskPath('pesanan', item.orderId ?? '', 'alihkan') }
        : nudge(item)
    case 'proposed':
      return { word: 'askBuyer', href: deskPath('pesanan', item.orderId ?? '', 'whatsapp') }
    case 'pickup':
      return { word: item.handoff?.method === 'pickup' ? 'handOver' : 'recordSent', href: card }
    case 'inquiry':
      return { word: 'answer', href: deskPath('permintaan', item.id) }
    case 'quotation':
      return { word: 'askClient', href: deskPath('permintaan', item.inquiryId ?? '') }
    default:
      return solve(item, item.about, order, card)
  }
}

function nudge({ handoff, hasEmail, hasPhone, producerId }: Matter): InboxDeed {
  if (handoff && hasEmail) return { word: 'remind', handoffId: handoff.id }
  if (handoff && hasPhone) return { word: 'chat', href: deskPath('serah-terima', handoff.id, 'whatsapp') }
  return { word: 'contact', href: deskPath('produsen', producerId ?? '') }
}

function solve(item: Matter, about: EscalationKind | null, order: string, card: string): InboxDeed {
  switch (about) {
    case 'handoff_declined':
    case 'part_declined':
      return { word: 'reassign', href: deskPath('pesanan', item.orderId ?? '', 'alihkan') }
    case 'given_up':
      return { word: 'refund', href: `${order}#kembali` }
    case 'fetch':
      return { word: 'recordSent', href: card }
    case 'producer_without_contact':
      return { word: 'contact', href: deskPath('produsen', item.producerId ?? '') }
    case 'amount_mismatch':
    case 'paid_twice':
    case 'paid_after_close':
    case 'refund_failed':
    case 'problem':
      return item.orderId ? { word: 'open', href: order } : toSolve(item)
    default:
      return toSolve(item)
  }
}

/** Where it is described and closed. */
const toSolve = ({ id }: Matter): InboxDeed => ({ word: 'solve', href: `${deskPath('perhatian')}#${id}` })
