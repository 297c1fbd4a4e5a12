import type { Database, Db, Trx } from '#database/connection.ts'
import type { EscalationKind } from '#database/tables.ts'
import { inTransaction } from '#database/transaction.ts'
import { closeEscalation, type Escalation, openEscalations } from '#escalations/escalation.ts'
import { remember } from '#orders/history.ts'
import type { Officer } from './officer.ts'

export interface ListedEscalation extends Escalation {
  readonly orderNumber: string | null
  readonly producerName: string | null
}

/** Open ones, oldest first; of one kind where it is named. */
export async function listEscalations(db: Db, kind: string | null): Promise<readonly ListedEscalation[]> {
  const open = (await openEscalations(db)).filter((escalation) => !kind || escalation.kind === kind)
  const orders = await namesOf(
    open.flatMap(({ orderId }) => orderId ?? []),
    (ids) => db.selectFrom('orders').select(['id', 'number as name']).where('id', 'in', ids).execute(),
  )
  const producers = await namesOf(
    open.flatMap(({ detail }) => (typeof detail.producer === 'string' ? detail.producer : [])),
    (ids) =>
      db
        .selectFrom('parcels')
        .select(['producer_id as id', 'producer_name as name'])
        .distinct()
        .where('producer_id', 'in', ids)
        .execute(),
  )
  return open.map((escalation) => ({
    ...escalation,
    orderNumber: orders.get(escalation.orderId ?? '') ?? null,
    producerName: producers.get(String(escalation.detail.producer)) ?? null,
  }))
}

async function namesOf(
  ids: readonly string[],
  ask: (ids: string[]) => Promise<readonly { readonly id: string; readonly name: string }[]>,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  return new Map((await ask([...new Set(ids)])).map(({ id, name }) => [id, name]))
}

/** `linesWait`: paid things still wait in it; they must be refunded or handed on first (I3). */
export type Closed =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: 'resolution' | 'gone' | 'linesWait' }

/** An officer says how it was dealt with. */
export async function postClose(db: Database, form: FormData, officer: Officer, now: Date): Promise<Closed> {
  const id = String(form.get('escalation') ?? '')
  const resolution = String(form.get('resolution') ?? '').trim()
  if (resolution.length < 3 || resolution.length > 500) return { ok: false, reason: 'resolution' }
  return inTransaction(db, async (trx) => {
    const row = await trx
      .selectFrom('escalations')
      .select(['kind', 'order_id', 'line_ids'])
      .where('id', '=', id)
      .where('closed_at', 'is', null)
      .executeTakeFirst()
    if (!row) return { ok: false, reason: 'gone' }
    if (row.order_id) await trx.selectFrom('orders').select('id').where('id', '=', row.order_id).forUpdate().execute()
    if (await doLinesWait(trx, row.line_ids)) return { ok: false, reason: 'linesWait' }
    if (!(await closeEscalation(trx, id, { userId: officer.id, resolution }, now))) return { ok: false, reason: 'gone' }
    await rememberClosed(trx, row.order_id, row.kind, officer, now)
    return { ok: true }
  })
}

async function rememberClosed(trx: Trx, orderId: string | null, kind: EscalationKind, officer: Officer, now: Date) {
  if (!orderId) return
  const actor = `officer:${officer.id}` as const
  await remember(trx, { orderId, actor, what: 'escalation_closed', detail: { kind } }, now)
}

/** Closes what an officer's deed has settled, if it is open. */
export async function closeSettled(
  trx: Trx,
  about: { readonly kind: EscalationKind; readonly subject: string; readonly resolution: string },
  officer: Officer,
  now: Date,
): Promise<void> {
  const row = await trx
    .selectFrom('escalations')
    .select(['id', 'order_id'])
    .where('kind', '=', about.kind)
    .where('subject', '=', about.subject)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (!row) return
  const by = { userId: officer.id, resolution: about.resolution }
  if (await closeEscalation(trx, row.id, by, now)) await rememberClosed(trx, row.order_id, about.kind, officer, now)
}

async function doLinesWait(trx: Trx, lineIds: readonly string[]): Promise<boolean> {
  if (lineIds.length === 0) return false
  const settled = await trx
    .selectFrom('order_lines')
    .select('id')
    .where('id', 'in', [...lineIds])
    .where((where) =>
      where.or([
        where.exists(
          where
            .selectFrom('handoff_lines')
            .select('line_id')
            .whereRef('line_id', '=', 'order_lines.id')
            .where('active', '=', true),
        ),
        where.exists(
          where
            .selectFrom('refund_lines')
            .innerJoin('refunds', 'refunds.id', 'refund_lines.refund_id')
            .select('line_id')
            .whereRef('line_id', '=', 'order_lines.id')
            .where('refunds.state', '!=', 'failed'),
        ),
      ]),
    )
    .execute()
  return settled.length < lineIds.length
}
