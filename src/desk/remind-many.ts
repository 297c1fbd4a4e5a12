import type { Database } from '#database/connection.ts'
import { handoffsByIds } from '#handoff/store.ts'
import type { Officer } from './officer.ts'
import { remindProducer } from './resend.ts'

export interface RemindedMany {
  readonly reminded: number
  /** Without an e-mail address, or over by now. */
  readonly left: number
}

const most = 100

/** Reminds the producers of all hand-offs that were ticked, each in a transaction of its own. */
export async function remindMany(
  { db, officer, now }: { readonly db: Database; readonly officer: Officer; readonly now: Date },
  form: FormData,
): Promise<RemindedMany> {
  const ids = form.getAll('handoff').flatMap((id) => (typeof id === 'string' ? [id.slice(0, 60)] : []))
  const handoffs = await handoffsByIds(db, [...new Set(ids)].slice(0, most))
  let reminded = 0
  for (const { id, orderId } of handoffs) {
    if ((await remindProducer({ db, orderId, officer, now }, id)).ok) reminded++
  }
  return { reminded, left: handoffs.length - reminded }
}
