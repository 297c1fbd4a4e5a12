import { encodeSignatureHeader } from '@sanity/webhook'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Catalog } from '#content/port.ts'
import { randomToken } from '#core/secret-token.ts'
import { actOnInquiry } from '#desk/act-on-inquiry.ts'
import { listEscalations, postClose } from '#desk/escalations.ts'
import { postContact } from '#desk/producers.ts'
import { signIn } from '#desk/sign-in.ts'
import { remindAndEscalate } from '#handoff/deadlines.ts'
import { eraseDueInquiries } from '#inquiries/erase.ts'
import { forgetUnclaimed } from '#inquiries/keep-picture.ts'
import { postInquiry } from '#inquiries/post-inquiry.ts'
import { sendDue } from '#notices/send.ts'
import { eraseDue } from '#orders/erase.ts'
import { latestChanges } from '#publish/changes.ts'
import { publishDue } from '#publish/publisher.ts'
import { answerContentWebhook } from '#publish/webhook.ts'
import { quoteOf } from '#shipping/quotes.ts'
import { bulkForm } from '../support/bulk-form.ts'
import { type Desk, deskAuth, formOf, made, openDesk, password } from '../support/desk.ts'
import { aDraft, aParcel } from '../support/drafts.ts'
import { type PgProxy, startPgProxy } from '../support/pg-proxy.ts'
import { foreignTo } from '../support/portable-sql.ts'
import { linkSecret, siteUrl } from '../support/till.ts'

/**
 * The flows around the sale (for the sale itself: sale/troubled-database.test.ts), on a database that gives up every
 * third COMMIT and every tenth single statement with 40001. Nobody tries anything twice here: the shop must.
 */
let proxy: PgProxy
let desk: Desk
let givenUpBefore: number

beforeAll(async () => {
  desk = await openDesk({
    async through(databaseUrl) {
      proxy = await startPgProxy(databaseUrl, { giveUpCommit: 3, giveUpStatement: 10, cutAfterCommit: 0 })
      return proxy.url
    },
  })
})
afterAll(async () => {
  await desk?.till.close()
  await proxy?.close()
})
beforeEach(() => {
  givenUpBefore = proxy.seen.givenUp
})

const daysLater = (days: number) => new Date(Date.now() + days * 24 * 3_600_000)
const expectTrouble = () => expect(proxy.seen.givenUp).toBeGreaterThan(givenUpBefore)

/** Sends what is due; gives the letters that left. */
async function post(now = new Date()): Promise<number> {
  let left = 0
  const mail = { send: async () => void left++, close() {} }
  const letterhead = { siteUrl, linkSecret }
  await sendDue({ db: desk.till.db, mail, letterhead, officerEmail: 'petugas@toko.example', now: () => now })
  return left
}

async function picked(reference: string): Promise<{ orderId: string; handoff: string }> {
  const parcels = [aParcel('upt', [made('TISU')], { method: 'pickup', shippingFee: 0 })]
  const placed = await desk.till.place(aDraft(parcels, { provider: 'transfer', address: null }))
  if (!placed.ok) throw new Error('not placed')
  const { orderId } = placed
  expect(await desk.act(orderId, { wish: 'transfer', reference, amount: '55000' })).toEqual({
    kind: 'done',
    told: 'paid',
  })
  const { id } = await desk.till.db
    .selectFrom('handoffs')
    .select('id')
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  return { orderId, handoff: id }
}

test('an officer signs in, and every deed on orders is done once', async () => {
  const { db } = desk.till
  const auth = deskAuth(db)
  for (let round = 0; round < 4; round++) {
    const typed = formOf({ email: 'petugas@meja.example', password })
    expect(await signIn({ db, auth, now: new Date() }, typed, '203.0.113.7')).toMatchObject({ ok: true })
  }
  const orders: string[] = []
  for (let which = 0; which < 4; which++) {
    const { orderId, handoff } = await picked(`BANK-${which}`)
    orders.push(orderId)
    const say = (fields: Record<string, string>) => desk.act(orderId, { handoff, ...fields })
    expect(await say({ wish: 'answer', action: 'accept' })).toEqual({ kind: 'done', told: 'recorded' })
    expect(await say({ wish: 'work' })).toEqual({ kind: 'done', told: 'resent' })
    expect(await say({ wish: 'answer', action: 'problem', words: 'Bahan belum datang' })).toMatchObject({
      kind: 'done',
    })
    expect(await say({ wish: 'answer', action: 'ready' })).toEqual({ kind: 'done', told: 'recorded' })
    const [parcel] = (await desk.pageOf(orderId)).order.parcels
    const code = parcel?.pickupCode ?? ''
    expect(await say({ wish: 'pickup', code })).toEqual({ kind: 'done', told: 'handedOver' })
  }
  const open = await listEscalations(db, null)
  expect(open).toHaveLength(4)
  const officer = await db.selectFrom('desk_users').select(['id', 'name', 'email', 'role']).executeTakeFirstOrThrow()
  for (const { id } of open) {
    const said = formOf({ escalation: id, resolution: 'Sudah ditelepon' })
    expect(await postClose(db, said, officer, new Date())).toEqual({ ok: true })
  }
  const contact = formOf({ name: 'Bengkel baru', email: 'baru@produsen.example', phone: '' })
  for (let round = 0; round < 3; round++) await postContact(db, 'upt', contact, officer, new Date())
  const deeds = await Promise.all(orders.map((id) => desk.deeds(id)))
  expect(new Set(deeds.map((done) => JSON.stringify(done))).size).toBe(1)
  await desk.till.expectSound()
  expectTrouble()
})

