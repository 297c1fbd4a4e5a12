import type { Database, Trx } from './connection.ts'
import { repeatGivenUp } from './repeat.ts'

/**
 * Runs `work` in one transaction and repeats it whole after a deadlock or a serialization failure, so `work` must
 * touch nothing but `trx`: no letters, no calls to other servers.
 */
export function inTransaction<T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  return repeatGivenUp(() => db.transaction().execute(work))
}
