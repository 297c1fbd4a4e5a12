import type { Rupiah } from '#core/money.ts'

/** What should stand in the books for a line, and who makes it. */
export interface LineFact {
  readonly lineId: string
  /** Of the whole line, at the sale. */
  readonly price: Rupiah
  readonly share: Rupiah
  /** Of the price, given back for good until now. */
  readonly refunded: Rupiah
  readonly producerId: string
}

/** What stands there, added up per producer. */
export interface Booked {
  readonly producerId: string
  readonly price: Rupiah
  readonly amount: Rupiah
}

export interface Correction {
  readonly kind: 'sale' | 'refund' | 'restored' | 'moved'
  readonly producerId: string
  readonly price: Rupiah
  readonly amount: Rupiah
}

/**
 * The rows that bring a line's books to what is true now; none where they are. A part given back takes its part of the
 * share with it, rounded once from the whole, so that the last part takes exactly what is left.
 */
export function correctionsOf(fact: LineFact, booked: readonly Booked[]): readonly Correction[] {
  const price = fact.price - fact.refunded
  const share = fact.price === 0 ? 0 : Math.round((fact.share * price) / fact.price)
  const { producerId } = fact
  const others = booked.filter((row) => row.producerId !== producerId)
  const own = booked.find((row) => row.producerId === producerId)
  const left = others
    .filter((row) => row.price !== 0 || row.amount !== 0)
    .map((row) => ({ kind: 'moved' as const, producerId: row.producerId, price: -row.price, amount: -row.amount }))
  const difference = { price: price - (own?.price ?? 0), amount: share - (own?.amount ?? 0) }
  if (difference.price === 0 && difference.amount === 0 && booked.length > 0) return left
  return [...left, { kind: kindOf(booked, left.length > 0, difference.price), producerId, ...difference }]
}

function kindOf(booked: readonly Booked[], isMoved: boolean, price: Rupiah): Correction['kind'] {
  if (booked.length === 0) return 'sale'
  if (isMoved) return 'moved'
  return price < 0 ? 'refund' : 'restored'
}
