import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Catalog } from '#content/port.ts'
import type { Producer } from '#content/shop.ts'
import { addDays, type Day, dayOf } from '#core/day.ts'
import { deriveToken } from '#core/secret-token.ts'
import { handoffDeeds, postDeed } from '#desk/handoff-deeds.ts'
import { makersFor } from '#desk/makers.ts'
import { orderToWrite, postMessage } from '#desk/message.ts'
import { postReassign, reassignPage } from '#desk/reassign.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { remindAndEscalate } from '#handoff/deadlines.ts'
import { handoffPage } from '#handoff/handoff-page.ts'
import { handoffById } from '#handoff/store.ts'
import { partsOf } from '#views/order/parts.ts'
import { type Desk, formOf, ground, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { knowProducers } from '../../support/paid-order.ts'
import { producer, product } from '../../support/sample-products.ts'
import { linkSecret } from '../../support/till.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  await knowProducers(desk.till, 'lain')
})
afterAll(() => desk.till.close())

const makers = [producer('upt'), producer('kube'), { ...producer('lain'), weeklyCapacity: 12 }] as unknown as Producer[]
const shop = () => ({
  db: desk.till.db,
  linkSecret,
  content: { catalog: async () => ({ producers: makers, products: [] as unknown[] }) as unknown as Catalog },
})
const inDays = (days: number): Day => addDays(dayOf(new Date()), days)
let serial = 0
/** A paid order: two lines made by the UPT (3 and 2 pieces), and its one hand-off. */
async function paid() {
  serial++
  const work = { leadWorkingDays: 5, weeklyCapacity: 100 }
  const lines = [
    { ...made(`SARUNG-${serial}`), quantity: 3, work },
    { ...made(`TAS-${serial}`), quantity: 2, work },
  ]
  const orderId = await desk.transferOrder(aDraft([aParcel('upt', lines)], { provider: 'transfer' }))
  const { order } = await desk.pageOf(orderId)
  const told = await desk.act(orderId, { wish: 'transfer', reference: `BCA ${orderId}`, amount: String(order.total) })
  expect(told).toEqual({ kind: 'done', told: 'paid' })
  const page = await desk.pageOf(orderId)
  const handoff = page.handoffs[0]?.handoff
  if (!handoff) throw new Error('no hand-off')
  return { orderId, order: page.order, handoff, lineIds: page.order.lines.map(({ id }) => id) }
}
function moveTo(orderId: string, maker: string, lines: readonly string[], day: Day = inDays(10)) {
  const form = formOf({ maker, day })
  for (const line of lines) form.append('lines', line)
  return postReassign(shop(), orderId, form, desk.officer, new Date())
}
const statesOf = async (orderId: string) =>
  (await desk.pageOf(orderId)).handoffs.map(({ handoff }) => `${handoff.producerId} ${handoff.state}`)
const lettersOf = (orderId: string, kind: string) =>
  desk.till.db.selectFrom('outbox').selectAll().where('order_id', '=', orderId).where('kind', '=', kind).execute()
const sharesOf = async (orderId: string) => {
  const rows = await desk.till.db
    .selectFrom('maker_ledger')
    .select((select) => ['producer_id', select.fn.sum('amount').as('amount')])
    .where('order_id', '=', orderId)
    .groupBy('producer_id')
    .execute()
  return Object.fromEntries(rows.map(({ producer_id, amount }) => [producer_id, Number(amount)]))
}

test('work that nobody answers goes to another producer: work order, letter to the old one, books and audit follow', async () => {
  const { orderId, order, handoff, lineIds } = await paid()
  const share = order.lines.reduce((sum, { producerShare }) => sum + producerShare, 0)
  const page = await reassignPage(shop(), orderId, new Date())
  expect(page?.lines.map(({ holder }) => holder)).toEqual([handoff.producerName, handoff.producerName])
  expect(page?.makers.map(({ id }) => id)).not.toContain('upt')
  expect(await moveTo(orderId, 'lain', lineIds)).toEqual({ ok: true })
  expect(await statesOf(orderId)).toEqual(['upt cancelled', 'lain offered'])
  expect(await sharesOf(orderId)).toEqual({ upt: 0, lain: share })
  expect((await lettersOf(orderId, 'work_taken_back')).map(({ to_address }) => to_address)).toEqual([
    'upt@produsen.example',
  ])
  expect((await lettersOf(orderId, 'work_order')).at(-1)?.to_address).toBe('lain@produsen.example')
  const now = (await desk.pageOf(orderId)).handoffs[1]?.handoff
  expect(now).toMatchObject({ shipBy: inDays(10), method: handoff.method, parcelId: handoff.parcelId })
  const token = deriveToken(linkSecret, { kind: 'handoff', id: now?.id ?? '', version: 1 })
  expect((await handoffPage(desk.till.db, token, new Date()))?.handoff.lines).toHaveLength(2)
  expect(await desk.deeds(orderId)).toEqual(
    expect.arrayContaining(['handoff_taken_back by Petugas Contoh', 'handoff_reassigned by Petugas Contoh']),
  )
  await desk.till.expectSound()

  // Taken back the same way: the maker of the sale has places in the weeks again.
  expect(await moveTo(orderId, 'upt', lineIds)).toEqual({ ok: true })
  expect(await statesOf(orderId)).toEqual(['upt cancelled', 'lain cancelled', 'upt offered'])
  expect(await sharesOf(orderId)).toEqual({ upt: share, lain: 0 })
  await desk.till.expectSound()
})

