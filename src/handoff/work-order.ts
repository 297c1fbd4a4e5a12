import { type Day, formatInstant } from '#core/day.ts'
import type { Trx } from '#database/connection.ts'
import type { Letter, LetterItem } from '#notices/letter.ts'
import { enqueue } from '#notices/outbox.ts'

export interface WorkOrder {
  readonly id: string
  readonly version: number
  readonly orderId: string
  readonly orderNumber: string
  readonly producerName: string
  readonly items: readonly LetterItem[]
  readonly answerBy: Date
  readonly shipBy: Day
  /** Kabupaten or kota; null for pick-up. */
  readonly destination: string | null
}

export type WorkLetter = 'work_order' | 'reminder' | 'ship_reminder'

/** Sends the producer's letter. */
export function sendWorkOrder(trx: Trx, kind: WorkLetter, email: string, work: WorkOrder, now: Date): Promise<void> {
  return enqueue(trx, workOrderLetter(kind, email, work), now)
}

/** The producer's letter: what, how many, by when, and the link. */
export function workOrderLetter(kind: WorkLetter, email: string, work: WorkOrder): Letter<WorkLetter> {
  const { id, version, orderId, orderNumber, producerName, items, shipBy, destination } = work
  return {
    kind,
    to: { email },
    language: 'id',
    orderId,
    handoffId: id,
    data: {
      orderNumber,
      producerName,
      items,
      answerBy: formatInstant(work.answerBy, 'id'),
      shipBy,
      method: destination === null ? 'pickup' : 'courier',
      destination,
      link: { kind: 'handoff', id, version },
    },
  }
}
