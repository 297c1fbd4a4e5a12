import { type Kysely, sql } from 'kysely'
import { ordersStatements } from './001-orders/orders.ts'
import { paymentsStatements } from './001-orders/payments.ts'
import { stockStatements } from './001-orders/stock.ts'
import { workStatements } from './001-orders/work.ts'

// One statement an entry, in what PostgreSQL, YugabyteDB and CockroachDB share.
const statements = [...ordersStatements, ...paymentsStatements, ...stockStatements, ...workStatements]

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}
