import { formatDay, formatInstant } from '#core/day.ts'
import { whatsappTexts } from '#core/messages/whatsapp.ts'
import type { Handoff } from './handoff.ts'

const t = whatsappTexts('id')

const heading = (handoff: Handoff) => [t.toProducer(handoff.producerName), t.order(handoff.orderNumber)]

const items = ({ lines }: Handoff) =>
  lines.map(({ quantity, title, options }) => t.item(quantity, options ? `${title} (${options})` : title))

function due({ method, shipBy }: Handoff): string {
  const day = formatDay(shipBy, 'id')
  return method === 'pickup' ? t.readyBy(day) : t.shipBy(day)
}

const asksAnswer = ({ state, proposedDay }: Handoff) => state === 'offered' && proposedDay === null

const answerBy = (handoff: Handoff) => (asksAnswer(handoff) ? [t.answerBy(formatInstant(handoff.answerBy, 'id'))] : [])

/** The work order as a chat message: what, how many, by when, and the producer's link (`url`, absolute). */
export function workOrderText(handoff: Handoff, url: string): string {
  const rest = [due(handoff), ...answerBy(handoff), '', t.openLink, url]
  return [...heading(handoff), '', ...items(handoff), '', ...rest].join('\n')
}

/** What is waited for: an answer, the buyer's, or the goods. */
export function reminderText(handoff: Handoff, url: string): string {
  const { proposedDay, method } = handoff
  const waitsForBuyer = handoff.state === 'offered' && proposedDay !== null
  if (waitsForBuyer) return [...heading(handoff), '', t.remindProposal(formatDay(proposedDay, 'id'))].join('\n')
  const why = asksAnswer(handoff) ? t.remindAnswer : t.remindWork
  const open = asksAnswer(handoff) || method === 'pickup' ? t.openLink : t.remindTracking
  const rest = [due(handoff), ...answerBy(handoff), '', open, url]
  return [...heading(handoff), '', why, '', ...items(handoff), '', ...rest].join('\n')
}

export function thanksText(handoff: Handoff): string {
  const isTaken = handoff.state === 'accepted' || handoff.state === 'making'
  const rest = isTaken ? [t.thanksTaken, due(handoff)] : [t.thanksDone]
  return [...heading(handoff), '', ...rest].join('\n')
}

/** What a buyer wants to know, in the officer's words: without the buyer's name and number. */
export function questionText(handoff: Handoff, words: string): string {
  return [...heading(handoff), '', ...items(handoff), '', t.question, words, '', t.answerHere].join('\n')
}
