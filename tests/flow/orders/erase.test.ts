import { afterAll, beforeAll, expect, test } from 'vitest'
import { deriveToken } from '#core/secret-token.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { handoffPage } from '#handoff/handoff-page.ts'
import { receiveHandoff } from '#handoff/receive.ts'
import { sendDue } from '#notices/send.ts'
import { eraseDue } from '#orders/erase.ts'
import { auditReport } from '#sale/audit-report.ts'
import { orderPage, postOrder } from '#sale/order-page.ts'
import { type Desk, formOf, ground, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { type PaidOrder, paidOrder } from '../../support/paid-order.ts'
import type { Till } from '../../support/till.ts'
import { wholeDatabase } from '../../support/whole-database.ts'

let desk: Desk
let till: Till
beforeAll(async () => {
  desk = await openDesk()
  till = desk.till
})
afterAll(() => till.close())

const dayMs = 24 * 3_600_000
const after = (days: number) => new Date(Date.now() + days * dayMs)

/** Words that occur nowhere else: each field of a buyer's form has its own. */
const canaries = (who: string) => ({
  buyer: { name: `Kenari ${who} nama`, email: `kenari-${who}@surel.example`, phone: `+62811${who}77` },
  address: {
    recipient: `Kenari ${who} penerima`,
    street: `Kenari ${who} jalan`,
    district: `Kenari ${who} kecamatan`,
    regencyCode: '3573',
    regency: 'Kota Malang',
    provinceCode: '35',
    province: 'Jawa Timur',
    postalCode: `${who}`,
  },
  note: `Kenari ${who} catatan`,
  giftMessage: `Kenari ${who} ucapan`,
})
const wordsOf = (who: string) => [`Kenari ${who}`, `kenari-${who}`, `+62811${who}77`]

const bought = (who: string): Promise<PaidOrder> =>
  paidOrder(till, aDraft([aParcel('upt', [made('TISU')])], canaries(who)))

async function delivered(who: string): Promise<PaidOrder> {
  const order = await bought(who)
  const { id } = await order.handoff('upt')
  const say = (answer: Parameters<typeof answerHandoff>[2]) =>
    answerHandoff(till.db, id, answer, 'producer:upt', new Date())
  await say({ action: 'accept' })
  await say({ action: 'problem', words: `Rumah Kenari ${who} tutup` })
  await till.db
    .updateTable('escalations')
    .set({ closed_at: new Date(), closed_by: 'test', resolution: `Kenari ${who} ditelepon` })
    .where('order_id', '=', order.orderId)
    .execute()
  await say({ action: 'ship', courier: 'JNE', trackingNumber: `CGK${who}00` })
  await receiveHandoff(till.db, id, 'buyer', new Date())
  return order
}

const lettersLeave = () =>
  sendDue({
    db: till.db,
    mail: { send: async () => {}, close() {} },
    letterhead: ground,
    officerEmail: 'petugas@toko.example',
    now: () => new Date(),
  })

const left = async (who: string) => {
  const text = await wholeDatabase(till.db)
  return wordsOf(who).filter((word) => text.includes(word))
}

test("a buyer's words stand in no history, no escalation and no audit", async () => {
  const { orderId } = await bought('31001')
  await lettersLeave()
  const events = await till.db.selectFrom('order_events').selectAll().where('order_id', '=', orderId).execute()
  const escalations = await till.db.selectFrom('escalations').selectAll().execute()
  const public_ = JSON.stringify([events, escalations, await auditReport(till.db)])
  expect(wordsOf('31001').filter((word) => public_.includes(word))).toEqual([])
})

test('a year after completion nothing of the buyer is left in the whole database, and the figures are', async () => {
  const order = await delivered('31002')
  await lettersLeave()
  expect(await left('31002')).toEqual(wordsOf('31002'))
  await eraseDue(till.db, 365, after(364))
  expect((await desk.pageOf(order.orderId)).order.buyer.name).toBe('Kenari 31002 nama')
  await eraseDue(till.db, 365, after(366))
  expect(await left('31002')).toEqual([])
  expect(await wholeDatabase(till.db)).not.toContain('CGK3100200')
  const page = await desk.pageOf(order.orderId)
  expect(page).toMatchObject({ erased: true, progress: 'received', order: { total: 73_000, address: null } })
  expect(page.history.map(({ what }) => what)).toContain('personal_data_erased')
  expect(await desk.search('cari=kenari')).not.toContain(order.orderId)
  await till.expectSound()
})

test('events forget their bodies after a month, once they have taken effect, and are still known', async () => {
  await bought('31003')
  const bodies = () => till.db.selectFrom('payment_events').select(['body', 'digest', 'outcome']).execute()
  await eraseDue(till.db, 365, after(29))
  expect((await bodies()).some(({ body }) => body.includes('kenari-31003'))).toBe(true)
  await eraseDue(till.db, 365, after(31))
  expect((await bodies()).every(({ body, digest }) => body === '' && digest.length === 64)).toBe(true)
})

test('an order under way, or with something open on the desk, keeps its buyer however old it is', async () => {
  const waiting = await bought('31004')
  const open = await delivered('31005')
  await till.db
    .insertInto('escalations')
    .values({
      id: 'esc_terbuka',
      kind: 'problem',
      subject: 'terbuka',
      order_id: open.orderId,
      line_ids: '[]',
      detail: '{}',
      opened_at: new Date(),
      closed_at: null,
      closed_by: null,
      resolution: null,
    })
    .execute()
  await eraseDue(till.db, 1, after(9999))
  for (const { orderId } of [waiting, open]) expect((await desk.pageOf(orderId)).erased).toBe(false)
})

test('an officer gives a buyer a copy of all that is kept, and erases what is finished on their wish', async () => {
  const [finished, running, others] = [await delivered('31006'), await bought('31006'), await delivered('31007')]
  const copied = await desk.act(running.orderId, { wish: 'copy' })
  const copy = JSON.stringify(copied)
  expect(wordsOf('31006').filter((word) => !copy.includes(word))).toEqual([])
  expect(copy).not.toContain('Kenari 31007')
  expect(copied).toMatchObject({
    kind: 'copy',
    copy: { orders: [{ lines: [{}] }, { payments: [{ amount: 73_000 }] }] },
  })

  expect(await desk.act(finished.orderId, { wish: 'erase' })).toMatchObject({ kind: 'problem', problems: ['erase'] })
  const erase = { wish: 'erase', erase: 'ya' }
  expect(await desk.act(running.orderId, erase)).toEqual({ kind: 'done', told: 'erased' })
  expect((await desk.pageOf(finished.orderId)).erased).toBe(true)
  expect((await desk.pageOf(running.orderId)).erased).toBe(false)
  expect((await desk.pageOf(others.orderId)).erased).toBe(false)
  expect(await desk.act(running.orderId, erase)).toMatchObject({ kind: 'problem', status: 409 })
  expect(await desk.deeds(finished.orderId)).toEqual(['personal_data_erased by Petugas Contoh'])
})

test('what was erased is not written to again, and the link of the buyer still opens', async () => {
  const order = await delivered('31008')
  await desk.act(order.orderId, { wish: 'erase', erase: 'ya' })
  const { letters } = await desk.pageOf(order.orderId)
  for (const { id } of letters) {
    expect(await desk.act(order.orderId, { wish: 'letter', letter: id })).toMatchObject({
      kind: 'problem',
      status: 409,
    })
  }
  const sale = { db: till.db, gateway: till.gateway, ...ground, now: new Date() }
  const answer = await postOrder(sale, order.token, formOf({ action: 'pay' }))
  expect(answer).toMatchObject({ kind: 'page', status: 409 })
})

test("links end 90 days after what they were for, the buyer's and the producer's, and no earlier", async () => {
  const [over, running] = [await delivered('31009'), await bought('31010')]
  const opens = async (order: PaidOrder, now: Date) => {
    const { id, tokenVersion: version } = await order.handoff('upt')
    const producers = deriveToken(ground.linkSecret, { kind: 'handoff', id, version })
    return [await orderPage(till.db, order.token, now), await handoffPage(till.db, producers, now)].map(Boolean)
  }
  expect(await opens(over, after(89))).toEqual([true, true])
  expect(await opens(over, after(91))).toEqual([false, false])
  expect(await opens(running, after(9999))).toEqual([true, true])
  const sale = { db: till.db, gateway: till.gateway, ...ground, now: after(91) }
  expect(await postOrder(sale, over.token, formOf({ action: 'pay' }))).toEqual({ kind: 'unknown' })
})

test('the link to work that was declined ends, too, while the order goes on', async () => {
  const order = await bought('31011')
  const { id, tokenVersion: version } = await order.handoff('upt')
  await answerHandoff(till.db, id, { action: 'decline', reason: 'busy' }, 'producer:upt', new Date())
  const token = deriveToken(ground.linkSecret, { kind: 'handoff', id, version })
  expect(await handoffPage(till.db, token, after(89))).not.toBeNull()
  expect(await handoffPage(till.db, token, after(91))).toBeNull()
  expect(await orderPage(till.db, order.token, after(91))).not.toBeNull()
})
