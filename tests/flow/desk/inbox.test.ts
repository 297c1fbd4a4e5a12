import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerDeadline } from '#calendar/answer-deadline.ts'
import type { Catalog } from '#content/port.ts'
import { randomToken } from '#core/secret-token.ts'
import { type Inbox, readInbox } from '#desk/inbox.ts'
import { type InboxKind, inboxKinds, parseInboxQuery } from '#desk/inbox-query.ts'
import { remindAndEscalate } from '#handoff/deadlines.ts'
import { postInquiry } from '#inquiries/post-inquiry.ts'
import { bulkForm } from '../../support/bulk-form.ts'
import { type Desk, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import { quoting } from '../../support/quoted.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.till.close())

const catalog = { settings: { privacyNoticeVersion: '2026-01' } } as Catalog
const dayMs = 24 * 3_600_000
// Longer than any stretch of days on which nobody has to answer.
const later = () => new Date(Date.now() + 30 * dayMs)
const ask = (query: Readonly<Record<string, string>>, now: Date): Promise<Inbox> =>
  readInbox(desk.till.db, parseInboxQuery(new URLSearchParams(query)), now)

/** Every line, page by page. */
async function all(query: Readonly<Record<string, string>>, now: Date): Promise<Inbox['items']> {
  const items: Inbox['items'][number][] = []
  for (let next: string | null = ''; next !== null; ) {
    const page: Inbox = await ask({ ...query, setelah: next }, now)
    items.push(...page.items)
    next = page.next
  }
  return items
}
const sale = (producer: 'upt' | 'kube' | 'jauh') =>
  paidOrder(
    desk.till,
    aDraft([aParcel(producer, [made('TISU')], { method: 'pickup', shippingFee: 0 })], { address: null }),
  )
const answer = async (order: Awaited<ReturnType<typeof sale>>, producer: string, ...actions: readonly string[]) => {
  const { id } = await order.handoff(producer)
  for (const action of actions) {
    const given = { wish: 'answer', handoff: id, action, reason: 'busy', words: 'Kain belum datang' }
    expect(await desk.act(order.orderId, given), action).toMatchObject({ kind: 'done' })
  }
}

test('one list holds all that waits, by when it is due, each matter once with the deed that moves it on', async () => {
  const { db } = desk.till
  const transfer = await desk.transferOrder()
  const [silent, declined, ready, ill, far] = [
    await sale('upt'),
    await sale('upt'),
    await sale('kube'),
    await sale('kube'),
    await sale('jauh'),
  ]
  await answer(declined, 'upt', 'decline')
  await answer(ready, 'kube', 'accept', 'ready')
  await answer(ill, 'kube', 'accept', 'problem')
  const inquiries = { db, content: { catalog: async () => catalog }, now: () => new Date() }
  const request = new Request('https://toko.example/', { method: 'POST', body: bulkForm({ key: randomToken() }) })
  expect((await postInquiry(inquiries, request, 'id')).kind).toBe('redirect')
  const before = await all({}, new Date())
  const words = (items: Inbox['items'], orderId: string) =>
    items.filter((item) => item.orderId === orderId).map((item) => `${item.kind} ${item.about ?? ''} ${item.deed.word}`)
  expect(words(before, transfer)).toEqual(['transfer  confirm'])
  expect(words(before, silent.orderId)).toEqual(['unanswered  remind'])
  expect(words(before, declined.orderId)).toEqual(['attention handoff_declined reassign'])
  expect(words(before, ready.orderId)).toEqual(['pickup  handOver'])
  expect(words(before, ill.orderId)).toEqual(['attention problem open'])
  expect(words(before, far.orderId).toSorted()).toEqual([
    'attention producer_without_contact contact',
    'unanswered  contact',
  ])
  expect(before.filter(({ kind }) => kind === 'inquiry')).toHaveLength(1)

  // Late, and told to the officers: still one line.
  await remindAndEscalate(db, later())
  const after = await all({}, later())
  expect(words(after, silent.orderId)).toEqual(['late  reassign'])
  expect(words(after, ill.orderId).toSorted()).toEqual(['attention problem open', 'late  remind'])
  const dues = after.map(({ due }) => due.getTime())
  expect(dues).toEqual(dues.toSorted((a, b) => a - b))
})

test('what has no deadline of its own is due after a day of work, not after a weekend', async () => {
  const item = (await all({ jenis: 'attention' }, new Date())).find(({ about }) => about === 'problem')
  const opened = new Date('2026-11-13T08:00:00Z')
  await desk.till.db
    .updateTable('escalations')
    .set({ opened_at: opened })
    .where('id', '=', item?.id ?? '')
    .execute()
  const now = new Date('2026-11-15T02:00:00Z')
  const there = (await all({ jenis: 'attention' }, now)).find(({ id }) => id === item?.id)
  expect(there?.due).toEqual(answerDeadline(opened, 24, []))
  expect(there?.due).toEqual(new Date('2026-11-16T08:00:00Z'))
})

test('every count is the number of lines under it, also of what is searched for, over several pages', async () => {
  for (let order = 0; order < 52; order++) await desk.transferOrder()
  for (const cari of ['', 'bengkel upt', 'tidak ada yang bernama ini']) {
    const { counts } = await ask({ cari }, later())
    const lines = await all({ cari }, later())
    expect(new Set(lines.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(lines.length)
    for (const kind of inboxKinds) {
      const own = await all({ cari, jenis: kind }, later())
      expect(own, `${cari} ${kind}`).toEqual(lines.filter((line) => line.kind === kind))
      expect(counts[kind], `${cari} ${kind}`).toBe(own.length)
    }
  }
  expect((await ask({}, new Date())).next).not.toBeNull()
})

test('what waits is found by number, name, telephone, producer and tracking number', async () => {
  const buyer = { name: 'Nama_Unik 100%', email: 'unik@contoh.example', phone: '+6281299998888' }
  const parcel = aParcel('unik', [made('TISU')], { producerName: 'Kelompok Anyam Unik' })
  const order = await paidOrder(desk.till, aDraft([parcel], { buyer }))
  const { number } = (await desk.pageOf(order.orderId)).order
  await desk.till.db
    .updateTable('handoffs')
    .set({ tracking_number: 'RESI-77', producer_name: 'Bengkel Pengganti' })
    .where('order_id', '=', order.orderId)
    .execute()
  const found = async (cari: string, jenis: InboxKind) =>
    (await ask({ cari, jenis }, new Date())).items.map(({ orderId }) => orderId)
  for (const typed of [number, 'nama_unik', '100%', '0812-9999', 'anyam unik', 'resi-77', 'pengganti'])
    expect(await found(typed, 'unanswered'), typed).toEqual([order.orderId])
  expect(await found("' or 1=1 --", 'unanswered')).toEqual([])
  const asked = (await ask({ jenis: 'inquiry' }, new Date())).items[0]
  expect((await ask({ cari: asked?.number ?? '' }, new Date())).items.map(({ id }) => id)).toEqual([asked?.id])
})

test('nonsense in the address counts as not said', () => {
  const nothing = parseInboxQuery(new URLSearchParams())
  for (const query of ['jenis=semua', 'setelah=kemarin', 'setelah=2026-99-99T00:00:00.000000_ord_a', 'cari=%20'])
    expect(parseInboxQuery(new URLSearchParams(query)), query).toEqual(nothing)
})

test('an offer waits for whoever asked until its last day, and its deposit for the money', async () => {
  const offers = quoting(desk)
  const inquiryId = await offers.ask()
  const secret = await offers.offer(inquiryId)
  const [quotation] = await offers.quotations(inquiryId)
  const [offered] = await all({ jenis: 'quotation' }, new Date())
  expect(offered).toMatchObject({ inquiryId, amount: quotation?.sums.total, who: 'Perusahaan Contoh' })
  expect(offered?.deed).toEqual({ word: 'askClient', href: `/meja/permintaan/${inquiryId}/` })
  expect(offered?.due).toEqual(new Date(`${quotation?.validUntil}T23:59:00+07:00`))
  const accepted = await offers.accept(secret)
  if (!accepted.ok) throw new Error(accepted.reason)
  expect(await all({ jenis: 'quotation' }, new Date())).toEqual([])
  const owed = (await all({ jenis: 'transfer' }, new Date())).filter(({ orderId }) => orderId === accepted.orderId)
  expect(owed).toMatchObject([{ amount: quotation?.sums.deposit, deed: { word: 'confirm' } }])
})
