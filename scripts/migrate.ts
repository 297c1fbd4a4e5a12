import { connect } from '#database/connection.ts'
import { migrateToLatest } from '#database/migrate.ts'
import { databaseSettings, SettingsError } from '../src/wiring.ts'

/** Brings the database's tables up to date. Safe to run again, and by several machines at once. */
try {
  const db = connect({ ...databaseSettings(), poolSize: 1 })
  const applied = await migrateToLatest(db).finally(() => db.destroy())
  console.log(applied.length > 0 ? `Applied: ${applied.join(', ')}.` : 'The tables are up to date.')
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exitCode = 1
}
