import { addDays, type Day, dayOf, formatDay, weekdayOf } from '#core/day.ts'
import { workPaperTexts } from '#core/messages/paper-work.ts'
import { oneLine, writeCoded } from './marks.ts'
import { startPaper } from './pdf.ts'
import { dueText, lineText, type SheetSize, type WorkSheet } from './work-order.ts'

const t = workPaperTexts('id')

export interface WeekWork extends WorkSheet {
  readonly state: 'offered' | 'accepted' | 'making' | 'ready'
}

export interface Week {
  readonly title: string
  readonly works: readonly WeekWork[]
}

/** The week from Monday to Sunday that a day lies in. */
function weekOf(day: Day): { readonly from: Day; readonly to: Day } {
  const from = addDays(day, -((weekdayOf(day) + 6) % 7))
  return { from, to: addDays(from, 6) }
}

/** By the week in which each must go out, what is late first; within a week by day. */
export function intoWeeks(works: readonly WeekWork[], today: Day): readonly Week[] {
  const weeks = new Map<string, WeekWork[]>()
  const sorted = works.toSorted((a, b) => a.shipBy.localeCompare(b.shipBy) || a.number.localeCompare(b.number))
  for (const work of sorted) {
    const { from, to } = weekOf(work.shipBy)
    const isLate = work.shipBy < today && work.state !== 'ready'
    const title = isLate ? t.late : t.weekOf(formatDay(from, 'id'), formatDay(to, 'id'))
    weeks.set(title, [...(weeks.get(title) ?? []), work])
  }
  return [...weeks].map(([title, grouped]) => ({ title, works: grouped }))
}

/** What a producer has to do, week by week, each with the code to its page. */
export function printWeekList(
  producerName: string,
  works: readonly WeekWork[],
  size: SheetSize,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const today = dayOf(at)
  const title = t.week(oneLine(producerName))
  const paper = startPaper({ title, foot: t.foot(oneLine(producerName)), size, at })
  paper.heading(1, title)
  paper.paragraph(t.made(formatDay(today, 'id')))
  if (works.length === 0) paper.paragraph(t.nothing)
  for (const week of intoWeeks(works, today)) {
    paper.heading(2, week.title)
    for (const work of week.works) {
      const items = work.lines.map((line) => ({ text: lineText(line), size: 10.5 }))
      const lines = [
        { text: `${work.number}, ${t.state[work.state]}`, bold: true, size: 10.5 },
        { text: dueText(work), bold: true },
        ...items,
      ]
      writeCoded(paper, { url: work.url, alt: t.qr(work.number), side: 72, lines })
      paper.gap(6)
    }
  }
  return paper.finish()
}
