import type { Rupiah } from '#core/money.ts'

/** What was sold and how it was delivered, of one producer, place, product or month. */
export interface Figure {
  /** A producer's or product's id, a regency's code, a month; `''` where there is none. */
  readonly key: string
  readonly name: string
  /** Orders of which something was paid in the period. */
  readonly orders: number
  /** Pieces paid, whether or not their money went back later. */
  readonly pieces: number
  /** What buyers paid, shipping left out. */
  readonly paid: Rupiah
  /** What of it went back to them. */
  readonly back: Rupiah
  /** The makers' share of what stayed. */
  readonly share: Rupiah
  /** What was sent to the makers' accounts for these months; null where it cannot be told apart. */
  readonly sent: Rupiah | null
  /** Parts of orders that makers had in hand and did not give back. */
  readonly handoffs: number
  /** Of those, how many left after the day they had to, or have not left though it is past. */
  readonly late: number
  /** Mean days from payment to leaving the maker; null where nothing left yet. */
  readonly leadDays: number | null
}

/** 0 to 100, or null where nothing could be late. */
export const latePercent = ({ handoffs, late }: Pick<Figure, 'handoffs' | 'late'>): number | null =>
  handoffs === 0 ? null : Math.round((100 * late) / handoffs)

/** All of them as one; `orders` and `handoffs` count once what is in two of them, so they come from the whole. */
export function totalOf(figures: readonly Figure[], whole: Pick<Figure, 'orders' | 'handoffs' | 'late' | 'leadDays'>) {
  const sum = (of: (figure: Figure) => number) => figures.reduce((total, figure) => total + of(figure), 0)
  return {
    ...whole,
    pieces: sum(({ pieces }) => pieces),
    paid: sum(({ paid }) => paid),
    back: sum(({ back }) => back),
    share: sum(({ share }) => share),
    sent: figures.some(({ sent }) => sent === null) ? null : sum(({ sent }) => sent ?? 0),
  }
}
