import type { Rupiah } from '#core/money.ts'
import type { CourierFee } from './courier-fee.ts'

/** What couriers are asked for one parcel. */
export interface RateQuestion {
  /** Region code of the producer, province or regency. */
  readonly origin: string
  /** Region code of the buyer's kabupaten or kota. */
  readonly destination: string
  /** The buyer's postal code (five digits) once it is known, which says more than the region. */
  readonly postalCode: string | null
  /** Whole kilograms to bill, volume already counted in. */
  readonly kilograms: number
  readonly value: Rupiah
}

/** Whoever knows what couriers ask today. */
export interface RateSource {
  /**
   * The couriers that take it, cheapest first; none where no courier goes there. Rejects with RateSourceDown where no
   * answer is to be had.
   */
  rates(question: RateQuestion): Promise<readonly CourierFee[]>
}

/** No answer, or none that can be read. `code`: what went wrong, for the log. */
export class RateSourceDown extends Error {
  readonly code: string

  constructor(code: string) {
    super(`the couriers' rates cannot be had: ${code}`)
    this.name = 'RateSourceDown'
    this.code = code
  }
}
