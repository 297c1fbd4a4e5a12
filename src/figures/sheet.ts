import { figuresTexts } from '#core/messages/desk-figures.ts'
import type { Sheet } from '#paper/sheet.ts'
import { latePercent } from './figure.ts'
import { nameOf } from './named.ts'
import type { Figures } from './read.ts'

const t = figuresTexts('id')

/** The table as a spreadsheet; the last row is the whole. What is not known is an empty cell. */
export function figuresSheet({ by, rows, total }: Figures): Sheet {
  const named = [...rows.map((row) => ({ ...row, name: nameOf(row, by) })), { ...total, name: t.total }]
  const known = (value: number | null) => value ?? ''
  return {
    name: t.title,
    head: [
      t.groupings[by],
      t.orders,
      t.pieces,
      t.paid,
      t.back,
      t.share,
      ...(total.sent === null ? [] : [t.sent]),
      t.handoffs,
      t.late,
      `${t.late} %`,
      t.leadDays,
    ],
    rows: named.map((row) => [
      row.name,
      row.orders,
      row.pieces,
      { rupiah: row.paid },
      { rupiah: row.back },
      { rupiah: row.share },
      ...(row.sent === null ? [] : [{ rupiah: row.sent }]),
      row.handoffs,
      row.late,
      known(latePercent(row)),
      known(row.leadDays),
    ]),
  }
}
