import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { rushForLastPiece } from './rush.ts'

// Two hundred rounds with `npm run test:full` or `npm run last-piece`.
const rounds = process.env.FAULTS === 'long' ? 200 : 5
const seed = Number(process.env.LAST_PIECE_SEED ?? 7)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database?.drop())

test(
  'a hundred buyers at two servers want the last piece: one has it, the others hear it in words, nobody an error',
  async () => {
    const { url, db } = database
    expect(await rushForLastPiece({ built: inject('builtShop'), databaseUrl: url, db, rounds, seed })).toEqual([])
  },
  rounds * 60_000,
)