test('letters leave once, deadlines become one escalation each, and buyers are erased', async () => {
  const { db } = desk.till
  const { orderId } = await picked('BANK-LATE')
  while ((await post()) > 0);
  expect(await remindAndEscalate(db, daysLater(30))).toBe(1)
  expect(await remindAndEscalate(db, daysLater(30))).toBe(0)
  while ((await post(daysLater(30))) > 0);
  const outbox = await db.selectFrom('outbox').select(['state', 'attempts']).execute()
  expect(new Set(outbox.map(({ state, attempts }) => `${state} ${attempts}`))).toEqual(new Set(['sent 1']))
  const finished = await db.selectFrom('orders').select('id').where('completed_at', 'is not', null).execute()
  expect(await eraseDue(db, 1, daysLater(5))).toBe(finished.length)
  const bare = await db.selectFrom('orders').select('id').where('erased_at', 'is not', null).execute()
  expect(bare).toHaveLength(finished.length)
  expect(bare.map(({ id }) => id)).not.toContain(orderId)
  expectTrouble()
})

test('a bulk request is saved once, answered and erased', async () => {
  const { db } = desk.till
  const officer = await db.selectFrom('desk_users').select(['id', 'name', 'email', 'role']).executeTakeFirstOrThrow()
  const catalog = async () => ({ settings: { privacyNoticeVersion: '2026-01' } }) as Catalog
  const now = new Date('2026-11-21T03:00:00Z')
  for (let which = 0; which < 4; which++) {
    const form = bulkForm({ key: randomToken(), email: `mitra-${which}@surel.example` })
    const request = new Request(`${siteUrl}/`, { method: 'POST', body: form })
    expect(await postInquiry({ db, content: { catalog }, now: () => now }, request, 'id')).toMatchObject({
      kind: 'redirect',
    })
  }
  const saved = await db.selectFrom('inquiries').select('id').execute()
  expect(saved).toHaveLength(4)
  for (const { id } of saved) {
    const answered = formOf({ state: 'answered' })
    expect(await actOnInquiry({ db, officer, now }, id, answered)).toEqual({ kind: 'done', told: 'saved' })
  }
  expect(await forgetUnclaimed(db, daysLater(2))).toBe(0)
  expect(await eraseDueInquiries(db, 365, daysLater(700))).toBe(4)
  expectTrouble()
})

test('a published change is recorded once and brought out, and what couriers ask is kept', async () => {
  const { db } = desk.till
  const secret = 'a content secret for tests, long enough'
  const now = new Date()
  for (let which = 0; which < 6; which++) {
    const body = JSON.stringify({ _id: `product-${which}`, _type: 'product', _rev: `r${which}` })
    const headers = {
      'sanity-webhook-signature': await encodeSignatureHeader(body, now.getTime(), secret),
      'idempotency-key': `key-${which}`,
    }
    const request = new Request(`${siteUrl}/api/content/webhook`, { method: 'POST', body, headers })
    expect((await answerContentWebhook({ db, secret, recorded: () => {}, now }, request)).status).toBe(200)
  }
  let built = 0
  const publisher = {
    db,
    holder: 'one',
    bringOut: async () => {
      built++
      return 'built' as const
    },
    served: async () => null,
    log: () => {},
    now: () => daysLater(1),
  }
  expect(await publishDue(publisher)).toMatchObject({ count: 6 })
  expect(built).toBe(1)
  const [change] = await latestChanges(db, ['product-3'])
  expect(change?.live_at).not.toBeNull()

  let asked = 0
  const fees = [{ courier: 'JNE REG', fee: 12_000, minDays: 1, maxDays: 2 }]
  const source = {
    async rates() {
      asked++
      return fees
    },
  }
  const quoting = { db, source, now: () => now, failed: () => {} }
  const question = { origin: '3576', destination: '3573', postalCode: null, kilograms: 1, value: 1 }
  for (let round = 0; round < 6; round++) expect(await quoteOf(quoting, question)).toEqual(fees)
  expect(asked).toBe(1)
  expectTrouble()
  expect([...proxy.seen.statements].flatMap((statement) => foreignTo(statement))).toEqual([])
})
