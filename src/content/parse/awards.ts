import type { Award } from '../source.ts'
import type { ProducerRow } from './rows.ts'
import { localText, needSource } from './text.ts'

/** Prizes with their year and source; one that nobody can check is left out, without a word against the rest. */
export function readAwards(rows: ProducerRow['awards']): Award[] {
  return (rows ?? []).flatMap(({ title, year, source }) => {
    const name = localText(title)
    if (!name || !Number.isInteger(year) || !source?.publisher || !source.title || !source.date) return []
    return [{ title: name, year: year as number, source: needSource(source) }]
  })
}
