import type { Trx } from '#database/connection.ts'
import { escalate, type NewEscalation } from '#escalations/escalation.ts'
import { enqueue } from './outbox.ts'

/** Something that an officer must look at, and the order's number to call it by. */
export type NewTelling = NewEscalation & { readonly orderNumber: string | null }

/**
 * Opens an escalation and writes to the officer about it; nothing happens where the same is open already. This is how
 * every room but `notices/` itself escalates.
 */
export async function tellOfficer(trx: Trx, escalation: NewTelling, now: Date): Promise<void> {
  const { orderNumber, ...rest } = escalation
  const id = await escalate(trx, rest, now)
  if (id === null) return
  await enqueue(
    trx,
    {
      kind: 'escalation',
      to: 'officer',
      language: 'id',
      data: { kind: escalation.kind, orderNumber, escalationId: id },
      ...(escalation.orderId === null ? {} : { orderId: escalation.orderId }),
    },
    now,
  )
}
