import { newId } from '#core/id.ts'
import type { Database, Db } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { remember } from '#orders/history.ts'
import { cleanPicture } from '#photos/clean-picture.ts'
import { isBeingDone } from './states.ts'
import { handoffById } from './store.ts'

/** What a telephone's camera makes; a form with one in it stays below what functions of hosts take. */
export const largestPhotoBytes = 3_000_000
/** Of one piece of work. */
export const mostPhotos = 3

export interface Photo {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** Of one piece of work, oldest first. */
export async function photosOf(db: Db, handoffId: string): Promise<readonly Photo[]> {
  return db
    .selectFrom('handoff_photos')
    .select(['id', 'width', 'height'])
    .where('handoff_id', '=', handoffId)
    .orderBy('taken_at')
    .orderBy('id')
    .execute()
}

/** Of all of an order's work, by hand-off. */
export async function photosOfOrder(db: Db, orderId: string): Promise<ReadonlyMap<string, readonly Photo[]>> {
  const rows = await db
    .selectFrom('handoff_photos')
    .innerJoin('handoffs', 'handoffs.id', 'handoff_photos.handoff_id')
    .select(['handoff_photos.id', 'handoff_id', 'width', 'height'])
    .where('handoffs.order_id', '=', orderId)
    .orderBy('taken_at')
    .execute()
  return Map.groupBy(rows, ({ handoff_id }) => handoff_id)
}

/** `notNow`: not taken on, or over · `full`: there are three already. */
export type PhotoAdded =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'notNow' | 'full' | 'tooLarge' | 'notAPicture' }

/** Keeps a picture of finished work, made anew from its pixels: place, camera and author stay behind. */
export async function addPhoto(db: Database, handoffId: string, bytes: Buffer, now: Date): Promise<PhotoAdded> {
  const handoff = await handoffById(db, handoffId)
  if (!handoff || !isBeingDone(handoff.state)) return { ok: false, reason: 'notNow' }
  if ((await photosOf(db, handoffId)).length >= mostPhotos) return { ok: false, reason: 'full' }
  const cleaned = await cleanPicture(bytes, largestPhotoBytes)
  if (!cleaned.ok) return cleaned
  const { mediaType, width, height } = cleaned.picture
  return inTransaction(db, async (trx) => {
    // One at a time, so that several sent at once are not more than there may be.
    await trx.selectFrom('handoffs').select('id').where('id', '=', handoffId).forUpdate().execute()
    if ((await photosOf(trx, handoffId)).length >= mostPhotos) return { ok: false, reason: 'full' }
    const row = { id: newId('pho'), handoff_id: handoffId, media_type: mediaType, width, height, taken_at: now }
    await trx
      .insertInto('handoff_photos')
      .values({ ...row, bytes: cleaned.picture.bytes })
      .execute()
    const actor = `producer:${handoff.producerId}` as const
    await remember(trx, { orderId: handoff.orderId, handoffId, actor, what: 'photo_added' }, now)
    return { ok: true }
  })
}

/** The picture as an answer, for whoever may see this hand-off; 404 where it is of another one. */
export async function photoAnswer(db: Db, handoffIds: readonly string[], photoId: string): Promise<Response> {
  const row =
    handoffIds.length === 0
      ? undefined
      : await db
          .selectFrom('handoff_photos')
          .select(['media_type', 'bytes'])
          .where('id', '=', photoId)
          .where('handoff_id', 'in', [...handoffIds])
          .executeTakeFirst()
  if (!row) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(row.bytes), { headers: { 'Content-Type': row.media_type } })
}
