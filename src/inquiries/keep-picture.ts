import { newId } from '#core/id.ts'
import { hashToken, randomToken } from '#core/secret-token.ts'
import type { Database, Db } from '#database/connection.ts'
import type { CleanPicture } from '#photos/clean-picture.ts'

/** A form that is not sent by then has been given up. */
const keptHours = 24
/** So that uploads nobody claims never fill the database. */
const mostUnclaimed = 200

/**
 * Keeps a picture while its form is put right. Gives the secret reference that the form carries, or null while too
 * many wait already.
 */
export async function keepPicture(db: Database, picture: CleanPicture, now: Date): Promise<string | null> {
  await forgetUnclaimed(db, now)
  const { waiting } = await db
    .selectFrom('inquiry_files')
    .select((select) => select.fn.countAll<number>().as('waiting'))
    .where('inquiry_id', 'is', null)
    .executeTakeFirstOrThrow()
  if (waiting >= mostUnclaimed) return null
  const reference = randomToken()
  await db
    .insertInto('inquiry_files')
    .values({
      id: newId('fil'),
      reference_hash: hashToken(reference),
      inquiry_id: null,
      media_type: picture.mediaType,
      bytes: picture.bytes,
      width: picture.width,
      height: picture.height,
      created_at: now,
      expires_at: new Date(now.getTime() + keptHours * 3_600_000),
    })
    .execute()
  return reference
}

export interface KeptPicture {
  readonly width: number
  readonly height: number
}

/** The picture behind a form's reference; null once it has been forgotten. One that was claimed is still known. */
export async function keptPicture(db: Db, reference: string, now: Date): Promise<KeptPicture | null> {
  const row = await db
    .selectFrom('inquiry_files')
    .select(['width', 'height'])
    .where('reference_hash', '=', hashToken(reference))
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', now)]))
    .executeTakeFirst()
  return row ?? null
}

/** Deletes the pictures of forms that were given up; gives how many. */
export async function forgetUnclaimed(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('inquiry_files')
    .where('expires_at', '<=', now)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
