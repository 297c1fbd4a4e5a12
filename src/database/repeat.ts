// Deadlock and serialization failure: what was asked did not happen and may be asked again. CockroachDB and YugabyteDB
// answer 40001 often.
const repeatable = new Set(['40P01', '40001'])
const mostTries = 8

export function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** Repeats work that the database gave up whole, with longer and longer pauses; throws what the last try threw. */
export async function repeatGivenUp<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt >= mostTries || !repeatable.has(sqlState(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** attempt))
    }
  }
}

// The server went away (57P0x, 08xxx), or the line to it (Node's words, and pg's two without a code).
const lostCodes = /^(57P0[123]|08\d{3}|ECONNRESET|EPIPE|ECONNREFUSED)$/
const lostWords = /^(Connection terminated|Client has encountered a connection error)/

/** True where nobody knows whether a COMMIT under way took effect: only a look at the rows tells. */
export function isConnectionLost(error: unknown): boolean {
  return lostCodes.test(sqlState(error) ?? '') || (error instanceof Error && lostWords.test(error.message))
}
