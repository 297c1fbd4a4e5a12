import type { LocalText } from '#core/language.ts'
import type { Source } from './source.ts'

/** Who stands beside the makers: a company, an office, a mentor, a craft council. */
export interface Partner {
  readonly id: string
  readonly name: LocalText
  readonly kind: 'csr' | 'opd' | 'mentor' | 'dekranasda'
  readonly summary: LocalText
  readonly url?: string
  readonly sources: readonly Source[]
}

/** A number with what it counts and who published it. */
export interface Figure {
  /** As it is read: `376`, `7–10`. */
  readonly value: string
  readonly label: LocalText
  readonly source: Source
}

/** What the work has brought about, in sums in which nobody can be recognised. */
export interface Impact {
  readonly introduction: LocalText
  readonly figures: readonly Figure[]
}
