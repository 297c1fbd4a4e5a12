import type { HandoffState } from '#database/tables.ts'

/** What may follow what. Nothing ever goes back (I5). */
export const handoffTransitions = {
  offered: ['accepted', 'declined', 'cancelled'],
  accepted: ['making', 'ready', 'shipped', 'declined', 'cancelled'],
  making: ['ready', 'shipped', 'cancelled'],
  ready: ['shipped', 'received', 'cancelled'],
  shipped: ['received'],
  received: [],
  declined: [],
  cancelled: [],
} as const satisfies Record<HandoffState, readonly HandoffState[]>

export function statesBefore(next: HandoffState): readonly HandoffState[] {
  const all = Object.keys(handoffTransitions) as HandoffState[]
  return all.filter((state) => (handoffTransitions[state] as readonly HandoffState[]).includes(next))
}

/** Taken on and not with the buyer yet: what the work needs of the buyer's words is the producer's to read. */
export function isBeingDone(state: HandoffState): boolean {
  return ['accepted', 'making', 'ready', 'shipped'].includes(state)
}

export type ProducerAction =
  | 'accept'
  | 'accept_part'
  | 'propose'
  | 'decline'
  | 'start'
  | 'ready'
  | 'ship'
  | 'fetch'
  | 'problem'

/** Which buttons a producer's page shows in which state; the same table refuses what is sent without a button. */
export const producerActions = {
  offered: ['accept', 'accept_part', 'propose', 'decline'],
  accepted: ['start', 'ready', 'ship', 'fetch', 'decline', 'problem'],
  making: ['ready', 'ship', 'fetch', 'problem'],
  ready: ['ship', 'fetch', 'problem'],
  shipped: ['problem'],
  received: [],
  declined: [],
  cancelled: [],
} as const satisfies Record<HandoffState, readonly ProducerAction[]>

/**
 * A pick-up is never shipped; once it is ready it lies at the gallery, and nobody needs to fetch it. A courier parcel may
 * be ready before it is shipped or fetched; what the buyer has not paid to the end is not sent. The only piece of a work
 * order is taken or declined, not taken in part.
 */
export function actionsOf(handoff: {
  readonly state: HandoffState
  readonly method: 'courier' | 'pickup'
  readonly awaitsBalance?: boolean
  readonly lines?: readonly { readonly quantity: number }[]
}): readonly ProducerAction[] {
  const { state, method, lines, awaitsBalance = false } = handoff
  const actions: readonly ProducerAction[] = producerActions[state]
  const hasParts = !lines || lines.length > 1 || lines.some(({ quantity }) => quantity > 1)
  return actions.filter(
    (action) =>
      (action !== 'accept_part' || hasParts) &&
      (action !== 'ship' || !awaitsBalance) &&
      (method === 'courier' || (action !== 'ship' && !(action === 'fetch' && state === 'ready'))),
  )
}
