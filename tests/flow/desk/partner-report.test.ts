import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Catalog } from '#content/port.ts'
import { monthOf } from '#core/month.ts'
import { partnerReport, partnersOf } from '#desk/partner-report.ts'
import { partnerReportFile } from '#desk/partner-report-page.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { eraseInquiriesOf } from '#inquiries/erase.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { agreedOrders } from '../../support/agreed-orders.ts'
import { type Desk, openDesk } from '../../support/desk.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { quoting, shopWords } from '../../support/quoted.ts'

let desk: Desk
let bulk: ReturnType<typeof quoting>
let inquiryId: string
let orderId: string
const { payByTransfer, workOf } = agreedOrders(() => desk)
const half = 18_100_000
const month = monthOf(new Date())
const period = { from: month, to: month }

beforeAll(async () => {
  desk = await openDesk()
  bulk = quoting(desk)
  const order = await bulk.order()
  ;({ inquiryId, orderId } = order)
  await payByTransfer(orderId, 'BCA-L-1', half)
  // Of another partner, which must not be counted.
  const other = await bulk.accept(await bulk.offer(await bulk.ask({ organisation: 'Lembaga Lain' })))
  await payByTransfer(other.ok ? other.orderId : '', 'BCA-L-2', half)
})
afterAll(() => desk.till.close())

async function catalogOf(changes: Readonly<Record<string, object>>): Promise<Pick<Catalog, 'producers' | 'products'>> {
  const { producers } = await (shopWords as { catalog(): Promise<Catalog> }).catalog()
  const known = producers.filter(({ id }) => id in changes)
  return { producers: known.map((producer) => ({ ...producer, ...changes[producer.id] })), products: [] }
}
const report = async (changes: Readonly<Record<string, object>>, subject = inquiryId) =>
  partnerReport(desk.till.db, await catalogOf(changes), subject, period)

test('the report counts what a partner bought, by makers and places as the shop publishes them', async () => {
  expect(await report({ upt: { kind: 'upt', headcount: 12 }, kube: { kind: 'kube', headcount: 10 } })).toMatchObject({
    partner: 'Perusahaan Contoh',
    orders: 1,
    pieces: 300,
    paid: 36_000_000,
    share: 28_800_000,
    people: 22,
    makersUncounted: 0,
    piecesElsewhere: 0,
    piecesToMeasure: 300,
  })
  expect(await report({ upt: {}, kube: {} }, orderId)).toMatchObject({ orders: 1, pieces: 300 })
})

test('a maker who is on no page is a number without a name, and nobody is counted who is not published', async () => {
  const found = await report({ upt: { headcount: undefined } })
  expect(found?.makers).toEqual([expect.objectContaining({ people: null, pieces: 200 })])
  expect(found).toMatchObject({ people: 0, makersUncounted: 1, piecesElsewhere: 100 })
  expect(JSON.stringify(found)).not.toContain('kube')
})

test('another month has none of it, and an unknown or erased partner has no report', async () => {
  const catalog = await catalogOf({ upt: {} })
  const before = { from: '2020-01', to: '2020-12' }
  expect(await partnerReport(desk.till.db, catalog, inquiryId, before)).toMatchObject({ orders: 0, pieces: 0, paid: 0 })
  expect(await report({ upt: {} }, 'inq_nobody')).toBeNull()
  const erased = await bulk.ask({ email: 'lupa@contoh.example', organisation: 'Lembaga Lupa' })
  expect((await partnersOf(desk.till.db)).map(({ organisation }) => organisation)).toContain('Lembaga Lupa')
  await eraseInquiriesOf(desk.till.db, 'lupa@contoh.example', 'system', new Date())
  expect(await report({ upt: {} }, erased)).toBeNull()
  expect((await partnersOf(desk.till.db)).map(({ organisation }) => organisation)).not.toContain('Lembaga Lupa')
})

test('on paper it is the same, and says no address', async () => {
  const shop = { db: desk.till.db, content: shopWords, now: () => new Date() }
  const query = new URLSearchParams({ mitra: inquiryId, dari: month, sampai: month })
  const file = await partnerReportFile(shop, query)
  const text = pdfText(new Uint8Array(await file.arrayBuffer())).replace(/\s+/g, ' ')
  expect(text).toContain('Laporan untuk Perusahaan Contoh')
  expect(text).toContain('Rp 36.000.000')
  expect(text).not.toMatch(/contoh\.example|Jalan Contoh|\+62/)
  expect((await partnerReportFile(shop, new URLSearchParams({ mitra: 'x' }))).status).toBe(404)
})

test('what one person alone earns is not told, and what was given back is not counted', async () => {
  const { id, lines } = await workOf(orderId, 'upt')
  await answerHandoff(desk.till.db, id, { action: 'decline', reason: 'batal' }, 'producer:upt', new Date())
  const back = { orderId, lineIds: lines.map(({ lineId }) => lineId), reason: 'batal', actor: 'officer:x' as const }
  const how = { transferReference: 'BCA-BALIK-9' }
  expect(await refundLines({ db: desk.till.db, gateway: null, now: new Date() }, { ...back, ...how })).toMatchObject({
    ok: true,
  })
  const alone = await report({ upt: {}, kube: { kind: 'individual', headcount: undefined } })
  expect(alone).toMatchObject({ pieces: 100, paid: 12_000_000, share: null })
  expect(await report({ upt: {}, kube: { kind: 'kube', headcount: 10 } })).toMatchObject({ share: 9_600_000 })
})
