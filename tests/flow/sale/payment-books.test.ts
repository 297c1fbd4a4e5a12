import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { compareBooks } from '#sale/compare-books.ts'
import { type Desk, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { linkSecret, type Till } from '../../support/till.ts'

let desk: Desk
let till: Till
beforeAll(async () => {
  desk = await openDesk()
  till = desk.till
})
beforeEach(() => till.bank('reset', {}))
afterAll(() => till.close())

const draft = () => aDraft([aParcel('upt', [made('TISU')]), aParcel('kube', [made('BATIK')])])
const hours = (count: number) => new Date(Date.now() + count * 3_600_000)
const compare = (now: Date) => compareBooks({ db: till.db, gateway: till.gateway, linkSecret, now })
const disputedOf = async (orderId: string) => (await desk.pageOf(orderId)).order.disputed

test('the books are compared page by page: payments, refunds and disputes that no webhook told, and money without an order', async () => {
  await compare(hours(1))
  await till.switch({ drop: -1 })
  const sold = []
  for (let order = 0; order < 3; order++) sold.push(await till.sell(draft()))
  const [paid, disputed, lost] = sold as [(typeof sold)[0], (typeof sold)[0], (typeof sold)[0]]
  for (const { sessionId } of sold) await till.bank(`pay/${sessionId}`, {})
  await till.bank(`dispute/${disputed.sessionId}`, {})
  // The answer of this one's opening never came, and its attempt was given up.
  const { id } = await till.db
    .updateTable('payment_attempts')
    .set({ session_id: null, state: 'failed' })
    .where('session_id', '=', lost.sessionId)
    .returning('id')
    .executeTakeFirstOrThrow()
  const foreign = (await stranger()).id
  // More than one page of sessions that were never paid.
  for (let other = 0; other < 110; other++) await stranger(false)

  expect(await compare(hours(3))).toBeGreaterThanOrEqual(5)
  for (const { orderId } of [paid, disputed, lost]) expect((await desk.pageOf(orderId)).order.state).toBe('paid')
  expect(await disputedOf(disputed.orderId)).toBe(true)
  const adopted = await till.db
    .selectFrom('payment_attempts')
    .select('session_id')
    .where('id', '=', id)
    .executeTakeFirst()
  expect(adopted).toEqual({ session_id: lost.sessionId })
  const told = () => till.db.selectFrom('escalations').select('kind').where('subject', '=', foreign).execute()
  expect(await told()).toEqual([{ kind: 'unknown_payment' }])

  await till.db.updateTable('escalations').set({ closed_at: new Date() }).where('subject', '=', foreign).execute()
  expect(await compare(hours(5))).toBe(0)
  expect(await told()).toHaveLength(1)
  await till.expectSound()
})

/** A session at the same provider that no order of ours asked for. */
async function stranger(isPaid = true): Promise<{ id: string }> {
  const opened = await till.gateway.open({
    attemptId: `att_asing_${Math.random()}`,
    requestId: 'prq_asing',
    orderNumber: 'lain',
    language: 'id',
    buyerEmail: 'orang@lain.example',
    lines: [{ title: 'Barang lain', quantity: 1, unitPrice: 50_000 }],
    amount: 50_000,
    expiresAt: hours(1),
    returnUrl: 'https://lain.example/',
  })
  if (opened.outcome !== 'open') throw new Error(opened.outcome)
  if (isPaid) await till.bank(`pay/${opened.sessionId}`, {})
  return { id: opened.sessionId }
}

test('an order that is not paid is cancelled by its buyer or an officer: its page ends and its goods go back', async () => {
  const { orderId, sessionId } = await till.sell(draft())
  expect(await desk.act(orderId, { wish: 'cancel' })).toMatchObject({ status: 422, problems: ['cancel'] })
  expect(await desk.act(orderId, { wish: 'cancel', cancel: 'ya' })).toEqual({ kind: 'done', told: 'cancelled' })
  expect(['cancelled', 'expired']).toContain((await desk.pageOf(orderId)).order.state)
  expect(await till.gateway.look(sessionId)).toMatchObject({ state: 'expired' })
  expect(await desk.act(orderId, { wish: 'cancel', cancel: 'ya' })).toMatchObject({ status: 409 })

  const transfer = await desk.transferOrder()
  expect(await desk.act(transfer, { wish: 'cancel', cancel: 'ya' })).toEqual({ kind: 'done', told: 'cancelled' })
  expect((await desk.pageOf(transfer)).order.state).toBe('cancelled')
  expect((await desk.pageOf(transfer)).letters.map(({ kind }) => kind)).toEqual(['order_waiting', 'order_closed'])

  const pending = await till.sell(draft())
  await till.bank(`pay/${pending.sessionId}`, { method: 'id_bank_transfer' })
  expect(await desk.act(pending.orderId, { wish: 'cancel', cancel: 'ya' })).toMatchObject({ status: 409 })
  await till.expectSound()
})
