import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addDays, dayOf } from '#core/day.ts'
import { eraseInquiriesOf } from '#inquiries/erase.ts'
import { printQuotation } from '#inquiries/print-quotation.ts'
import { quotationById, quotationByToken } from '#inquiries/quotation.ts'
import { orderByToken } from '#orders/store.ts'
import { type Desk, openDesk } from '../../support/desk.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { quoting } from '../../support/quoted.ts'
import { wholeDatabase } from '../../support/whole-database.ts'

let desk: Desk
let bulk: ReturnType<typeof quoting>
beforeAll(async () => {
  desk = await openDesk()
  bulk = quoting(desk)
})
beforeEach(() => bulk.setNow(null))
afterAll(() => desk.till.close())

const stateOf = async (inquiryId: string) => (await bulk.quotations(inquiryId)).map(({ state }) => state)

test('a saved draft has no number and no link; sent, it has both, and a letter goes with the link alone', async () => {
  const inquiryId = await bulk.ask()
  const secret = await bulk.offer(inquiryId)
  const [quotation] = await bulk.quotations(inquiryId)
  expect(quotation).toMatchObject({ state: 'sent', number: expect.stringMatching(/^PN-\d{4}-0001$/) })
  expect(quotation?.sums).toMatchObject({ pieces: 300, goods: 36_000_000, shipping: 200_000, total: 36_200_000 })
  expect(quotation?.sums).toMatchObject({ deposit: 18_100_000, balance: 18_100_000, share: 28_800_000 })
  const [letter] = await bulk.letters('quotation')
  expect(letter).toMatchObject({ to_address: 'pengadaan-1@contoh.example', state: 'waiting' })
  expect(await wholeDatabase(desk.till.db)).not.toContain(secret)
  expect((await quotationByToken(desk.till.db, secret, bulk.now()))?.quotation.id).toBe(quotation?.id)
})

test('numbers have no gap, however many are sent at once', async () => {
  const ids = await Promise.all([bulk.ask(), bulk.ask(), bulk.ask()])
  await Promise.all(ids.map((id) => bulk.offer(id)))
  const rows = await desk.till.db
    .selectFrom('quotations')
    .select('sequence')
    .where('sequence', 'is not', null)
    .execute()
  const numbers = rows.map(({ sequence }) => sequence).sort((one, other) => Number(one) - Number(other))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test('the paper says every amount, also in words, and whose part is what', async () => {
  const inquiryId = await bulk.ask()
  await bulk.offer(inquiryId)
  const [quotation] = await bulk.quotations(inquiryId)
  const opened = await quotationById(desk.till.db, quotation?.id ?? '')
  if (!opened) throw new Error('no quotation')
  const text = pdfText(await printQuotation(opened)).replace(/\s+/g, ' ')
  expect(text).toContain(quotation?.number ?? '-')
  expect(text).toContain('Perusahaan Contoh')
  expect(text).toContain('Rp 36.200.000')
  expect(text).toContain('Tiga puluh enam juta dua ratus ribu rupiah')
  expect(text).toContain('delapan belas juta seratus ribu rupiah')
  expect(text).toMatch(/Dari .*upt.*200.*Rp 24\.000\.000/)
  expect(text).toContain('Ukuran menurut daftar.')
})

test('a new version replaces the old one, whose link says so and accepts nothing', async () => {
  const inquiryId = await bulk.ask()
  const [first, second] = [await bulk.offer(inquiryId), await bulk.offer(inquiryId, { 'h.upt.0': '110000' })]
  expect(await stateOf(inquiryId)).toEqual(['sent', 'replaced'])
  expect(await bulk.accept(first)).toEqual({ ok: false, reason: 'replaced' })
  expect(await bulk.decline(first)).toEqual({ ok: false, reason: 'replaced' })
  expect((await quotationByToken(desk.till.db, first, bulk.now()))?.quotation.state).toBe('replaced')
  expect((await bulk.accept(second)).ok).toBe(true)
})

test('accepted by many at once it is one order, and each of them is led to it', async () => {
  const inquiryId = await bulk.ask()
  const secret = await bulk.offer(inquiryId)
  const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => bulk.accept(secret, `Orang ${index}`)))
  const orders = new Set(answers.map((answer) => answer.ok && answer.orderId))
  expect([...orders]).toEqual([expect.stringMatching(/^ord_/)])
  expect(answers.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1)
  const [answer] = answers
  const order = answer?.ok ? await orderByToken(desk.till.db, answer.orderToken, bulk.now()) : null
  expect(order).toMatchObject({ state: 'awaiting_payment', total: 36_200_000, shippingTotal: 200_000 })
  expect(order?.lines.map(({ quantity, unitPrice, producerShare }) => [quantity, unitPrice, producerShare])).toEqual([
    [200, 120_000, 19_200_000],
    [100, 120_000, 9_600_000],
  ])
  expect(await bulk.letters('quotation_answered')).toContainEqual(
    expect.objectContaining({
      to_address: 'officer',
      data: expect.objectContaining({ inquiryId, answer: 'accepted' }),
    }),
  )
  // Nobody works before the deposit is paid.
  expect(await desk.till.db.selectFrom('handoffs').selectAll().execute()).toEqual([])
  await desk.till.expectSound()
})

