import { parseArgs } from 'node:util'
import { connect } from '#database/connection.ts'
import { migrateToLatest } from '#database/migrate.ts'
import { startPostgres } from '../../../local/postgres/server.ts'
import { buildShop } from '../../support/built-shop.ts'
import { endWithUs } from '../../support/end-with-us.ts'
import { freshFolder } from '../../support/folder.ts'
import { rushForLastPiece } from './rush.ts'

/** `npm run last-piece -- --rounds 200 --seed 7`: a hundred buyers for the last piece, so often. Ends with 1 where it went wrong. */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '200' }, seed: { type: 'string', default: '7' } },
})
const [rounds, seed] = [Number(values.rounds), Number(values.seed)]

const built = await buildShop()
const folder = await freshFolder()
const postgres = await startPostgres({ port: 0, dataFolder: folder.path, say: () => {} })
const guard = endWithUs(folder.path)
const db = connect({ databaseUrl: postgres.url, poolSize: 4 })
await migrateToLatest(db)
const began = Date.now()
const wrong = await rushForLastPiece({
  ...{ built: built.environment, databaseUrl: postgres.url, db, rounds, seed },
  say: (words) => console.log(`  ${new Date().toISOString().slice(11, 19)} ${words}`),
})
const seconds = Math.round((Date.now() - began) / 1000)
console.log(`last piece: seed ${seed}, ${rounds} rounds of 100 buyers, ${seconds} s, violations: ${wrong.length}`)
for (const words of wrong.slice(0, 40)) console.log(`  ${words}`)
await db.destroy()
await postgres.close()
guard.dismiss()
await folder.remove()
await built.close()
process.exit(wrong.length === 0 ? 0 : 1)
