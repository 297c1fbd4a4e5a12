import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { HandoffState } from '#database/tables.ts'
import { actionsOf, handoffTransitions, producerActions } from '#handoff/states.ts'

const page = readFileSync(resolve(import.meta.dirname, '../../../docs/handoff-states.md'), 'utf8')
const states = Object.keys(handoffTransitions) as HandoffState[]
const listed = (words: readonly string[]) => words.join(', ') || 'none'

test('docs/handoff-states.md shows every state, its buttons and what follows', () => {
  const rows = states.map((state) => {
    const [courier, pickup] = (['courier', 'pickup'] as const).map((method) => listed(actionsOf({ state, method })))
    return `| ${state} | ${courier} | ${pickup} | ${listed(handoffTransitions[state])} |`
  })
  const rowsOf = page.split('\n').filter((line) => line.split('|').length === 6)
  const shown = rowsOf.filter((line) => states.some((state) => line.startsWith(`| ${state} |`)))
  expect(shown).toEqual(rows)
})

test('docs/handoff-states.md says of every button what it does', () => {
  const buttons = new Set(Object.values(producerActions).flat())
  expect([...buttons].filter((button) => !page.includes(`\n| ${button} |`))).toEqual([])
})
