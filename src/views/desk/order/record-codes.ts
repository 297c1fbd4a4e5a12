import { addDays } from '#core/day.ts'
import { answerCodes, declineCodes, delayCodes } from '#core/messages/answer-codes.ts'
import { deskOrderTexts } from '#core/messages/desk-order.ts'
import type { Handoff } from '#handoff/handoff.ts'
import type { ProducerAction } from '#handoff/states.ts'

/** A number that a producer ticked or said, and what it records. */
export interface CodedAnswer {
  readonly code: string
  readonly label: string
  readonly action: ProducerAction
  readonly given: Readonly<Record<string, string>>
}

export interface CodeGroup {
  readonly name: string
  readonly answers: readonly CodedAnswer[]
}

const t = deskOrderTexts('id')

/** The numbers of the printed work order that can be recorded now, in its order. */
export function recordCodes(handoff: Handoff, actions: readonly ProducerAction[]): readonly CodeGroup[] {
  const { accept, start, done, problem } = answerCodes
  const later = delayCodes.map(({ code, days }) => {
    const given = { day: addDays(handoff.shipBy, days) }
    return { code, label: t.daysMore(days), action: 'propose', given } as const
  })
  const reasons = declineCodes.map(({ code, words, reason }) => {
    return { code, label: words, action: 'decline', given: { reason } } as const
  })
  const groups: readonly CodeGroup[] = [
    { name: t.accept, answers: [{ code: accept, label: t.accept, action: 'accept', given: {} }] },
    { name: t.propose, answers: handoff.proposedDay ? [] : later },
    { name: t.decline, answers: reasons },
    {
      name: t.progress,
      answers: [
        { code: start, label: t.start, action: 'start', given: {} },
        // Of a parcel the same number says that it was sent, which needs its resi.
        ...(handoff.method === 'pickup' ? [{ code: done, label: t.ready, action: 'ready', given: {} } as const] : []),
        { code: problem, label: t.callMe, action: 'problem', given: { words: t.callMeWords } },
      ],
    },
  ]
  return groups
    .map(({ name, answers }) => ({ name, answers: answers.filter(({ action }) => actions.includes(action)) }))
    .filter(({ answers }) => answers.length > 0)
}
