import { workPaperTexts } from '#core/messages/paper-work.ts'
import { cutLine, oneLine, writeCoded, writeTicks } from './marks.ts'
import { startPaper } from './pdf.ts'
import { lineText, type SheetSize, type WorkSheet } from './work-order.ts'

const t = workPaperTexts('id')

/** All that a courier needs to know of a buyer. */
export interface SlipDelivery {
  readonly recipient: string
  readonly phone: string
  /** Street, place, postal code: a line each. */
  readonly lines: readonly string[]
}

export interface PackingSlip extends WorkSheet {
  /** Null for a pick-up: the number is enough there. */
  readonly delivery: SlipDelivery | null
  readonly giftMessage: string
}

/**
 * What goes with a parcel, without prices. The code to the producer's page is that page's key: it stands on a strip
 * that is cut off and kept.
 */
export function printPackingSlip(slip: PackingSlip, size: SheetSize, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  const title = t.slip(slip.number)
  const paper = startPaper({ title, foot: t.foot(slip.number), size, at })
  const large = size === 'A4' ? 15 : 13
  paper.heading(1, title)
  if (slip.delivery) {
    paper.heading(2, t.to)
    paper.paragraph(oneLine(slip.delivery.recipient), { bold: true, size: large })
    for (const line of slip.delivery.lines) paper.paragraph(oneLine(line), { size: large - 2 })
    paper.paragraph(t.phone(slip.delivery.phone), { size: large - 2 })
  } else {
    paper.paragraph(t.pickup, { bold: true, size: large })
    paper.paragraph(t.pickupHow)
  }
  paper.gap(4)
  paper.paragraph(t.from(oneLine(slip.producerName)))
  paper.heading(2, t.contents)
  const lines = slip.lines.map((line) => ({ text: `${lineText(line)}, ${t.code(oneLine(line.sku))}` }))
  writeTicks(paper, lines, size === 'A4' ? 11 : 9.5)
  const side = size === 'A4' ? 88 : 76
  paper.gap(14, side + 90)
  cutLine(paper)
  paper.gap(3)
  paper.paragraph(t.cut, { size: 7.5 })
  paper.heading(2, `${t.keep}: ${slip.number}`)
  if (slip.giftMessage) {
    paper.paragraph(t.gift, { bold: true })
    paper.paragraph(slip.giftMessage)
  }
  paper.gap(4)
  const words = slip.delivery
    ? [{ text: t.courier, size: 10.5 }, { text: t.tracking, size: 10.5 }, { text: t.keepHow }]
    : [{ text: t.scanHow }]
  writeCoded(paper, { url: slip.url, alt: t.qr(slip.number), side, lines: words })
  return paper.finish()
}
