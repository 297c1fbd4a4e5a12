import { dayOf, formatDate } from '#core/day.ts'
import { ledgerTexts } from '#core/messages/desk-ledger.ts'
import { formatRupiah } from '#core/money.ts'
import { formatMonth } from '#core/month.ts'
import { startPaper } from '#paper/pdf.ts'
import type { Cell, Sheet } from '#paper/sheet.ts'
import type { MakerAccount } from './account.ts'
import { accountText } from './account.ts'
import type { Balance, Statement } from './statement.ts'

const t = ledgerTexts('id')

/** A maker's month on A4. */
export function printStatement(
  statement: Statement,
  account: MakerAccount | null,
  now: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const { producerName, month, rows, payment } = statement
  const title = t.statement(producerName, formatMonth(month))
  const paper = startPaper({ title, foot: `Galeri Karya · ${title}`, size: 'A4', at: now })
  paper.heading(1, t.statementTitle)
  paper.facts([
    [t.producer, producerName],
    [t.month, formatMonth(month)],
    ...(account ? [[t.account, accountText(account)] as const] : []),
  ])
  if (!statement.isClosed) paper.paragraph(t.open)
  paper.heading(2, t.rows)
  if (rows.length === 0) paper.paragraph(t.noRows)
  else
    paper.table({
      columns: [
        { title: t.day, share: 2.2 },
        { title: t.order, share: 2.2 },
        { title: t.item, share: 4 },
        { title: t.what, share: 2.2 },
        { title: t.price, share: 2, align: 'right' },
        { title: t.share, share: 2, align: 'right' },
      ],
      rows: rows.map((row) => [
        formatDate(dayOf(row.at), 'id'),
        row.orderNumber ?? '',
        `${row.quantity} × ${row.title}`,
        t.kinds[row.kind],
        formatRupiah(row.price),
        formatRupiah(row.amount),
      ]),
      totals: [t.total, '', '', '', formatRupiah(statement.sold), formatRupiah(statement.share)],
      size: 8.5,
    })
  paper.gap(8)
  paper.facts([
    [t.carried, formatRupiah(statement.carried)],
    [t.share, formatRupiah(statement.share)],
    [t.shops, formatRupiah(statement.shops)],
  ])
  if (payment) {
    paper.paragraph(`${t.paid}: ${formatRupiah(payment.amount)}, ${formatDate(dayOf(payment.at), 'id')}`)
    paper.paragraph(t.paidTo(payment.account, payment.reference))
  }
  paper.paragraph(`${t.due}: ${formatRupiah(statement.due)}`, { bold: true, size: 12 })
  return paper.finish()
}

/** The same as a table of figures. */
export function statementSheet({ rows, carried, share, sold, due, payment }: Statement): Sheet {
  const sum = (label: string, price: Cell, amount: number): readonly Cell[] => [
    ...['', '', label, '', '', price],
    { rupiah: amount },
  ]
  return {
    name: t.title,
    head: [t.day, t.order, t.item, t.quantity, t.what, t.price, t.share],
    rows: [
      sum(t.carried, '', carried),
      ...rows.map((row) => [
        { day: dayOf(row.at) },
        row.orderNumber ?? '',
        row.title,
        row.quantity,
        t.kinds[row.kind],
        { rupiah: row.price },
        { rupiah: row.amount },
      ]),
      sum(t.total, { rupiah: sold }, share),
      ...(payment ? [sum(`${t.paid} (${payment.reference})`, '', -payment.amount)] : []),
      sum(t.due, '', due),
    ],
  }
}

/** Every maker of a month. */
export function balancesSheet(balances: readonly Balance[]): Sheet {
  return {
    name: t.title,
    head: [t.producer, t.carried, t.sold, t.share, t.shops, t.paid, t.due],
    rows: balances.map((maker) => [
      maker.producerName,
      ...[maker.carried, maker.sold, maker.share, maker.sold - maker.share, maker.paid, maker.due].map((rupiah) => ({
        rupiah,
      })),
    ]),
  }
}
