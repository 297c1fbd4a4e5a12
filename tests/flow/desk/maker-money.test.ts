import { afterAll, beforeAll, expect, test } from 'vitest'
import { endOfMonth, monthOf } from '#core/month.ts'
import { documentFile, statementFile } from '#desk/ledger-files.ts'
import { postMaker } from '#desk/maker-money.ts'
import { documentsPage, postDocument } from '#desk/order-documents.ts'
import { type Desk, formOf, openDesk } from '../../support/desk.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import { readXlsx } from '../../support/read-xlsx.ts'

let desk: Desk
let orderId: string
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.till.close())

const month = monthOf(new Date())
const later = new Date(endOfMonth(month).getTime() + 3_600_000)
const url = new URL(`https://toko.example/?bulan=${month}`)
const post = (fields: Record<string, string>) =>
  postMaker(desk.till.db, 'upt', month, formOf(fields), desk.officer, later)

test('an officer writes down the account and the payment, each with what is missing named', async () => {
  orderId = (await paidOrder(desk.till, aDraft([aParcel('upt', [aLine('BATIK', { title: '=BATIK' })])]))).orderId
  const account = { wish: 'account', bank: 'Bank Jatim', accountNumber: '0011 2233-44', holder: 'KUBE Contoh' }
  expect(await post({ ...account, accountNumber: 'abc' })).toMatchObject({ problems: ['accountNumber'] })
  expect(await post(account)).toEqual({ ok: true, told: 'account' })
  const pay = { wish: 'pay', amount: '46750', reference: 'TRF-9', sure: 'ya' }
  expect(await post({ ...pay, sure: '' })).toMatchObject({ status: 422, problems: ['sure'] })
  expect(await post({ ...pay, amount: '5' })).toMatchObject({ status: 409, problems: ['amountDiffers'] })
  expect(await post(pay)).toEqual({ ok: true, told: 'paid' })
  expect(await post(pay)).toEqual({ ok: true, told: 'paid' })
  expect(await post({ ...pay, reference: 'TRF-10' })).toMatchObject({ status: 409, problems: ['notNow'] })
})

test('a statement is a PDF, a CSV without formulas, and a spreadsheet', async () => {
  const books = { db: desk.till.db, now: () => later }
  const [pdf, csv, xlsx] = await Promise.all(
    (['pdf', 'csv', 'xlsx'] as const).map((kind) => statementFile(books, kind, 'upt', url)),
  )
  expect((await pdf?.text())?.slice(0, 5)).toBe('%PDF-')
  expect(await csv?.text()).toContain(`"'=BATIK",1,Penjualan,55000,46750`)
  const sale = readXlsx(Buffer.from((await xlsx?.arrayBuffer()) ?? new ArrayBuffer(0))).find(
    (row) => row[2]?.value === '=BATIK',
  )
  expect(sale?.map(({ kind }) => kind)).toEqual(['date', 'text', 'text', 'number', 'text', 'number', 'number'])
  expect(sale?.slice(5).map(({ value, format }) => [value, format])).toEqual([
    [55_000, '#,##0'],
    [46_750, '#,##0'],
  ])
  expect((await statementFile(books, 'pdf', 'nobody', url)).status).toBe(404)
})

test("an order's receipt is issued, printed and cancelled at the desk", async () => {
  const { db } = desk.till
  const wish = (fields: Record<string, string>) => postDocument(db, orderId, formOf(fields), desk.officer, new Date())
  expect(await wish({ wish: 'receipt', recipient: 'Dinas Contoh' })).toEqual({ ok: true, told: 'issued' })
  const page = await documentsPage(db, orderId)
  const [receipt] = page?.documents ?? []
  expect(receipt).toMatchObject({ kind: 'receipt', recipient: 'Dinas Contoh', amount: 73_000 })
  expect(page?.issuable).toEqual(['invoice'])
  const books = { db, now: () => new Date() }
  expect((await documentFile(books, orderId, receipt?.id ?? '')).headers.get('content-type')).toBe('application/pdf')
  expect((await documentFile(books, 'ord_other', receipt?.id ?? '')).status).toBe(404)
  const cancel = { wish: 'cancel', document: receipt?.id ?? '' }
  expect(await wish(cancel)).toMatchObject({ status: 422, problem: 'sure' })
  expect(await wish({ ...cancel, sure: 'ya' })).toEqual({ ok: true, told: 'cancelled' })
  expect(await wish({ ...cancel, sure: 'ya' })).toMatchObject({ status: 409 })
})
