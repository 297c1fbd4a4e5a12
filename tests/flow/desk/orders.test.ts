import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { inTransaction } from '#database/transaction.ts'
import { actOnOrder } from '#desk/act-on-order.ts'
import { listEscalations, postClose } from '#desk/escalations.ts'
import { listHandoffs } from '#desk/handoffs-list.ts'
import type { Officer } from '#desk/officer.ts'
import { deskOrder } from '#desk/order-page.ts'
import { listOrders } from '#desk/orders-list.ts'
import { parseOrdersQuery } from '#desk/orders-query.ts'
import { overview } from '#desk/overview.ts'
import { listProducers, postContact, producerContact } from '#desk/producers.ts'
import { escalate } from '#escalations/escalation.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { anOfficer, formOf } from '../../support/desk.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, paidOrder } from '../../support/paid-order.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

let till: Till
let officer: Officer
beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt', 'kube')
  await anOfficer(till.db, 'petugas@meja.example', 'officer')
  officer = await till.db.selectFrom('desk_users').select(['id', 'name', 'email', 'role']).executeTakeFirstOrThrow()
})
afterAll(() => till.close())

const made = (sku: string) => aLine(sku, { count: null })
const transferOrder = async (producer = 'upt') => {
  const placed = await till.place(aDraft([aParcel(producer, [made('TISU')])], { provider: 'transfer' }))
  if (!placed.ok) throw new Error('not placed')
  return placed.orderId
}
const ground = { siteUrl, linkSecret }
const act = (orderId: string, fields: Record<string, string>) =>
  actOnOrder({ db: till.db, gateway: till.gateway, ...ground, officer, now: new Date() }, orderId, formOf(fields))
const pageOf = async (orderId: string) => {
  const page = await deskOrder(till.db, ground, orderId)
  if (!page) throw new Error('no such order')
  return page
}
const deeds = async (orderId: string) =>
  (await pageOf(orderId)).history.filter(({ who }) => who === 'officer').map(({ what, name }) => `${what} by ${name}`)
const search = async (query: string) =>
  (await listOrders(till.db, parseOrdersQuery(new URLSearchParams(query)))).orders.map(({ id }) => id)
const count = async () => overview(till.db, new Date())
const confirm = (reference: string) => ({ wish: 'transfer', reference, amount: 'Rp 73.000' })

test('a transfer is confirmed once, however often it is sent; the makers get their work', async () => {
  const orderId = await transferOrder()
  expect((await pageOf(orderId)).transferDue).toBe(73_000)
  expect(await search('saring=transfer')).toContain(orderId)
  const all = await Promise.all(Array.from({ length: 6 }, () => act(orderId, confirm('BCA-1'))))
  expect(all.filter(({ kind }) => kind === 'done')).toEqual([{ kind: 'done', told: 'paid' }])
  const page = await pageOf(orderId)
  expect(page.order.state).toBe('paid')
  expect(page.handoffs).toHaveLength(1)
  expect(page.transferDue).toBeNull()
  expect(await deeds(orderId)).toEqual(['paid by Petugas Contoh'])
  expect(await search('saring=transfer')).not.toContain(orderId)
  await till.expectSound()
})

test('a reference pays one order only', async () => {
  const [first, second] = [await transferOrder(), await transferOrder()]
  await act(first, confirm('BCA-2'))
  expect(await act(second, confirm('BCA-2'))).toEqual({
    kind: 'problem',
    status: 422,
    problems: ['referenceUsed'],
  })
  expect((await pageOf(second)).order.state).toBe('awaiting_payment')
})

test('an amount that is not the bill is asked about first, then kept and put before the officers', async () => {
  const orderId = await transferOrder()
  const wrong = { ...confirm('BCA-3'), amount: '73.001' }
  expect(await act(orderId, wrong)).toEqual({ kind: 'problem', status: 422, problems: ['amountDiffers'] })
  expect((await pageOf(orderId)).money.payments).toEqual([])
  expect(await act(orderId, { ...wrong, different: 'ya' })).toEqual({ kind: 'done', told: 'mismatch' })
  expect((await pageOf(orderId)).escalations.map(({ kind }) => kind)).toEqual(['amount_mismatch'])
  await till.expectSound()
})

test('a letter of the order is sent again, one of another order is not', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const other = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const letter = (await pageOf(order.orderId)).letters.find(({ kind }) => kind === 'order_paid')
  expect(await act(order.orderId, { wish: 'letter', letter: letter?.id ?? '' })).toEqual({
    kind: 'done',
    told: 'resent',
  })
  expect((await pageOf(order.orderId)).letters.filter(({ kind }) => kind === 'order_paid')).toHaveLength(2)
  expect(await act(other.orderId, { wish: 'letter', letter: letter?.id ?? '' })).toMatchObject({ status: 409 })
  expect(await deeds(order.orderId)).toEqual(['letter_resent by Petugas Contoh'])
})

