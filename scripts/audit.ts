import { connect } from '#database/connection.ts'
import { auditReport } from '#sale/audit-report.ts'
import { databaseSettings, SettingsError } from '../src/wiring.ts'

/**
 * Proves the invariants on the running database. `--json` prints the books as one JSON object. Ends with 1 when an
 * invariant is broken.
 */
try {
  const db = connect({ ...databaseSettings(), poolSize: 1 })
  const report = await auditReport(db).finally(() => db.destroy())
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(report)}\n`)
  } else {
    const { orders, payments, handoffs, escalations, violations } = report
    const counts = { orders, payments, handoffs, escalations }
    for (const [name, rows] of Object.entries(counts)) console.log(`${String(rows.length).padStart(6)} ${name}`)
    for (const { invariant, what, rows } of violations)
      console.log(`${invariant}: ${what}\n${JSON.stringify(rows, null, 2)}`)
    console.log(violations.length === 0 ? 'All invariants hold.' : `${violations.length} invariants are broken.`)
  }
  if (report.violations.length > 0) process.exitCode = 1
} catch (error) {
  console.error(error instanceof SettingsError ? error.message : error)
  process.exitCode = 1
}
