import type { Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { settleEscalation } from '#escalations/escalation.ts'
import { tellOfficer } from '#notices/tell-officer.ts'

const about = { kind: 'build_failed', subject: 'content' } as const

/** Puts a build that failed before the officers, once until one is good again. `code` is what it ended with. */
export function tellFailedBuild(db: Database, code: string | null, now: Date): Promise<void> {
  const escalation = { ...about, orderId: null, orderNumber: null, detail: { code } }
  return inTransaction(db, (trx) => tellOfficer(trx, escalation, now))
}

/** The pages are renewed: whoever looks at the desk need do nothing any more. */
export function settleFailedBuild(db: Database, now: Date): Promise<void> {
  return settleEscalation(db, { ...about, resolution: 'built' }, now)
}
