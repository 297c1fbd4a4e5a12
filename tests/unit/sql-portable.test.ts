import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { expect, test } from 'vitest'
import { foreignTo } from '../support/portable-sql.ts'

const src = join(import.meta.dirname, '../../src')
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((path) => /\.(ts|astro)$/.test(path))
const textOf = (path: string) => readFileSync(join(src, path), 'utf8')

/** What every migration says, without a database. */
async function migrationStatements(): Promise<readonly string[]> {
  const said: string[] = []
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      said.push(query.sql)
    },
  })
  const folder = join(src, 'database/migrations')
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ts'))) {
    const { up } = (await import(join(folder, file))) as { up(db: Kysely<unknown>): Promise<void> }
    await up(db)
  }
  return said
}

test('migrations say only what PostgreSQL, YugabyteDB and CockroachDB share', async () => {
  const statements = await migrationStatements()
  expect(statements.length).toBeGreaterThan(30)
  expect(statements.flatMap((statement) => foreignTo(statement).map((why) => ({ statement, why })))).toEqual([])
})

test('every table has a primary key, by which distributed databases spread its rows', async () => {
  const tables = (await migrationStatements()).filter((statement) => /^\s*create table/.test(statement))
  expect(tables.filter((statement) => !/primary key/.test(statement))).toEqual([])
})

test('SQL that is written by hand in a room says only what the three share', () => {
  const written = sources.flatMap((path) =>
    [...textOf(path).matchAll(/sql(?:\.raw)?(?:<[^`()]*>)?\(?\s*`([^`]*)`/g)].map(([, sql = '']) => ({ path, sql })),
  )
  expect(written.length).toBeGreaterThan(8)
  expect(written.flatMap(({ path, sql }) => foreignTo(sql).map((why) => ({ path, sql, why })))).toEqual([])
})

test('rows are locked by FOR UPDATE alone, and transactions begun where they are repeated', () => {
  const locks = /\.(forShare|forKeyShare|forNoKeyUpdate|noWait|startTransaction)\(/
  expect(sources.filter((path) => locks.test(textOf(path)))).toEqual([])
  const begun = sources.filter((path) => /\.transaction\(\)/.test(textOf(path)))
  // The audit reads in one snapshot and writes nothing.
  expect(begun.sort()).toEqual(['database/transaction.ts', 'sale/audit-report.ts'])
})

test.each([
  ['listen orders', 'LISTEN'],
  ['select pg_advisory_xact_lock(1)', 'advisory'],
  ['select 1 from orders for no key update', 'FOR UPDATE'],
  ['select 1 from orders for update nowait', 'FOR UPDATE'],
  ['create table a (id bigserial primary key)', 'sequences'],
  ['create table a (id int generated always as identity primary key)', 'sequences'],
  ['create extension pgcrypto', 'extensions'],
  ['do $$ begin end $$', 'code'],
  ['create trigger t before insert on orders execute function f()', 'triggers'],
  ['create table a (id text primary key, name citext not null)', 'types'],
])('the lint hears %s', (statement, why) => {
  expect(foreignTo(statement).join()).toContain(why)
})

test('words in a quoted text are no statement', () => {
  expect(foreignTo(`select 'listen, it''s a trigger' from orders for update skip locked`)).toEqual([])
})
