import type { Database } from '#database/connection.ts'
import { giveUpLate } from '#handoff/give-up.ts'
import type { Gateway } from '#payments/gateway.ts'
import { refundLines } from './refund-lines.ts'

export interface GivingUp {
  readonly db: Database
  readonly gateway: Gateway | null
  readonly now: Date
}

/**
 * The buyer gives a part up instead of waiting longer. What a card paid goes back at once; other money, and what cannot go
 * back now, waits for an officer in the escalation. False where nobody waits for an answer (any more).
 */
export async function giveUpPart(giving: GivingUp, orderId: string, handoffId: string): Promise<boolean> {
  const lineIds = await giveUpLate(giving.db, handoffId, giving.now)
  if (!lineIds) return false
  // Without a reference no other money is given back: the officer's transfer comes first.
  await refundLines(giving, { orderId, lineIds, reason: 'Pembeli tidak menunggu', actor: 'buyer', withFees: true })
  return true
}
