import type { Day } from '#core/day.ts'
import type { LocalText } from '#core/language.ts'

/** Where a fact comes from. */
export interface Source {
  readonly publisher: string
  readonly title: string
  readonly date: Day
  readonly url?: string
}

/** A prize or a label, as somebody reported it. */
export interface Award {
  readonly title: LocalText
  readonly year: number
  readonly source: Source
}