test('sending a dead letter again closes what it had put before the officers', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const letter = (await pageOf(order.orderId)).letters.find(({ kind }) => kind === 'work_order')
  await inTransaction(till.db, (trx) =>
    escalate(trx, { kind: 'letter_dead', subject: letter?.id ?? '', orderId: order.orderId }, new Date()),
  )
  expect((await count()).deadLetters).toBe(1)
  expect(await act(order.orderId, { wish: 'letter', letter: letter?.id ?? '' })).toEqual({
    kind: 'done',
    told: 'resent',
  })
  expect((await count()).deadLetters).toBe(0)
})

test('a producer without contact: the officer adds one, the work order goes there, and the matter is closed', async () => {
  const order = await paidOrder(till, aDraft([aParcel('baru', [made('TISU')])]))
  const handoff = await order.handoff('baru')
  const work = { wish: 'work', handoff: handoff.id }
  expect((await pageOf(order.orderId)).escalations.map(({ kind }) => kind)).toEqual(['producer_without_contact'])
  expect(await act(order.orderId, work)).toEqual({ kind: 'problem', status: 422, problems: ['noContact'] })
  expect((await listProducers(till.db))[0]).toEqual({
    producerId: 'baru',
    name: 'Bengkel baru',
    email: null,
    phone: null,
  })
  const form = formOf({ name: 'Bengkel Baru', email: 'Baru@Produsen.example', phone: '0812 3456 7890' })
  await postContact(till.db, 'baru', form, officer, new Date())
  expect(await producerContact(till.db, 'baru')).toMatchObject({ phone: '+6281234567890' })
  expect(await act(order.orderId, work)).toEqual({ kind: 'done', told: 'resent' })
  const page = await pageOf(order.orderId)
  expect(page.letters.filter(({ kind }) => kind === 'work_order').map(({ to }) => to)).toEqual([
    'baru@produsen.example',
  ])
  expect(page.escalations.every(({ closedAt }) => closedAt !== null)).toBe(true)
  const [part] = page.handoffs
  expect(part?.whatsapp).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=/)
  expect(decodeURIComponent(part?.whatsapp ?? '')).toContain(`${siteUrl}/serah-terima/`)
  expect(decodeURIComponent(part?.whatsapp ?? '')).toContain('1 × Karya TISU')
  expect(decodeURIComponent(part?.whatsapp ?? '')).not.toContain('Pembeli Contoh')
})

test('an officer writes down what a producer said on paper; only what the state allows', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const { id } = await order.handoff('upt')
  const say = (fields: Record<string, string>) => act(order.orderId, { wish: 'answer', handoff: id, ...fields })
  expect(await say({ action: 'accept' })).toEqual({ kind: 'done', told: 'recorded' })
  expect(await say({ action: 'accept' })).toMatchObject({ status: 409 })
  expect(await say({ action: 'ship', courier: 'JNE', trackingNumber: 'CGK0123456' })).toMatchObject({ kind: 'done' })
  expect(await deeds(order.orderId)).toEqual([
    'handoff_accepted by Petugas Contoh',
    'handoff_shipped by Petugas Contoh',
  ])
  expect(await search('cari=cgk0123456')).toEqual([order.orderId])
})

test('a hand-off of one order cannot be reached through another', async () => {
  const [mine, other] = [await transferOrder(), await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))]
  const handoff = (await other.handoff('upt')).id
  for (const fields of [
    { wish: 'answer', handoff, action: 'accept' },
    { wish: 'work', handoff },
    { wish: 'pickup', handoff, code: '123456' },
  ])
    expect(await act(mine, fields)).toMatchObject({ kind: 'problem', status: 409 })
  expect((await other.handoff('upt')).state).toBe('offered')
})

test('what is picked up goes to whoever says the code, once', async () => {
  const order = await paidOrder(
    till,
    aDraft([aParcel('kube', [made('BATIK')], { method: 'pickup', shippingFee: 0 })], { address: null }),
  )
  const { id } = await order.handoff('kube')
  const [parcel] = (await pageOf(order.orderId)).order.parcels
  const code = parcel?.pickupCode ?? ''
  const wrong = code === '000000' ? '000001' : '000000'
  const hand = (typed: string) => act(order.orderId, { wish: 'pickup', handoff: id, code: typed })
  expect(await hand(code)).toMatchObject({ status: 409 })
  await answerHandoff(till.db, id, { action: 'accept' }, 'producer:kube', new Date())
  await answerHandoff(till.db, id, { action: 'ready' }, 'producer:kube', new Date())
  expect((await count()).handoffs.pickup).toBe(1)
  expect(await hand(wrong)).toEqual({ kind: 'problem', status: 422, problems: ['wrongCode'] })
  expect(await hand(code)).toEqual({ kind: 'done', told: 'handedOver' })
  expect(await hand(code)).toMatchObject({ status: 409 })
  expect(await search('saring=completed')).toContain(order.orderId)
})

