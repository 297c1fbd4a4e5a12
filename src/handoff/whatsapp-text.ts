import { formatDay, formatInstant } from '#core/day.ts'
import { whatsappTexts } from '#core/messages/whatsapp.ts'
import type { Handoff } from './handoff.ts'

/** The work order as a chat message: what, how many, by when, and the producer's link (`url`, absolute). */
export function workOrderText(handoff: Handoff, url: string): string {
  const t = whatsappTexts('id')
  const day = formatDay(handoff.shipBy, 'id')
  const items = handoff.lines.map(({ quantity, title, options }) =>
    t.item(quantity, options ? `${title} (${options})` : title),
  )
  const asksAnswer = handoff.state === 'offered' && handoff.proposedDay === null
  return [
    t.toProducer(handoff.producerName),
    t.order(handoff.orderNumber),
    '',
    ...items,
    '',
    handoff.method === 'pickup' ? t.readyBy(day) : t.shipBy(day),
    ...(asksAnswer ? [t.answerBy(formatInstant(handoff.answerBy, 'id'))] : []),
    '',
    t.openLink,
    url,
  ].join('\n')
}