test('a part goes to another producer and the rest stays: the buyer sees both, each maker their own', async () => {
  const { orderId, order, lineIds } = await paid()
  expect(await moveTo(orderId, 'kube', lineIds.slice(0, 1))).toEqual({ ok: true })
  expect(await statesOf(orderId)).toEqual(['upt offered', 'kube offered'])
  const { handoffs } = await desk.pageOf(orderId)
  expect(handoffs.map(({ handoff }) => handoff.lines.map(({ lineId }) => lineId))).toEqual([[lineIds[1]], [lineIds[0]]])
  const parts = partsOf(
    order,
    handoffs.map(({ handoff }) => handoff),
  )
  expect(parts.map(({ makerName, lineIds: own }) => [makerName, own])).toEqual([
    [handoffs[0]?.handoff.producerName, [lineIds[1]]],
    [handoffs[1]?.handoff.producerName, [lineIds[0]]],
  ])
  expect(await moveTo(orderId, 'kube', lineIds.slice(1))).toMatchObject({ ok: false, problems: ['hasWork'] })
  await desk.till.expectSound()
})

test('declined lines that wait for an officer wait no longer, and an escalation keeps what is left in it', async () => {
  const { orderId, handoff, lineIds } = await paid()
  const { db } = desk.till
  await answerHandoff(db, handoff.id, { action: 'decline', reason: 'penuh' }, 'producer:upt', new Date())
  expect(await moveTo(orderId, 'lain', lineIds.slice(0, 1))).toEqual({ ok: true })
  const open = () =>
    db
      .selectFrom('escalations')
      .selectAll()
      .where('order_id', '=', orderId)
      .where('closed_at', 'is', null)
      .where('kind', '=', 'handoff_declined')
      .execute()
  expect((await open()).map(({ line_ids }) => line_ids)).toEqual([lineIds.slice(1)])
  await desk.till.expectSound()
  expect(await moveTo(orderId, 'kube', lineIds.slice(1))).toEqual({ ok: true })
  expect(await open()).toEqual([])
  await desk.till.expectSound()
})

test('what is being made, given back or not of the catalogue goes to nobody; a race with the answer has one winner', async () => {
  const { orderId, handoff, lineIds } = await paid()
  expect(await moveTo(orderId, 'siapa', lineIds)).toMatchObject({ ok: false, problems: ['maker'] })
  expect(await moveTo(orderId, 'lain', [])).toMatchObject({ ok: false, problems: ['lines'] })
  expect(await moveTo(orderId, 'lain', ['lin_of_nobody'])).toMatchObject({ ok: false, problems: ['notNow'] })
  expect(await moveTo(orderId, 'lain', lineIds, dayOf(new Date()))).toMatchObject({ ok: false, problems: ['badDay'] })
  const accept = answerHandoff(desk.till.db, handoff.id, { action: 'accept' }, 'producer:upt', new Date())
  const [moved, accepted] = await Promise.all([moveTo(orderId, 'lain', lineIds), accept])
  expect([moved.ok, accepted.ok].filter(Boolean)).toHaveLength(1)
  expect((await statesOf(orderId)).filter((state) => !state.endsWith('cancelled'))).toHaveLength(1)
  await desk.till.expectSound()
})

const deed = async (id: string, fields: Record<string, string>, now = new Date()) => {
  const handoff = await handoffById(desk.till.db, id)
  if (!handoff) throw new Error(id)
  return postDeed({ db: desk.till.db, officer: desk.officer, now }, handoff, formOf(fields))
}

test('a producer is reminded once for each press that has left, and not where nothing is open', async () => {
  const { orderId, handoff } = await paid()
  expect(await deed(handoff.id, { wish: 'remind' })).toEqual({ ok: true, told: 'reminded' })
  expect(await deed(handoff.id, { wish: 'remind' })).toEqual({ ok: true, told: 'reminded' })
  expect(await lettersOf(orderId, 'reminder')).toHaveLength(1)
  expect(await desk.deeds(orderId)).toContain('handoff_reminded by Petugas Contoh')
  await answerHandoff(desk.till.db, handoff.id, { action: 'decline', reason: 'penuh' }, 'producer:upt', new Date())
  expect(await deed(handoff.id, { wish: 'remind' })).toMatchObject({ ok: false, status: 409 })
  expect(await handoffDeeds(desk.till.db, handoff.id)).toMatchObject({
    mayRemind: false,
    mayExtend: false,
    mayReassign: false,
  })
})

