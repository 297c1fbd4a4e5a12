import {
  type DatabaseConnection,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely'
import { repeatGivenUp } from './repeat.ts'

/** A single statement that the database gave up is asked again. Whole transactions are `inTransaction`'s to repeat. */
class RepeatingDriver extends PostgresDriver {
  readonly #inTransaction = new WeakSet<DatabaseConnection>()
  readonly #taught = new WeakSet<DatabaseConnection>()

  override async acquireConnection(
    options?: Parameters<PostgresDriver['acquireConnection']>[0],
  ): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection(options)
    if (this.#taught.has(connection)) return connection
    this.#taught.add(connection)
    const once = connection.executeQuery.bind(connection)
    // The driver knows its connections by identity, so each is taught in place.
    connection.executeQuery = (query, ...rest) =>
      this.#inTransaction.has(connection) ? once(query, ...rest) : repeatGivenUp(() => once(query, ...rest))
    return connection
  }

  override async beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    this.#inTransaction.add(connection)
    await super.beginTransaction(connection, settings)
  }

  override async releaseConnection(connection: Parameters<PostgresDriver['releaseConnection']>[0]): Promise<void> {
    this.#inTransaction.delete(connection)
    await super.releaseConnection(connection)
  }
}

export class RepeatingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): PostgresDriver {
    return new RepeatingDriver(this.#config)
  }
}
