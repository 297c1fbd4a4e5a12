import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { connect, type Database } from '#database/connection.ts'
import { runScript } from './built-shop.ts'
import { type RunningShop, startShop } from './shop.ts'

export interface OwnShop extends RunningShop {
  readonly db: Database
}

/**
 * For a browser's story that moves days and reads every letter: the pages and the content of the run's shop, served by a
 * server of its own on a database, a payment stand-in and a mailbox that nobody else has.
 */
export async function ownShop(): Promise<OwnShop> {
  const { DATABASE_URL = '' } = process.env
  const shared = /^(SANITY_|ASTRO_KEY$|BUILDS_FOLDER$|PICTURES_FOLDER$)/
  const built = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (shared.test(name) && value ? [[name, value]] : [])),
  )
  const name = `own_${randomBytes(8).toString('hex')}`
  await asAdmin(DATABASE_URL, `create database ${name}`)
  const url = new URL(DATABASE_URL)
  url.pathname = `/${name}`
  await runScript('scripts/migrate.ts', { DATABASE_URL: url.href })
  const shop = await startShop({ built, databaseUrl: url.href, withOfficer: true })
  const db = connect({ databaseUrl: url.href, poolSize: 2 })
  return {
    ...shop,
    db,
    async close() {
      await shop.close()
      await db.destroy()
      await asAdmin(DATABASE_URL, `drop database ${name} with (force)`)
    },
  }
}

async function asAdmin(databaseUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
