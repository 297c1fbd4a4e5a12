import { Kysely, type Transaction } from 'kysely'
import pg from 'pg'
import { RepeatingDialect } from './repeating-driver.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>
export type Trx = Transaction<Tables>
/** A reader that may stand inside or outside a transaction. Writers take `Trx`. */
export type Db = Kysely<Tables>

const types = new pg.TypeOverrides()
// bigint holds rupiah, and every amount is a safe integer; days stay text.
types.setTypeParser(pg.types.builtins.INT8, Number)
types.setTypeParser(pg.types.builtins.DATE, (day) => day)

export interface ConnectionSettings {
  readonly databaseUrl: string
  /** Connections this process may hold. */
  readonly poolSize: number
}

/** Nothing connects until the first query. */
export function connect({ databaseUrl, poolSize }: ConnectionSettings): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    types,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    statement_timeout: 20_000,
  })
  // An idle connection that the server drops is replaced at the next query; unheard, its error would end the process.
  pool.on('error', () => {})
  // So is one that is lost while it is lent out, of which the pool does not hear: its query rejects, and that is enough.
  pool.on('connect', (client) => client.on('error', () => {}))
  return new Kysely<Tables>({ dialect: new RepeatingDialect({ pool }) })
}
