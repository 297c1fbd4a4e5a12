import type { Db, Trx } from '#database/connection.ts'
import type { Row } from '#database/tables.ts'

/** Where a producer is reached with orders. Private: kept here, never in the CMS. */
export interface ProducerContact {
  readonly producerId: string
  readonly name: string
  readonly email: string | null
  /** E.164. */
  readonly phone: string | null
}

export async function contactOf(db: Db, producerId: string): Promise<ProducerContact | null> {
  const row = await db
    .selectFrom('producer_contacts')
    .selectAll()
    .where('producer_id', '=', producerId)
    .executeTakeFirst()
  return row ? toContact(row) : null
}

/** By producer's id; whoever has none is absent. */
export async function contactsOf(
  db: Db,
  producerIds: readonly string[],
): Promise<ReadonlyMap<string, ProducerContact>> {
  const rows = await db
    .selectFrom('producer_contacts')
    .selectAll()
    .where('producer_id', 'in', [...producerIds])
    .execute()
  return new Map(rows.map((row) => [row.producer_id, toContact(row)]))
}

export async function contacts(db: Db): Promise<readonly ProducerContact[]> {
  const rows = await db.selectFrom('producer_contacts').selectAll().orderBy('name').execute()
  return rows.map(toContact)
}

/** Adds or replaces a contact; `by` is a user's id or `import`. */
export async function saveContact(trx: Trx, contact: ProducerContact, by: string, now: Date): Promise<void> {
  const values = { name: contact.name, email: contact.email, phone: contact.phone, updated_at: now, updated_by: by }
  await trx
    .insertInto('producer_contacts')
    .values({ producer_id: contact.producerId, ...values })
    .onConflict((conflict) => conflict.column('producer_id').doUpdateSet(values))
    .execute()
}

function toContact(row: Row<'producer_contacts'>): ProducerContact {
  return { producerId: row.producer_id, name: row.name, email: row.email, phone: row.phone }
}
