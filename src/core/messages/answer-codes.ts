import { handoffTexts } from './handoff.ts'

const t = handoffTexts('id')

/** Days asked for beyond the promised one, as they stand on paper. */
export const extraDays = [3, 7, 14] as const

/**
 * The numbers of a producer's answers, the same on paper and at the desk: a number is read over the telephone and
 * pressed as it stands. A letter is the choice within one.
 */
export const answerCodes = {
  accept: '1',
  propose: '2',
  decline: '3',
  start: '4',
  done: '5',
  problem: '6',
} as const

const letter = (index: number) => String.fromCharCode('a'.charCodeAt(0) + index)

/** Each reason with its code: `3a` to `3e`. */
export const declineCodes = Object.entries(t.declineReasons).map(([reason, words], index) => ({
  reason,
  words,
  code: `${answerCodes.decline}${letter(index)}`,
}))

/** Each number of days with its code: `2a` to `2c`. */
export const delayCodes = extraDays.map((days, index) => ({ days, code: `${answerCodes.propose}${letter(index)}` }))
export const otherDayCode = `${answerCodes.propose}${letter(extraDays.length)}`
