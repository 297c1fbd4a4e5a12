import { connect, type Database } from '#database/connection.ts'
import { migrateToLatest } from '#database/migrate.ts'
import { placeOrder } from '#sale/place-order.ts'
import { startPostgres } from '../../local/postgres/server.ts'
import { aDraft, aLine, aParcel } from '../../tests/support/drafts.ts'
import { freshFolder } from '../../tests/support/folder.ts'

export const linkSecret = 'a link secret for the bench, long enough'

export interface Sale {
  readonly db: Database
  /** An order of one piece that is never short: everybody wants the same. */
  place(): Promise<{ readonly orderId: string; readonly attemptId: string }>
  close(): Promise<void>
}

/** A PostgreSQL of its own with the shop's tables and a maker who is reached. */
export async function openSale(): Promise<Sale> {
  const folder = await freshFolder()
  const postgres = await startPostgres({ port: 0, dataFolder: folder.path, say: () => {} })
  const db = connect({ databaseUrl: postgres.url, poolSize: 4 })
  await migrateToLatest(db)
  const contact = { producer_id: 'upt', name: 'Bengkel upt', email: 'upt@produsen.example', phone: null }
  await db
    .insertInto('producer_contacts')
    .values({ ...contact, updated_at: new Date(), updated_by: 'bench' })
    .execute()
  const count = { pieces: 1_000_000, countedAt: new Date('2026-11-01T02:00:00Z') }
  return {
    db,
    async place() {
      const draft = aDraft([aParcel('upt', [aLine('BENCH', { count })])])
      const placed = await placeOrder({ db, linkSecret, now: new Date() }, draft)
      if (!placed.ok || !placed.attemptId) throw new Error('not placed')
      return { orderId: placed.orderId, attemptId: placed.attemptId }
    },
    async close() {
      await db.destroy()
      await postgres.close()
      await folder.remove()
    },
  }
}
