import { newId } from '#core/id.ts'
import type { Database, Db } from '#database/connection.ts'
import type { InquiryState, Row } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import type { Inquiry } from '#inquiries/inquiry.ts'
import { type MatrixTotals, totalsOf } from '#inquiries/size-matrix.ts'
import type { Officer } from './officer.ts'
import { officerNames } from './people.ts'

const mostListed = 200

export type ListedInquiry = Pick<
  Inquiry,
  'id' | 'number' | 'organisation' | 'pieces' | 'deadline' | 'state' | 'createdAt'
>

/** Those that wait for an answer first, then the newest; at most 200. */
export async function listInquiries(db: Db): Promise<readonly ListedInquiry[]> {
  const rows = await db
    .selectFrom('inquiries')
    .select(['id', 'number', 'organisation', 'pieces', 'deadline', 'state', 'created_at as createdAt'])
    // "new" comes after "answered" in the alphabet.
    .orderBy('state', 'desc')
    .orderBy('created_at', 'desc')
    .limit(mostListed)
    .execute()
  return rows
}

export interface InquiryEvent {
  readonly at: Date
  readonly what: Row<'inquiry_events'>['what']
  /** The officer's name; null where the sender or the clock did it. */
  readonly officer: string | null
  readonly bySystem: boolean
  /** Numbers of the offer and of the order. */
  readonly detail: Readonly<Record<string, string | number>>
}

export interface DeskInquiry {
  readonly inquiry: Inquiry
  /** Sums of the size matrix. */
  readonly totals: MatrixTotals
  /** The picture's size; its bytes are asked for by their own address. */
  readonly picture: { readonly width: number; readonly height: number } | null
  readonly history: readonly InquiryEvent[]
}

/** Null where there is no such request. Reads only. */
export async function deskInquiry(db: Db, id: string): Promise<DeskInquiry | null> {
  const row = await db.selectFrom('inquiries').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return null
  const [picture, events] = await Promise.all([
    db.selectFrom('inquiry_files').select(['width', 'height']).where('inquiry_id', '=', id).executeTakeFirst(),
    db.selectFrom('inquiry_events').selectAll().where('inquiry_id', '=', id).orderBy('at').limit(200).execute(),
  ])
  const idOf = (actor: string) => (actor.startsWith('officer:') ? actor.slice('officer:'.length) : null)
  const names = await officerNames(
    db,
    events.flatMap(({ actor }) => idOf(actor) ?? []),
  )
  return {
    inquiry: inquiryOf(row),
    totals: totalsOf(row.items.uniform),
    picture: picture ?? null,
    history: events.map(({ at, what, actor, detail }) => ({
      at,
      what,
      detail,
      officer: names.get(idOf(actor) ?? '') ?? null,
      bySystem: actor === 'system',
    })),
  }
}

function inquiryOf(row: Row<'inquiries'>): Inquiry {
  return {
    id: row.id,
    number: row.number,
    language: row.language,
    state: row.state,
    createdAt: row.created_at,
    organisation: row.organisation,
    contact: { name: row.contact_name, email: row.contact_email, phone: row.contact_phone },
    items: row.items,
    pieces: row.pieces,
    details: row.details,
    regencyCode: row.regency_code,
    regency: row.regency,
    deadline: row.deadline,
    budget: row.budget,
  }
}

/** The picture of a request; null without one. */
export async function inquiryPicture(
  db: Db,
  id: string,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string } | null> {
  const row = await db
    .selectFrom('inquiry_files')
    .select(['bytes', 'media_type as mediaType'])
    .where('inquiry_id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

const befores: Readonly<Record<InquiryState, InquiryState>> = { answered: 'new', new: 'answered' }

/** An officer's `state`; false where the request is in it already or the word is none. */
export async function postInquiryState(
  db: Database,
  id: string,
  form: FormData,
  officer: Officer,
  now: Date,
): Promise<boolean> {
  const wanted = form.get('state')
  if (wanted !== 'new' && wanted !== 'answered') return false
  return inTransaction(db, async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('inquiries')
      .set({ state: wanted })
      .where('id', '=', id)
      .where('state', '=', befores[wanted])
      .executeTakeFirstOrThrow()
    if (numUpdatedRows !== 1n) return false
    const what = wanted === 'answered' ? ('answered' as const) : ('reopened' as const)
    await trx
      .insertInto('inquiry_events')
      .values({ id: newId('evt'), inquiry_id: id, at: now, actor: `officer:${officer.id}`, what })
      .execute()
    return true
  })
}