test('what a producer declined waits at the desk: it cannot be closed away, only given back', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const { id } = await order.handoff('upt')
  await act(order.orderId, { wish: 'answer', handoff: id, action: 'decline', reason: 'busy' })
  const page = await pageOf(order.orderId)
  const [open] = page.escalations
  const close = () =>
    postClose(till.db, formOf({ escalation: open?.id ?? '', resolution: 'Sudah ditelepon' }), officer, new Date())
  expect(await close()).toEqual({ ok: false, reason: 'linesWait' })
  const refund = { wish: 'refund', lines: page.freeLines[0]?.id ?? '', reason: 'Produsen sibuk' }
  expect(await act(order.orderId, refund)).toEqual({ kind: 'problem', status: 422, problems: ['sure'] })
  expect(await act(order.orderId, { ...refund, sure: 'ya' })).toEqual({ kind: 'done', told: 'refunded' })
  expect(await act(order.orderId, { ...refund, sure: 'ya' })).toMatchObject({ status: 409 })
  const after = await pageOf(order.orderId)
  expect(after.freeLines).toEqual([])
  expect(after.escalations.every(({ closedAt }) => closedAt !== null)).toBe(true)
  await till.expectSound()
})

test('a problem is closed with words, once, and stands in the history', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const { id } = await order.handoff('upt')
  await act(order.orderId, { wish: 'answer', handoff: id, action: 'accept' })
  await act(order.orderId, { wish: 'answer', handoff: id, action: 'problem', words: 'Bahan belum datang' })
  const before = (await count()).escalations
  const open = (await listEscalations(till.db, null)).find(({ orderId }) => orderId === order.orderId)
  expect(open).toMatchObject({ kind: 'problem', producerName: 'Bengkel upt' })
  const close = (resolution: string) =>
    postClose(till.db, formOf({ escalation: open?.id ?? '', resolution }), officer, new Date())
  expect(await close(' ')).toEqual({ ok: false, reason: 'resolution' })
  expect(await close('Bahan dipinjam dari UPT lain')).toEqual({ ok: true })
  expect(await close('Sekali lagi')).toEqual({ ok: false, reason: 'gone' })
  expect((await count()).escalations).toBe(before - 1)
  expect(await deeds(order.orderId)).toContain('escalation_closed by Petugas Contoh')
})

test('an order is found by number, name, telephone, e-mail and producer, and nothing else is', async () => {
  const buyer = { name: 'Nama_Unik 100%', email: 'unik@contoh.example', phone: '+6281299998888' }
  const placed = await till.place(
    aDraft([aParcel('unik', [made('TISU')], { producerName: 'Kelompok Anyam Unik' })], { buyer, provider: 'transfer' }),
  )
  if (!placed.ok) throw new Error('not placed')
  const { number } = (await pageOf(placed.orderId)).order
  for (const typed of [number, number.toLowerCase(), 'nama_unik', '100%', '0812-9999', 'UNIK@contoh', 'anyam unik']) {
    expect(await search(new URLSearchParams({ cari: typed }).toString()), typed).toEqual([placed.orderId])
  }
  for (const typed of ['namaXunik', '100_', "' or 1=1 --"]) {
    expect(await search(new URLSearchParams({ cari: typed }).toString()), typed).toEqual([])
  }
})

test('the list goes page by page through every order once, the newest first', async () => {
  for (let i = 0; i < 35; i++) await transferOrder()
  const seen: string[] = []
  for (let before: string | null = ''; before !== null; ) {
    const page = await listOrders(till.db, parseOrdersQuery(new URLSearchParams({ sebelum: before })))
    seen.push(...page.orders.map(({ id }) => id))
    before = page.older
  }
  const all = await till.db
    .selectFrom('orders')
    .select('id')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  expect(seen).toEqual(all.map(({ id }) => id))
})

test('every hand-off that is not over is counted in one list, and stands in it', async () => {
  const now = new Date(Date.now() + 3 * 24 * 3_600_000)
  const { handoffs } = await overview(till.db, now)
  const open = await till.db
    .selectFrom('handoffs')
    .select('id')
    .where('state', 'in', ['offered', 'accepted', 'making', 'ready', 'shipped'])
    .execute()
  const listed: string[] = []
  for (const [queue, expected] of Object.entries(handoffs)) {
    const page = await listHandoffs(till.db, ground, queue, now)
    expect(page.handoffs).toHaveLength(expected)
    listed.push(...page.handoffs.map(({ handoff }) => handoff.id))
  }
  expect(handoffs.late).toBeGreaterThan(0)
  expect(listed.toSorted()).toEqual(open.map(({ id }) => id).toSorted())
})

test('an order that is not there is unknown', async () => {
  expect(await act(newId('ord'), confirm('BCA-9'))).toEqual({ kind: 'unknown' })
  expect(await deskOrder(till.db, ground, newId('ord'))).toBeNull()
})
