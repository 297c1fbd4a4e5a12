import { Socket } from 'node:net'
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
  /** After so long without a word a line counts as cut; longer than the database itself lets a statement run. */
  readonly silenceMs?: number
}

const statementMs = 20_000

/** Nothing connects until the first query. */
export function connect({ databaseUrl, poolSize, silenceMs = statementMs + 5_000 }: ConnectionSettings): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: poolSize,
    types,
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 30_000,
    statement_timeout: statementMs,
  })
  // An idle connection that the server drops is replaced at the next query; unheard, its error would end the process.
  pool.on('error', () => {})
  // So is one that is lost while it is lent out, of which the pool does not hear: its query rejects, and that is enough.
  pool.on('connect', (client) => {
    client.on('error', () => {})
    endWhenSilent(client, silenceMs)
  })
  return new Kysely<Tables>({ dialect: new RepeatingDialect({ pool }) })
}

/**
 * A network that drops packets without a word leaves a statement waiting for ever, and the next borrower of its
 * connection behind it. Such a line is destroyed, so the statement rejects as on a lost connection and the pool forgets
 * it. The pool itself ends what lies idle long before.
 */
function endWhenSilent(client: pg.ClientBase, silenceMs: number): void {
  const { stream } = (client as unknown as { readonly connection: pg.Connection }).connection
  if (stream instanceof Socket) stream.setTimeout(silenceMs, () => stream.destroy())
}
