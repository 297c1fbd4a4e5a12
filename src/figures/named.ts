import { figuresTexts } from '#core/messages/desk-figures.ts'
import { formatMonth } from '#core/month.ts'
import type { Figure } from './figure.ts'
import type { Grouping } from './period.ts'
import { erased, pickedUp } from './read.ts'

const t = figuresTexts('id')

/** What a person calls the group: a month by its name, a place that is none by what became of it. */
export function nameOf({ key, name }: Pick<Figure, 'key' | 'name'>, by: Grouping): string {
  if (by === 'month') return formatMonth(key)
  if (by === 'place' && key === pickedUp) return t.pickup
  if (by === 'place' && key === erased) return t.erased
  return name || key
}

const tenths = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** "3,5 hari". */
export const daysText = (days: number | null): string => (days === null ? t.unknown : t.days(tenths.format(days)))
