import { dayOf, formatDate } from '#core/day.ts'
import { quotationTexts } from '#core/messages/quotation.ts'
import { formatRupiah } from '#core/money.ts'
import { rupiahInWords } from '#core/terbilang.ts'
import { type Paper, startPaper } from '#paper/pdf.ts'
import type { OpenedQuotation } from './quotation.ts'
import { amountOf } from './quotation-money.ts'

const t = quotationTexts('id')

/** A quotation on A4, in Indonesian as an invoice is: parts by producer, amounts in words, room to sign. */
export function printQuotation(opened: OpenedQuotation): Promise<Uint8Array<ArrayBuffer>> {
  const { quotation, inquiryNumber } = opened
  const { content, sums, validUntil } = quotation
  const at = quotation.issuedAt ?? quotation.madeAt
  const title = quotation.number ? t.title(quotation.number) : `${t.titleWord}: ${t.draft}`
  const paper = startPaper({ title, foot: `Galeri Karya · ${title}`, size: 'A4', at })
  paper.paragraph('Galeri Karya', { bold: true, size: 12 })
  paper.gap(6)
  paper.heading(1, t.titleWord)
  if (!quotation.number) paper.paragraph(t.draft, { bold: true, size: 14 })
  paper.facts([
    ...(quotation.number ? [[t.number, quotation.number] as const] : []),
    [t.date, formatDate(dayOf(at), 'id')],
    [t.to, `${opened.organisation}, ${opened.contactName}`],
    [t.titleWord, t.forRequest(inquiryNumber)],
    [t.validUntil, formatDate(validUntil, 'id')],
  ])
  printGoods(paper, opened)
  paper.heading(2, t.payment)
  const words = rupiahInWords(sums.total)
  paper.facts([
    [t.total, formatRupiah(sums.total)],
    [t.words, sentence(words)],
  ])
  if (sums.balance > 0) {
    paper.facts([
      [t.deposit, `${formatRupiah(sums.deposit)} (${rupiahInWords(sums.deposit)})`],
      [t.balance, `${formatRupiah(sums.balance)} (${rupiahInWords(sums.balance)})`],
    ])
  }
  paper.paragraph(sums.balance > 0 ? t.payLead : t.payWhole)
  paper.paragraph(t.payHow)
  paper.heading(2, t.delivery)
  const { address } = content
  paper.paragraph(
    address
      ? `${address.recipient}, ${address.street}, ${address.district}, ${address.regency}, ${address.province} ${address.postalCode}`
      : t.pickup,
  )
  if (content.terms) {
    paper.heading(2, t.terms)
    for (const paragraph of content.terms.split(/\n+/)) paper.paragraph(paragraph)
  }
  paper.gap(20, 110)
  paper.paragraph(formatDate(dayOf(at), 'id'), { align: 'right' })
  paper.paragraph(t.signed, { align: 'right' })
  paper.gap(50)
  paper.paragraph('______________________', { align: 'right' })
  return paper.finish()
}

const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

function printGoods(paper: Paper, { quotation }: OpenedQuotation): void {
  for (const part of quotation.content.parts) {
    paper.heading(2, t.from(part.producerName))
    paper.paragraph(t.ready(formatDate(part.day, 'id'), part.leadWorkingDays))
    paper.gap(4)
    paper.table({
      columns: [
        { title: t.item, share: 5 },
        { title: t.pieces, share: 1, align: 'right' },
        { title: t.price, share: 2, align: 'right' },
        { title: t.amount, share: 2, align: 'right' },
      ],
      rows: [
        ...part.lines.map((line) => [
          line.title,
          line.quantity.toLocaleString('id-ID'),
          formatRupiah(line.unitPrice),
          formatRupiah(amountOf(line)),
        ]),
        ...(part.shippingFee > 0 ? [[t.shipping, '', '', formatRupiah(part.shippingFee)]] : []),
      ],
    })
  }
}
