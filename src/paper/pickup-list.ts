import { dayOf, formatDay } from '#core/day.ts'
import { workPaperTexts } from '#core/messages/paper-work.ts'
import { oneLine } from './marks.ts'
import { startPaper } from './pdf.ts'
import { lineText, type SheetSize, type WorkLine } from './work-order.ts'

const t = workPaperTexts('id')

/** Goods that wait at the gallery. Whose they are is proved by the buyer's code, which is not on paper. */
export interface Pickup {
  readonly number: string
  readonly buyerName: string
  readonly producerName: string
  readonly lines: readonly WorkLine[]
}

/** One row a hand-off, as the table shows it; the last cell is left free to sign. */
export const pickupRow = ({ number, buyerName, producerName, lines }: Pickup): readonly string[] => [
  number,
  oneLine(buyerName),
  lines.map(lineText).join('\n'),
  oneLine(producerName),
  '',
]

export function printPickupList(
  pickups: readonly Pickup[],
  size: SheetSize,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = startPaper({ title: t.pickups, foot: t.foot(t.pickups), size, at })
  paper.heading(1, t.pickups)
  paper.paragraph(t.made(formatDay(dayOf(at), 'id')))
  paper.paragraph(t.pickupsHow)
  paper.gap(6)
  if (pickups.length === 0) paper.paragraph(t.noPickups)
  else {
    const { number, buyer, items, maker, initials } = t.columns
    const columns = [
      { title: number, share: 19 },
      { title: buyer, share: 20 },
      { title: items, share: 30 },
      { title: maker, share: 20 },
      { title: initials, share: 11 },
    ]
    paper.table({ columns, rows: pickups.map(pickupRow), size: size === 'A4' ? 9.5 : 8 })
  }
  return paper.finish()
}
