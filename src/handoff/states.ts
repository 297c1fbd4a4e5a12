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

export type ProducerAction = 'accept' | 'propose' | 'decline' | 'start' | 'ready' | 'ship' | 'problem'

/** Which buttons a producer's page shows in which state; the same table refuses what is sent without a button. */
export const producerActions = {
  offered: ['accept', 'propose', 'decline'],
  accepted: ['start', 'ready', 'ship', 'decline', 'problem'],
  making: ['ready', 'ship', 'problem'],
  ready: ['problem'],
  shipped: ['problem'],
  received: [],
  declined: [],
  cancelled: [],
} as const satisfies Record<HandoffState, readonly ProducerAction[]>

/** A courier parcel is shipped, a pick-up is ready: never the other way round. */
export function actionsOf(handoff: {
  readonly state: HandoffState
  readonly method: 'courier' | 'pickup'
}): readonly ProducerAction[] {
  const actions: readonly ProducerAction[] = producerActions[handoff.state]
  return actions.filter((action) => action !== (handoff.method === 'courier' ? 'ready' : 'ship'))
}
