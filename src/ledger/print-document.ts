import { dayOf, formatDate } from '#core/day.ts'
import { ledgerTexts } from '#core/messages/desk-ledger.ts'
import { formatRupiah } from '#core/money.ts'
import { rupiahInWords } from '#core/terbilang.ts'
import { startPaper } from '#paper/pdf.ts'
import type { NumberedDocument } from './documents.ts'

export interface DocumentGoods {
  readonly orderNumber: string
  readonly lines: readonly { readonly title: string; readonly quantity: number; readonly amount: number }[]
  readonly shipping: number
}

const t = ledgerTexts('id')

/** A receipt or an invoice on A4, with the amount in words and room to sign. */
export function printDocument(document: NumberedDocument, goods: DocumentGoods): Promise<Uint8Array<ArrayBuffer>> {
  const { kind, number, amount, issuedAt } = document
  const words = rupiahInWords(amount)
  const title = `${t.kind[kind]} ${number}`
  const paper = startPaper({ title, foot: `Galeri Karya · ${title}`, size: 'A4', at: issuedAt })
  paper.paragraph('Galeri Karya', { bold: true, size: 12 })
  paper.gap(6)
  paper.heading(1, t.kind[kind])
  if (document.cancelledAt) paper.paragraph(t.voided, { bold: true, size: 14 })
  paper.facts([
    [t.number, number],
    [kind === 'receipt' ? t.from : t.to, document.recipient],
    [t.words, `${words.charAt(0).toUpperCase()}${words.slice(1)}`],
    [t.what, t.purpose(goods.orderNumber)],
  ])
  paper.gap(8)
  paper.table({
    columns: [
      { title: t.goods, share: 5 },
      { title: t.quantity, share: 1, align: 'right' },
      { title: t.amount, share: 2, align: 'right' },
    ],
    rows: [
      ...goods.lines.map((line) => [line.title, String(line.quantity), formatRupiah(line.amount)]),
      ...(goods.shipping > 0 ? [[t.shipping, '', formatRupiah(goods.shipping)]] : []),
    ],
    totals: [t.total, '', formatRupiah(amount)],
  })
  paper.gap(20, 120)
  paper.paragraph(formatDate(dayOf(issuedAt), 'id'), { align: 'right' })
  paper.paragraph(t.signed, { align: 'right' })
  paper.gap(60)
  paper.paragraph('______________________', { align: 'right' })
  return paper.finish()
}
