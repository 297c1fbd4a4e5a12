import type { Database, Trx } from './connection.ts'

// Deadlock and serialization failure: the whole transaction is repeated. CockroachDB and YugabyteDB answer 40001 often.
const repeatable = new Set(['40P01', '40001'])
const mostTries = 8

export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/**
 * Runs `work` in one transaction and repeats it whole after a deadlock or a serialization failure, so `work` must
 * touch nothing but `trx`: no letters, no calls to other servers.
 */
export async function inTransaction<T>(db: Database, work: (trx: Trx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().execute(work)
    } catch (error) {
      if (attempt >= mostTries || !repeatable.has(sqlState(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
    }
  }
}
