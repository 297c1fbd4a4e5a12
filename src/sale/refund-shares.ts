import type { Rupiah } from '#core/money.ts'
import type { PaymentProvider } from '#database/tables.ts'
import type { FeeBack } from './refund-fees.ts'

/** Where money that goes back comes from: a payment, or a balance that has not been paid and is asked no more. */
export interface Source {
  readonly kind: 'payment' | 'balance'
  /** The payment itself; for a balance the one that was made before it. */
  readonly paymentId: string
  readonly provider: PaymentProvider
  readonly room: Rupiah
}

export interface LineBack {
  readonly lineId: string
  readonly quantity: number
  readonly amount: Rupiah
}

/** What of one source goes back, as one refund. */
export interface Share {
  readonly source: Source
  readonly lines: readonly LineBack[]
  readonly fees: readonly FeeBack[]
  readonly amount: Rupiah
}

/**
 * Spreads what goes back over its sources, the first as far as it goes. A line may be split between two, a fee is not.
 * Null where there is not enough. The shares together are exactly the lines and the fees.
 */
export function sharesOf(
  lines: readonly LineBack[],
  fees: readonly FeeBack[],
  sources: readonly Source[],
): readonly Share[] | null {
  const left = sources.map((source) => ({ source, room: source.room, lines: [] as LineBack[], fees: [] as FeeBack[] }))
  for (const fee of fees) {
    const place = left.find(({ room }) => room >= fee.fee)
    if (!place) return null
    place.fees.push(fee)
    place.room -= fee.fee
  }
  for (const line of lines) {
    let missing = line.amount
    for (const place of left) {
      const part = Math.min(missing, place.room)
      if (part <= 0) continue
      place.lines.push({ ...line, amount: part })
      place.room -= part
      missing -= part
    }
    if (missing > 0) return null
    // What cost nothing goes back all the same: its line is given up.
    if (line.amount === 0) left[0]?.lines.push(line)
  }
  return left
    .filter((place) => place.lines.length + place.fees.length > 0)
    .map(({ source, room, ...back }) => ({ source, ...back, amount: source.room - room }))
}
