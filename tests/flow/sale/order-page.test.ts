import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays } from '#core/day.ts'
import { orderTexts } from '#core/messages/order.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { orderPage, postOrder } from '#sale/order-page.ts'
import { reconcile } from '#sale/reconcile.ts'
import { formOf, made } from '../../support/desk.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
beforeEach(() => till.bank('reset', {}))
afterAll(() => till.close())

const draft = () => aDraft([aParcel('upt', [made('TISU')])])
const post = (token: string, fields: Record<string, string>, now = new Date()) =>
  postOrder({ db: till.db, gateway: till.gateway, siteUrl, linkSecret, now }, token, formOf(fields))
const pageOf = async (token: string) => {
  const page = await orderPage(till.db, token, new Date())
  if (!page) throw new Error('no page')
  return page
}

test('after a later day was refused the page says that an officer looks for another way, until there is news', async () => {
  const { token, handoff } = await paidOrder(till, draft())
  const { id, shipBy } = await handoff('upt')
  const propose = (days: number) =>
    answerHandoff(till.db, id, { action: 'propose', day: addDays(shipBy, days) }, 'producer:upt', new Date())
  await propose(7)
  expect(await pageOf(token)).toMatchObject({ progress: 'waiting_for_makers', refusedDayIds: [] })
  expect(await post(token, { action: 'disagree', handoff: id })).toEqual({ kind: 'done' })
  expect(await pageOf(token)).toMatchObject({ progress: 'needs_attention', refusedDayIds: [id] })
  await propose(5)
  expect(await pageOf(token)).toMatchObject({ refusedDayIds: [] })
  expect(orderTexts('en').refusedDay).toMatch(/another way/)
})

test.each([
  ['fails', { failNext: 1 }],
  ['has too many calls', { rateLimitNext: 1 }],
  ['acts and then fails', { actThenFailNext: 1 }],
  ['cuts the line', { actThenCutNext: 2 }],
])('when the provider %s, the page says so, and the button opens one session', async (_what, trouble) => {
  const placed = await till.place(draft())
  if (!placed.ok || !placed.attemptId) throw new Error('not placed')
  await till.switch(trouble)
  expect(await till.open(placed.attemptId)).toEqual({ ok: false, reason: 'unclear' })
  expect(await pageOf(placed.token)).toMatchObject({ payment: 'card', isUnopened: true, wrong: null })
  await till.bank('reset', {})
  const answer = await post(placed.token, { action: 'pay' })
  expect(answer).toMatchObject({ kind: 'pay' })
  expect(await pageOf(placed.token)).toMatchObject({ payment: 'card', isUnopened: false })
  const ledger = (await till.bank('ledger')) as { sessions: { metadata: { attempt?: string } }[] }
  expect(ledger.sessions.filter(({ metadata }) => metadata.attempt === placed.attemptId)).toHaveLength(1)
})

test('while the provider is silent for good, the goods go back on the shelf with the time of the page', async () => {
  const placed = await till.place(aDraft([aParcel('upt', [aLine('DIAM-LAMA')])]))
  if (!placed.ok || !placed.attemptId) throw new Error('not placed')
  const silent = { ...till.gateway, open: async () => ({ outcome: 'unclear', code: 'timeout' }) as const }
  const inMinutes = (minutes: number) =>
    reconcile({
      db: till.db,
      gateway: silent,
      siteUrl,
      linkSecret,
      now: new Date(Date.now() + minutes * 60_000),
    })
  await inMinutes(50)
  expect((await pageOf(placed.token)).order.state).toBe('awaiting_payment')
  await inMinutes(70)
  await inMinutes(71)
  expect((await pageOf(placed.token)).order.state).toBe('expired')
  const stock = till.db.selectFrom('stock').select('held').where('variant_id', '=', 'DIAM-LAMA')
  expect(await stock.executeTakeFirst()).toEqual({ held: 0 })
  await till.expectSound()
})

test('a buyer gives up an order that is not paid, once, and not one that is', async () => {
  const { token } = await till.sell(draft())
  expect(await post(token, { action: 'cancel' })).toEqual({ kind: 'done' })
  expect((await pageOf(token)).payment).toBe('none')
  expect(await post(token, { action: 'cancel' })).toMatchObject({ kind: 'page', status: 409 })
  expect(await post(token, { action: 'pay' })).toMatchObject({ kind: 'page', status: 409 })
  const paid = await paidOrder(till, draft())
  expect(await post(paid.token, { action: 'cancel' })).toMatchObject({ kind: 'page', status: 409 })
  expect((await pageOf(paid.token)).order.state).toBe('paid')
  await till.expectSound()
})
