import { expect, test } from 'vitest'
import { answerDeadline } from '#calendar/answer-deadline.ts'
import { officeDays } from '#calendar/office-hours.ts'
import { dayOf } from '#core/day.ts'

test.each([1, 2, 3])('as a table or reckoned one by one, %i working days end at the same minute', (days) => {
  // Over a new year, Idulfitri and every weekday, five times a day.
  const now = new Date('2027-06-30T05:00:00Z')
  const table = new Map(officeDays(now, days, 280).map((office) => [office.day, office]))
  for (let hour = 0; hour < 270 * 24; hour += 5) {
    const came = new Date(now.getTime() - hour * 3_600_000 - 60_000 * (hour % 59) - 30_000)
    const office = table.get(dayOf(came))
    if (!office) throw new Error(`no row for ${came.toISOString()}`)
    const due = Math.max(came.getTime(), office.begins.getTime()) + office.minutes * 60_000
    expect(new Date(due), came.toISOString()).toEqual(answerDeadline(came, days * 24, []))
  }
})
