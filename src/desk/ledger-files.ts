import type { Database } from '#database/connection.ts'
import { documentsOf } from '#ledger/documents.ts'
import { printDocument } from '#ledger/print-document.ts'
import { balancesSheet, printStatement, statementSheet } from '#ledger/print-statement.ts'
import { balancesOf } from '#ledger/statement.ts'
import { orderById } from '#orders/store.ts'
import { csvOf, type Sheet, xlsxOf } from '#paper/sheet.ts'
import { makerPage, wantedMonth } from './maker-money.ts'

interface Books {
  readonly db: Database
  readonly now: () => Date
}

const types = {
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type FileKind = keyof typeof types

function file(content: BodyInit, kind: FileKind, name: string): Response {
  const way = kind === 'pdf' ? 'inline' : 'attachment'
  const headers = { 'Content-Type': types[kind], 'Content-Disposition': `${way}; filename="${name}.${kind}"` }
  return new Response(content, { headers })
}
const missing = () => new Response(null, { status: 404 })
export const sheetFile = async (sheet: Sheet, kind: 'csv' | 'xlsx', name: string) =>
  file(kind === 'csv' ? csvOf(sheet) : await xlsxOf(sheet), kind, name)

/** One maker's month (`?bulan=2026-11`). */
export async function statementFile(books: Books, kind: FileKind, producerId: string, url: URL): Promise<Response> {
  const now = books.now()
  const month = wantedMonth(url.searchParams.get('bulan'), now)
  const page = await makerPage(books.db, producerId, month, now)
  if (!page) return missing()
  const name = `hak-produsen-${producerId.replaceAll(/[^\w-]/g, '-')}-${month}`
  if (kind === 'pdf') return file(await printStatement(page.statement, page.account, now), kind, name)
  return sheetFile(statementSheet(page.statement), kind, name)
}

/** All makers of a month. */
export async function balancesFile({ db, now }: Books, kind: 'csv' | 'xlsx', url: URL): Promise<Response> {
  const month = wantedMonth(url.searchParams.get('bulan'), now())
  return sheetFile(balancesSheet(await balancesOf(db, month)), kind, `hak-produsen-${month}`)
}

/** A receipt or an invoice of an order. */
export async function documentFile({ db }: Books, orderId: string, documentId: string): Promise<Response> {
  const [order, documents] = await Promise.all([orderById(db, orderId), documentsOf(db, orderId)])
  const document = documents.find(({ id }) => id === documentId)
  if (!order || !document) return missing()
  const goods = {
    orderNumber: order.number,
    shipping: order.shippingTotal,
    lines: order.lines.map(({ title, options, quantity, unitPrice }) => ({
      title: options ? `${title} (${options})` : title,
      quantity,
      amount: quantity * unitPrice,
    })),
  }
  return file(await printDocument(document, goods), 'pdf', document.number)
}