test('more time to answer ends the lateness, and being late again is told again', async () => {
  const { orderId, handoff } = await paid()
  const { db } = desk.till
  const late = new Date(handoff.answerBy.getTime() + 3_600_000)
  const open = async () =>
    (
      await db
        .selectFrom('escalations')
        .select('id')
        .where('order_id', '=', orderId)
        .where('kind', '=', 'handoff_overdue')
        .where('closed_at', 'is', null)
        .execute()
    ).length
  await remindAndEscalate(db, late)
  expect(await open()).toBe(1)
  expect(await deed(handoff.id, { wish: 'extend', hours: '48' }, late)).toEqual({ ok: true, told: 'extended' })
  expect(await open()).toBe(0)
  expect((await handoffById(db, handoff.id))?.answerBy).toEqual(new Date(late.getTime() + 48 * 3_600_000))
  await remindAndEscalate(db, late)
  expect(await open()).toBe(0)
  await remindAndEscalate(db, new Date(late.getTime() + 49 * 3_600_000))
  expect(await open()).toBe(1)
  expect(await deed(handoff.id, { wish: 'extend', hours: '1000' })).toMatchObject({ ok: false, status: 422 })
})

test('another day is written to the buyer, and taken back the same way', async () => {
  const { orderId, handoff } = await paid()
  expect(await deed(handoff.id, { wish: 'day', day: inDays(60) })).toEqual({ ok: true, told: 'moved' })
  expect(await deed(handoff.id, { wish: 'day', day: inDays(60) })).toMatchObject({ ok: false, status: 409 })
  expect(await deed(handoff.id, { wish: 'day', day: handoff.shipBy })).toEqual({ ok: true, told: 'moved' })
  expect((await handoffById(desk.till.db, handoff.id))?.shipBy).toBe(handoff.shipBy)
  expect((await lettersOf(orderId, 'day_moved')).map(({ data }) => (data as { day: string }).day)).toEqual([
    inDays(60),
    handoff.shipBy,
  ])
  for (const day of [dayOf(new Date()), inDays(200), '2026-02-31'])
    expect(await deed(handoff.id, { wish: 'day', day })).toMatchObject({ ok: false, status: 422, problem: 'day' })
})

test('a letter to the buyer is shown first, sent once, and shows no key at the desk', async () => {
  const { orderId } = await paid()
  const { db } = desk.till
  const order = await orderToWrite(db, orderId)
  if (!order) throw new Error('nobody to write to')
  const writing = { db, officer: desk.officer, letterhead: ground, now: new Date() }
  const words = 'Warna nila sedang habis.\n\nBoleh cokelat?'
  const shown = await postMessage(writing, order, formOf({ words }))
  expect(shown).toMatchObject({ kind: 'preview', letter: { subject: `Kabar tentang pesanan ${order.number}` } })
  const token = deriveToken(linkSecret, { kind: 'order', id: orderId, version: order.tokenVersion })
  expect(JSON.stringify(shown)).toContain('Boleh cokelat?')
  expect(JSON.stringify(shown)).not.toContain(token)
  expect(await lettersOf(orderId, 'officer_message')).toEqual([])
  const send = () => postMessage(writing, order, formOf({ words, step: 'send' }))
  expect(await Promise.all([send(), send()])).toEqual([{ kind: 'sent' }, { kind: 'sent' }])
  expect(await lettersOf(orderId, 'officer_message')).toHaveLength(1)
  expect(await desk.deeds(orderId)).toContain('message_sent by Petugas Contoh')
  expect(await postMessage(writing, order, formOf({ words: ' ' }))).toMatchObject({ kind: 'wrong' })
})

test('who could take work over is listed with what they have in hand, the equivalent first', async () => {
  const category = { id: 'cat_kain' }
  const sold = [product('kain', producer('upt'), []), product('taplak', producer('lain'), [])].map((one) => ({
    ...one,
    categories: [category],
  }))
  const catalog = { producers: makers, products: sold as never }
  const list = await makersFor(desk.till.db, catalog, [sold[0]?.id ?? ''], ['upt'], new Date())
  expect(list.map(({ id, isEquivalent }) => [id, isEquivalent])).toEqual([
    ['lain', true],
    ['kube', false],
  ])
  expect(list[0]).toMatchObject({ weeklyCapacity: 12, openHandoffs: expect.any(Number), isIdle: false })
})
