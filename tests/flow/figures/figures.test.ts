import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '#core/day.ts'
import { addMonths, endOfMonth, monthOf } from '#core/month.ts'
import { figuresFile } from '#desk/figures-file.ts'
import { groupings } from '#figures/period.ts'
import { readFigures } from '#figures/read.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { payMaker } from '#ledger/pay-maker.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, type PaidOrder, paidOrder } from '../../support/paid-order.ts'
import { readXlsx } from '../../support/read-xlsx.ts'
import { openTill, type Till } from '../../support/till.ts'

// Two orders: one to Malang by two makers, of which one piece was given back; one to be collected, of one maker.

let till: Till
let sent: PaidOrder
const now = new Date()
const month = monthOf(now)
const period = { from: addMonths(month, -1), to: addMonths(month, 1) }
const nextMonth = new Date(endOfMonth(month).getTime() + 3_600_000)

beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt', 'kube')
})
afterAll(() => till.close())

const read = (by: (typeof groupings)[number], at = now) => readFigures(till.db, period, by, at)

test('before anything is sold there are no figures', async () => {
  for (const by of groupings) expect(await read(by)).toMatchObject({ rows: [], total: { orders: 0, paid: 0, late: 0 } })
})

test('two orders are sold, and one line of them given back', async () => {
  sent = await paidOrder(
    till,
    aDraft([
      aParcel('upt', [aLine('TISU', { unitPrice: 50_000, quantity: 2, title: '=Tisu' })], { dispatchBy: '2099-01-01' }),
      aParcel('kube', [aLine('BATIK', { unitPrice: 350_000 })], { dispatchBy: '2099-01-01' }),
    ]),
  )
  const upt = await sent.handoff('upt')
  for (const answer of [
    { action: 'accept' },
    { action: 'ship', courier: 'JNE', trackingNumber: 'CGK0123456' },
  ] as const)
    expect(await answerHandoff(till.db, upt.id, answer, 'producer:upt', now)).toEqual({ ok: true })
  const decline = { action: 'decline', reason: 'sakit' } as const
  await answerHandoff(till.db, (await sent.handoff('kube')).id, decline, 'producer:kube', now)
  const batik = await till.db.selectFrom('order_lines').select('id').where('variant_id', '=', 'BATIK').execute()
  const wish = { orderId: sent.orderId, lineIds: batik.map(({ id }) => id), reason: 'sakit', actor: 'system' as const }
  expect(await refundLines({ db: till.db, gateway: till.gateway, now }, wish)).toMatchObject({ ok: true })
  const collected = aParcel('upt', [aLine('TISU', { unitPrice: 50_000, title: '=Tisu' })], {
    method: 'pickup',
    courier: '',
    shippingFee: 0,
    dispatchBy: addDays(dayOf(now), 60),
  })
  await paidOrder(till, aDraft([collected], { address: null }))
  await till.expectSound()
})

test('however they are grouped, the figures add up to what was sold', async () => {
  for (const by of groupings) {
    const { total, rows } = await read(by)
    expect({ by, ...total, leadDays: typeof total.leadDays }).toMatchObject({
      orders: 2,
      pieces: 4,
      paid: 500_000,
      back: 350_000,
      share: 127_500,
      handoffs: 2,
      late: 0,
      leadDays: 'number',
    })
    expect(rows.length).toBeGreaterThan(0)
  }
})

test('each group has its own part', async () => {
  const keys = async (by: (typeof groupings)[number]) =>
    (await read(by)).rows.map(({ key, orders, paid, handoffs }) => ({ key, orders, paid, handoffs }))
  expect(await keys('producer')).toEqual([
    { key: 'kube', orders: 1, paid: 350_000, handoffs: 0 },
    { key: 'upt', orders: 2, paid: 150_000, handoffs: 2 },
  ])
  expect(await keys('place')).toEqual([
    { key: '3573', orders: 1, paid: 450_000, handoffs: 1 },
    { key: 'pickup', orders: 1, paid: 50_000, handoffs: 1 },
  ])
  expect(await keys('product')).toEqual([
    { key: 'product-batik', orders: 1, paid: 350_000, handoffs: 0 },
    { key: 'product-tisu', orders: 2, paid: 150_000, handoffs: 2 },
  ])
  expect(await keys('month')).toEqual([{ key: month, orders: 2, paid: 500_000, handoffs: 2 }])
})

test('what has not left by its day is late; what left in time stays punctual', async () => {
  const yearsLater = new Date(now.getTime() + 1_000 * 86_400_000)
  const { rows, total } = await read('producer', yearsLater)
  expect(total).toMatchObject({ handoffs: 2, late: 1 })
  expect(rows.find(({ key }) => key === 'upt')?.leadDays).toBeLessThan(1)
})

test('what makers were paid is told by maker and by month, and nowhere else', async () => {
  const account = { producer_id: 'upt', bank: 'Bank Jatim', account_number: '0011223344', holder: 'UPT Contoh' }
  await till.db
    .insertInto('maker_accounts')
    .values({ ...account, updated_at: now, updated_by: 'test' })
    .execute()
  const payment = { producerId: 'upt', month, amount: 127_500, reference: 'TRF-1', actor: 'officer:test' as const }
  expect(await payMaker(till.db, payment, nextMonth)).toMatchObject({ ok: true })
  for (const by of ['producer', 'month'] as const) expect((await read(by)).total.sent).toBe(127_500)
  for (const by of ['place', 'product'] as const) expect((await read(by)).total.sent).toBeNull()
})

test('the files say what the page says, without formulas', async () => {
  const url = new URL(
    `https://toko.example/meja/angka/angka.csv?menurut=product&dari=${period.from}&sampai=${period.to}`,
  )
  const csv = await (await figuresFile({ db: till.db, now: () => now }, 'csv', url)).text()
  expect(csv).toContain('Karya BATIK,1,1,350000,350000,0,0,0,,\r\n')
  expect(csv).toContain(`"'=Tisu",2,3,150000,0,127500,2,0,0,`)
  expect(csv).toMatch(/\r\nSemua,2,4,500000,350000,127500,2,0,0,[\d.]+\r\n$/)
  const xlsx = await figuresFile({ db: till.db, now: () => now }, 'xlsx', url)
  const rows = readXlsx(Buffer.from(await xlsx.arrayBuffer()))
  const kinds = (row = rows[0]) => row?.slice(0, 6).map(({ kind }) => kind)
  expect(kinds()).toEqual(Array(6).fill('text'))
  expect(rows.find(([name]) => name?.value === '=Tisu')?.[0]).toMatchObject({ kind: 'text' })
  expect(kinds(rows.at(-1))).toEqual(['text', ...Array(5).fill('number')])
  expect(rows.at(-1)?.slice(3, 6)).toMatchObject([{ value: 500_000 }, { value: 350_000 }, { value: 127_500 }])
})
