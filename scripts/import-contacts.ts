import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { connect } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { saveContact } from '#handoff/contacts.ts'
import { databaseSettings, SettingsError } from '../src/wiring.ts'

const contactFile = z.array(
  z.object({
    producerId: z.string().min(1),
    name: z.string().min(1).max(200),
    email: z.email().nullable(),
    phone: z
      .string()
      .regex(/^\+\d{8,15}$/, 'needs the form +62…')
      .nullable(),
  }),
)

/** `node scripts/import-contacts.ts contacts.json`: adds or replaces producers' order contacts, all or none. */
try {
  const [file] = process.argv.slice(2)
  if (!file) throw new Error('usage: import-contacts <file.json>')
  const contacts = contactFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  const db = connect({ ...databaseSettings(), poolSize: 1 })
  try {
    await inTransaction(db, async (trx) => {
      for (const contact of contacts) await saveContact(trx, contact, 'import', new Date())
    })
  } finally {
    await db.destroy()
  }
  console.log(`${contacts.length} contacts are known.`)
} catch (error) {
  console.error(error instanceof SettingsError || error instanceof z.ZodError ? error.message : error)
  process.exitCode = 1
}
