// Lends the variables of the shop that runs here to a command that was given none.
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

/**
 * The running local shop's variables, or {} when the caller names a database: a production database and local secrets
 * are never mixed. Ends the process with a message when there is neither.
 */
export function localEnvironment(root) {
  if (process.env.DATABASE_URL) return {}
  const file = resolve(root, process.env.DATA_FOLDER || '.data', 'environment.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  console.error("No shop runs here. Start one with npm start, or set DATABASE_URL and the shop's other variables.")
  process.exit(1)
}
