import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../../local/postgres/server.ts'
import { connect } from '../../src/database/connection.ts'
import { migrateToLatest } from '../../src/database/migrate.ts'
import { freshFolder } from './folder.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    /** The name of the migrated database. */
    postgresTemplate: string
  }
}

const templateName = 'migrated'

/** One PostgreSQL for a whole run, with one migrated database that `freshDatabase()` copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await freshFolder()
  const postgres = await startPostgres({ port: 0, dataFolder: folder.path, say: () => {} })
  project.provide('postgresUrl', postgres.url)
  project.provide('postgresTemplate', templateName)
  await makeTemplate(postgres.url)
  return async () => {
    await postgres.close()
    await folder.remove()
  }
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl })
  await admin.connect()
  await admin.query(`create database ${templateName}`)
  await admin.end()
  const url = new URL(serverUrl)
  url.pathname = `/${templateName}`
  const db = connect({ databaseUrl: url.href, poolSize: 1 })
  await migrateToLatest(db)
  await db.destroy()
}