test('accepted and replaced at the same moment, one of the two comes first', async () => {
  const inquiryId = await bulk.ask()
  const secret = await bulk.offer(inquiryId)
  const [accepted] = await Promise.all([bulk.accept(secret), bulk.offer(inquiryId).catch(() => null)])
  const states = await stateOf(inquiryId)
  if (accepted.ok) expect(states).toContain('accepted')
  else expect([accepted.reason, states]).toEqual(['replaced', ['sent', 'replaced']])
  expect(states.filter((state) => state === 'sent' || state === 'accepted')).toHaveLength(1)
  await desk.till.expectSound()
})

test('on its last day, to the last second in Jakarta, it may be accepted; after that it may not', async () => {
  const today = dayOf(new Date())
  const lastDay = addDays(today, 14)
  const inquiryId = await bulk.ask()
  const [last, late] = [await bulk.offer(inquiryId), await bulk.offer(await bulk.ask())]
  bulk.setNow(new Date(`${addDays(lastDay, 1)}T00:00:00+07:00`))
  expect(await bulk.accept(late)).toEqual({ ok: false, reason: 'expired' })
  expect(await bulk.decline(late)).toEqual({ ok: false, reason: 'expired' })
  bulk.setNow(new Date(`${lastDay}T23:59:59+07:00`))
  const accepted = await bulk.accept(last)
  expect(accepted.ok).toBe(true)
  const { due_at } = await desk.till.db
    .selectFrom('payment_requests')
    .select('due_at')
    .where('order_id', '=', accepted.ok ? accepted.orderId : '')
    .executeTakeFirstOrThrow()
  // Who accepts at the last moment has a week to pay.
  expect(due_at).toEqual(new Date(`${addDays(lastDay, 7)}T23:59:59+07:00`))
})

test('declined it stays declined, with its reason at the desk; withdrawn nobody can accept it', async () => {
  const inquiryId = await bulk.ask()
  const secret = await bulk.offer(inquiryId)
  expect(await bulk.decline(secret, 'Anggaran ditunda')).toEqual({ ok: true })
  expect(await bulk.decline(secret, 'lagi')).toEqual({ ok: true })
  expect((await bulk.quotations(inquiryId))[0]).toMatchObject({ state: 'declined', declineReason: 'Anggaran ditunda' })
  expect(await bulk.accept(secret)).toEqual({ ok: false, reason: 'declined' })
  const again = await bulk.offer(inquiryId)
  expect(await bulk.post(inquiryId, [['wish', 'withdraw']])).toMatchObject({ kind: 'done', told: 'withdrawn' })
  expect(await bulk.accept(again)).toEqual({ ok: false, reason: 'withdrawn' })
})

test("a secret opens its own quotation and nobody else's page, and a made-up one opens nothing", async () => {
  const [one, other] = [await bulk.offer(await bulk.ask()), await bulk.offer(await bulk.ask())]
  const { db } = desk.till
  const [first, second] = [await quotationByToken(db, one, bulk.now()), await quotationByToken(db, other, bulk.now())]
  expect(first?.quotation.id).not.toBe(second?.quotation.id)
  expect(await orderByToken(db, one, bulk.now())).toBeNull()
  for (const forged of ['', 'x', 'A'.repeat(43), one.slice(1), `${one}a`]) {
    expect(await quotationByToken(db, forged, bulk.now())).toBeNull()
    expect(await bulk.accept(forged)).toEqual({ ok: false, reason: 'unknown' })
  }
  // 90 days after its last day it opens nothing.
  bulk.setNow(new Date(Date.now() + 105 * 24 * 3_600_000))
  expect(await quotationByToken(db, one, bulk.now())).toBeNull()
})

test('what cannot be offered is named field by field, and nothing is saved of it', async () => {
  const inquiryId = await bulk.ask()
  const wrong = await bulk.post(inquiryId, [
    ['m', 'upt'],
    ['day.upt', '2020-01-01'],
    ['t.upt.0', 'Seragam'],
    ['n.upt.0', '0'],
    ['h.upt.0', 'Rp 10,5'],
    ['s.upt.0', '101'],
    ['method', 'courier'],
    ['validUntil', '2020-01-01'],
    ['depositPercent', '5'],
  ])
  if (wrong.kind !== 'page') throw new Error('saved')
  expect(wrong.status).toBe(422)
  expect([...wrong.page.errors.keys()].sort()).toEqual(
    [
      'day.upt',
      'depositPercent',
      'district',
      'h.upt.0',
      'n.upt.0',
      'postalCode',
      'recipient',
      's.upt.0',
      'street',
      'validUntil',
    ].sort(),
  )
  expect(await bulk.quotations(inquiryId)).toEqual([])
  expect(
    await bulk.post(inquiryId, [
      ['wish', 'send'],
      ['sure', 'ya'],
    ]),
  ).toMatchObject({ kind: 'page', status: 409 })
})

test('with whoever asked, their offer is erased: its link opens nothing and no name or address is left', async () => {
  const inquiryId = await bulk.ask({ email: 'hapus@contoh.example', organisation: 'Lembaga Terhapus' })
  const secret = await bulk.offer(inquiryId, { recipient: 'Penerima Terhapus', terms: 'Untuk Lembaga Terhapus' })
  await bulk.decline(secret, 'Alasan Terhapus')
  await eraseInquiriesOf(desk.till.db, 'hapus@contoh.example', 'system', bulk.now())
  expect(await quotationByToken(desk.till.db, secret, bulk.now())).toBeNull()
  const left = await wholeDatabase(desk.till.db)
  for (const word of ['Terhapus', 'hapus@contoh.example']) expect(left).not.toContain(word)
})
