import { figuresTexts } from '#core/messages/desk-figures.ts'
import { formatRupiah } from '#core/money.ts'
import { formatMonth } from '#core/month.ts'
import { type Figure, latePercent } from './figure.ts'
import { daysText, nameOf } from './named.ts'
import { groupings, type Period, queryOf } from './period.ts'
import type { Figures } from './read.ts'

export interface Bar {
  readonly name: string
  readonly value: number
  readonly said: string
}

export interface Cell {
  readonly label: string
  readonly text: string
}

/** Everything that the page shows, in words. */
export interface FiguresPage {
  readonly period: Period
  readonly by: string
  readonly caption: string
  /** Of the files and of this very page. */
  readonly query: string
  readonly groupings: readonly { readonly label: string; readonly query: string; readonly isShown: boolean }[]
  readonly paidBars: readonly Bar[]
  readonly lateBars: readonly Bar[]
  /** How many rows are only in the table. */
  readonly undrawn: number
  readonly rows: readonly { readonly name: string; readonly cells: readonly Cell[] }[]
  readonly total: readonly Cell[]
}

const t = figuresTexts('id')
const mostBars = 12

/** The figures in words and bars. */
export function figuresPage({ by, period, rows, total }: Figures): FiguresPage {
  const named = rows.map((row) => ({ ...row, name: nameOf(row, by) }))
  const drawn = by === 'month' ? named.slice(-mostBars) : named.slice(0, mostBars)
  return {
    period,
    by,
    caption: t.caption(t.groupings[by], formatMonth(period.from), formatMonth(period.to)),
    query: queryOf(period, by),
    groupings: groupings.map((grouping) => ({
      label: t.groupings[grouping],
      query: queryOf(period, grouping),
      isShown: grouping === by,
    })),
    paidBars: drawn.map(({ name, paid }) => ({ name, value: paid, said: formatRupiah(paid) })),
    lateBars: drawn.map((row) => ({ name: row.name, value: latePercent(row) ?? 0, said: lateText(row) })),
    undrawn: named.length - drawn.length,
    rows: named.map((row) => ({ name: row.name, cells: cellsOf(row) })),
    total: cellsOf(total),
  }
}

function lateText(row: Pick<Figure, 'handoffs' | 'late'>): string {
  const percent = latePercent(row)
  return percent === null ? t.unknown : t.lateOf(row.late, percent)
}

const cellsOf = (row: Omit<Figure, 'key' | 'name'>): readonly Cell[] => [
  { label: t.orders, text: String(row.orders) },
  { label: t.pieces, text: String(row.pieces) },
  { label: t.paid, text: formatRupiah(row.paid) },
  { label: t.back, text: formatRupiah(row.back) },
  { label: t.share, text: formatRupiah(row.share) },
  ...(row.sent === null ? [] : [{ label: t.sent, text: formatRupiah(row.sent) }]),
  { label: t.handoffs, text: String(row.handoffs) },
  { label: t.late, text: lateText(row) },
  { label: t.leadDays, text: daysText(row.leadDays) },
]
