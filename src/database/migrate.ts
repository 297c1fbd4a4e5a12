import { Migrator } from 'kysely/migration'
import type { Database } from './connection.ts'
import * as orders from './migrations/001-orders.ts'
import * as desk from './migrations/002-desk.ts'
import * as content from './migrations/003-content.ts'
import * as buyersWords from './migrations/004-buyers-words.ts'
import * as inquiries from './migrations/005-inquiries.ts'
import * as money from './migrations/006-money.ts'
import * as workWeeks from './migrations/007-work-weeks.ts'
import * as courierQuotes from './migrations/008-courier-quotes.ts'
import * as ledger from './migrations/009-ledger.ts'
import * as feesGivenBack from './migrations/010-fees-given-back.ts'
import * as failedBuilds from './migrations/011-failed-builds.ts'
import * as secondStep from './migrations/013-second-step.ts'
import * as producersPage from './migrations/014-producers-page.ts'
import * as quotations from './migrations/015-quotations.ts'
import * as register from './migrations/018-register.ts'
import * as liesInGallery from './migrations/019-lies-in-gallery.ts'
import * as shelfMoves from './migrations/020-shelf-moves.ts'

// A static list: bundlers cannot find files that are read from a folder. Names are kept for ever.
const migrations = {
  '001-orders': orders,
  '002-desk': desk,
  '003-content': content,
  '004-buyers-words': buyersWords,
  '005-inquiries': inquiries,
  '006-money': money,
  '007-work-weeks': workWeeks,
  '008-courier-quotes': courierQuotes,
  '009-ledger': ledger,
  '010-fees-given-back': feesGivenBack,
  '011-failed-builds': failedBuilds,
  '013-second-step': secondStep,
  '014-producers-page': producersPage,
  '015-quotations': quotations,
  '018-register': register,
  '019-lies-in-gallery': liesInGallery,
  '020-shelf-moves': shelfMoves,
}

/** Brings the schema up to date; safe to run from several processes at once. Throws with the migration's name. */
export async function migrateToLatest(db: Database): Promise<readonly string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    // Rooms number theirs beside one another: none builds on one that may come later.
    allowUnorderedMigrations: true,
  })
  const { error, results } = await migrator.migrateToLatest()
  const failed = results?.find((result) => result.status === 'Error')
  if (error) throw new Error(`migration ${failed?.migrationName ?? ''} failed`, { cause: error })
  return (results ?? []).map((result) => result.migrationName)
}
