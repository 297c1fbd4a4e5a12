import type { Db } from '#database/connection.ts'
import { countQueues, type Queue } from './handoff-queues.ts'

/** What waits for an officer right now, counted from the rows themselves. */
export interface Overview {
  readonly escalations: number
  /** Of these, letters that could not be sent. */
  readonly deadLetters: number
  readonly transfers: number
  readonly handoffs: Readonly<Record<Queue, number>>
}

export async function overview(db: Db, now: Date): Promise<Overview> {
  const [open, transfers, handoffs] = await Promise.all([
    countEscalations(db),
    countTransfers(db),
    countQueues(db, now),
  ])
  return { ...open, transfers, handoffs }
}

function countEscalations(db: Db) {
  return db
    .selectFrom('escalations')
    .select((select) => [
      select.fn.countAll<number>().as('escalations'),
      select.fn.countAll<number>().filterWhere('kind', '=', 'letter_dead').as('deadLetters'),
    ])
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow()
}

async function countTransfers(db: Db): Promise<number> {
  const { orders } = await waitingTransfers(db)
    .select((select) => select.fn.count<number>('payment_requests.order_id').distinct().as('orders'))
    .executeTakeFirstOrThrow()
  return orders
}

/** Attempts by bank transfer or at the gallery that an officer may still confirm. */
export function waitingTransfers(db: Db) {
  return db
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .where('payment_attempts.provider', 'in', ['transfer', 'gallery'])
    .where('payment_attempts.state', 'in', ['created', 'open', 'pending'])
    .where('payment_requests.state', '=', 'open')
}
