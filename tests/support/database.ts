import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { connect, type Database } from '#database/connection.ts'

export interface FreshDatabase {
  readonly url: string
  readonly db: Database
  /** Closes `db` and removes the database, connections of others included. */
  drop(): Promise<void>
}

/** An empty, migrated database of the test file's own, copied from the template (see postgres-for-all.ts). */
export async function freshDatabase({ poolSize = 20 } = {}): Promise<FreshDatabase> {
  const server = inject('postgresUrl')
  const name = `t_${randomBytes(8).toString('hex')}`
  await asAdmin(server, `create database ${name} template ${inject('postgresTemplate')}`)
  const url = databaseUrl(server, name)
  const db = connect({ databaseUrl: url, poolSize })
  return {
    url,
    db,
    async drop() {
      await db.destroy()
      await asAdmin(server, `drop database ${name} with (force)`)
    },
  }
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function asAdmin(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
