import { expect, test } from 'vitest'
import { answerCodes, declineCodes } from '#core/messages/answer-codes.ts'
import { declineReasons } from '#handoff/answer-form.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { actionsOf } from '#handoff/states.ts'
import { recordCodes } from '#views/desk/order/record-codes.ts'

const work = (changes: Partial<Handoff>): Handoff =>
  ({ state: 'offered', method: 'courier', shipBy: '2026-12-08', proposedDay: null, ...changes }) as Handoff
const shown = (handoff: Handoff) =>
  recordCodes(handoff, actionsOf(handoff)).flatMap(({ answers }) => answers.map(({ code }) => code))

test('the desk shows a button for each number that the paper asks and the state allows', () => {
  expect(shown(work({}))).toEqual(['1', '2a', '2b', '2c', '3a', '3b', '3c', '3d', '3e'])
  expect(shown(work({ proposedDay: '2026-12-15' }))).not.toContain('2a')
  expect(shown(work({ state: 'making' }))).toEqual(['6'])
  expect(shown(work({ state: 'accepted', method: 'pickup' }))).toEqual(['3a', '3b', '3c', '3d', '3e', '4', '5', '6'])
  expect(shown(work({ state: 'received' }))).toEqual([])
})

test('a number says the day or the reason it stands for', () => {
  const answers = recordCodes(work({}), ['propose', 'decline']).flatMap((group) => group.answers)
  expect(answers.find(({ code }) => code === '2b')?.given).toEqual({ day: '2026-12-15' })
  expect(answers.find(({ code }) => code === '3b')?.given).toEqual({ reason: 'material' })
  expect(declineCodes.map(({ reason }) => reason)).toEqual([...declineReasons])
  expect(new Set(Object.values(answerCodes)).size).toBe(Object.keys(answerCodes).length)
})
