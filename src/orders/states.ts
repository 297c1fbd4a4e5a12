import type { HandoffState, OrderState } from '#database/tables.ts'

/** What may follow what. Nothing ever goes back (I5). */
export const orderTransitions = {
  awaiting_payment: ['payment_pending', 'paid', 'expired', 'cancelled'],
  payment_pending: ['paid', 'expired', 'cancelled'],
  paid: [],
  expired: [],
  cancelled: [],
} as const satisfies Record<OrderState, readonly OrderState[]>

/** States from which an order may become `next`. */
export function statesBefore(next: OrderState): readonly OrderState[] {
  const all = Object.keys(orderTransitions) as OrderState[]
  return all.filter((state) => (orderTransitions[state] as readonly OrderState[]).includes(next))
}

/** How far a paid order is, derived from its hand-offs and never stored. */
export type Progress =
  | 'waiting_for_makers'
  | 'in_the_making'
  | 'partly_on_its_way'
  | 'on_its_way'
  | 'received'
  | 'needs_attention'

export function progressOf(handoffs: readonly HandoffState[]): Progress {
  const open = handoffs.filter((state) => state !== 'declined' && state !== 'cancelled')
  if (open.length === 0) return 'needs_attention'
  if (open.every((state) => state === 'received')) return 'received'
  const away = open.filter((state) => state === 'shipped' || state === 'ready' || state === 'received')
  if (away.length === open.length) return 'on_its_way'
  if (away.length > 0) return 'partly_on_its_way'
  if (open.some((state) => state === 'offered')) return 'waiting_for_makers'
  return 'in_the_making'
}
