import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HandoffState, OrderState } from '#database/tables.ts'
import {
  actionsOf,
  statesBefore as handoffsBefore,
  handoffTransitions,
  isBeingDone,
  producerActions,
} from '#handoff/states.ts'
import { orderTransitions, progressOf, statesBefore } from '#orders/states.ts'

type Table = Readonly<Record<string, readonly string[]>>

const reachable = (table: Table, from: string): Set<string> => {
  const seen = new Set<string>([from])
  const next = [from]
  for (let state = next.pop(); state; state = next.pop()) {
    for (const after of table[state] ?? []) {
      if (seen.has(after)) continue
      seen.add(after)
      next.push(after)
    }
  }
  return seen
}

test.each([
  ['orders', orderTransitions as Table, 'awaiting_payment'],
  ['hand-offs', handoffTransitions as Table, 'offered'],
])('%s: every state can be reached and none can be reached again once left', (_, table, first) => {
  expect([...reachable(table, first)].sort()).toEqual(Object.keys(table).sort())
  for (const [state, nexts] of Object.entries(table)) {
    for (const next of nexts) expect(reachable(table, next).has(state)).toBe(false)
  }
})

test('what is paid, expired or cancelled stays so', () => {
  for (const state of ['paid', 'expired', 'cancelled'] as const) expect(orderTransitions[state]).toEqual([])
  expect(statesBefore('paid')).toEqual(['awaiting_payment', 'payment_pending'])
})

test('the states before one are the table read backwards', () => {
  const handoffStates = Object.keys(handoffTransitions) as HandoffState[]
  for (const next of handoffStates) {
    for (const state of handoffStates) {
      expect(handoffsBefore(next).includes(state)).toBe((handoffTransitions[state] as readonly string[]).includes(next))
    }
  }
})

test('a pick-up is never shipped, and what lies at the gallery is not fetched', () => {
  for (const state of Object.keys(producerActions) as HandoffState[]) {
    expect(actionsOf({ state, method: 'pickup' })).not.toContain('ship')
  }
  const accepted = ['start', 'ready', 'ship', 'fetch', 'decline', 'problem']
  expect(actionsOf({ state: 'received', method: 'courier' })).toEqual([])
  expect(actionsOf({ state: 'accepted', method: 'courier' })).toEqual(accepted)
  expect(actionsOf({ state: 'accepted', method: 'pickup' })).toEqual(accepted.filter((action) => action !== 'ship'))
  expect(actionsOf({ state: 'ready', method: 'courier' })).toEqual(['ship', 'fetch', 'problem'])
  expect(actionsOf({ state: 'ready', method: 'pickup' })).toEqual(['problem'])
})

test('one piece is not taken on in part; several lines or pieces may be', () => {
  const offered = (quantities: readonly number[]) =>
    actionsOf({ state: 'offered', method: 'courier', lines: quantities.map((quantity) => ({ quantity })) })
  expect(offered([1])).not.toContain('accept_part')
  expect(offered([2])).toContain('accept_part')
  expect(offered([1, 1])).toContain('accept_part')
})

test('what is taken on and not with the buyer yet is being done', () => {
  const states = Object.keys(handoffTransitions) as HandoffState[]
  expect(states.filter(isBeingDone)).toEqual(['accepted', 'making', 'ready', 'shipped'])
})

test('progress depends on which states there are, not on their order', () => {
  const states = fc.array(fc.constantFrom(...(Object.keys(handoffTransitions) as HandoffState[])), { maxLength: 8 })
  fc.assert(fc.property(states, (handoffs) => progressOf(handoffs) === progressOf(handoffs.toReversed())))
})

test.each<[readonly HandoffState[], string]>([
  [['offered', 'accepted'], 'waiting_for_makers'],
  [['making', 'accepted'], 'in_the_making'],
  [['shipped', 'making'], 'partly_on_its_way'],
  [['shipped', 'ready', 'received'], 'on_its_way'],
  [['received', 'declined'], 'received'],
  [['received', 'cancelled'], 'received'],
  [['cancelled', 'declined'], 'needs_attention'],
  [['ready', 'making'], 'partly_on_its_way'],
  [['received', 'offered'], 'partly_on_its_way'],
  [['declined'], 'needs_attention'],
])('%j is %s', (handoffs, progress) => {
  expect(progressOf(handoffs)).toBe(progress)
})

test('every order state is known to the table', () => {
  const states: readonly OrderState[] = ['awaiting_payment', 'payment_pending', 'paid', 'expired', 'cancelled']
  expect(Object.keys(orderTransitions)).toEqual(states)
})
