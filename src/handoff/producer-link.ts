import { deriveToken, hashToken, type LinkSubject, tokenPattern } from '#core/secret-token.ts'
import type { Db, Trx } from '#database/connection.ts'
import type { HandoffState } from '#database/tables.ts'
import type { Handoff } from './handoff.ts'
import { handoffsByIds } from './store.ts'

/** A link to all of a producer's work opens it for so long; then it is made anew. */
const lifetimeDays = 180
/** What has less time left than this is not sent any more: a new one is. */
const freshDays = 14
const dayMs = 24 * 3_600_000

export interface ProducerLink {
  readonly subject: LinkSubject
  readonly madeAt: Date
  readonly expiresAt: Date
}

/** The link as it was last made, even if it has ended; null where none ever was. */
export async function producerLink(db: Db, producerId: string): Promise<ProducerLink | null> {
  const row = await db.selectFrom('producer_links').selectAll().where('producer_id', '=', producerId).executeTakeFirst()
  if (!row) return null
  const subject = { kind: 'producer', id: producerId, version: row.version } as const
  return { subject, madeAt: row.made_at, expiresAt: row.expires_at }
}

// Of two servers that find no link the second waits here, and finds what the first has made.
const waitForOthers = (trx: Trx, producerId: string) =>
  trx.selectFrom('producer_contacts').select('producer_id').where('producer_id', '=', producerId).forUpdate().execute()

/** Makes the producer's link; the one before opens nothing from now on. */
export async function renewProducerLink(
  trx: Trx,
  linkSecret: string,
  producerId: string,
  now: Date,
): Promise<ProducerLink> {
  await waitForOthers(trx, producerId)
  const before = await trx
    .selectFrom('producer_links')
    .select('version')
    .where('producer_id', '=', producerId)
    .forUpdate()
    .executeTakeFirst()
  const subject = { kind: 'producer', id: producerId, version: (before?.version ?? 0) + 1 } as const
  const expiresAt = new Date(now.getTime() + lifetimeDays * dayMs)
  const values = {
    token_hash: hashToken(deriveToken(linkSecret, subject)),
    version: subject.version,
    made_at: now,
    expires_at: expiresAt,
  }
  await trx
    .insertInto('producer_links')
    .values({ producer_id: producerId, ...values, summary_week: null })
    .onConflict((conflict) => conflict.column('producer_id').doUpdateSet(values))
    .execute()
  return { subject, madeAt: now, expiresAt }
}

/** A link to be sent: the one there is, or a new one where it has ended or soon will. */
export async function sendableLink(trx: Trx, linkSecret: string, producerId: string, now: Date): Promise<ProducerLink> {
  await waitForOthers(trx, producerId)
  const link = await producerLink(trx, producerId)
  const isFresh = link && link.expiresAt.getTime() > now.getTime() + freshDays * dayMs
  return isFresh ? link : renewProducerLink(trx, linkSecret, producerId, now)
}

/** What a producer still has to answer, make or send. */
export const openStates = ['offered', 'accepted', 'making', 'ready'] as const satisfies readonly HandoffState[]

const mostListed = 200

/** All that a producer has open, what is due first at the top; at most 200. */
export async function openWorkOf(db: Db, producerId: string): Promise<readonly Handoff[]> {
  const rows = await db
    .selectFrom('handoffs')
    .select('id')
    .where('producer_id', '=', producerId)
    .where('state', 'in', [...openStates])
    .orderBy('ship_by')
    .orderBy('id')
    .limit(mostListed)
    .execute()
  return handoffsByIds(
    db,
    rows.map(({ id }) => id),
  )
}

export interface ProducersWork {
  readonly producerName: string
  readonly expiresAt: Date
  readonly works: readonly Handoff[]
}

/** By the secret in the producer's link; null for anything that is not a current one. */
export async function workByToken(db: Db, token: string, now: Date): Promise<ProducersWork | null> {
  if (!tokenPattern.test(token)) return null
  const link = await db
    .selectFrom('producer_links')
    .leftJoin('producer_contacts', 'producer_contacts.producer_id', 'producer_links.producer_id')
    .select(['producer_links.producer_id', 'producer_links.expires_at', 'producer_contacts.name'])
    .where('token_hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  if (!link) return null
  const works = await openWorkOf(db, link.producer_id)
  return { producerName: works[0]?.producerName ?? link.name ?? '', expiresAt: link.expires_at, works }
}
