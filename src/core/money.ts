import type { Language } from './language.ts'

/** Whole rupiah. Always an integer; Stripe's hundredths exist only in the Stripe adapter. */
export type Rupiah = number

/**
 * No card payment below this is asked for, whatever the settings say. Stripe's own least amount is half a dollar's worth
 * in the currency it pays out; less is refused only after the order was placed.
 */
export const leastCharge: Rupiah = 10_000

const shown = { style: 'currency', currency: 'IDR', currencyDisplay: 'narrowSymbol', maximumFractionDigits: 0 } as const
const idr = { id: new Intl.NumberFormat('id-ID', shown), en: new Intl.NumberFormat('en-GB', shown) }

/**
 * Shown without decimals and with a no-break space, so that a price never breaks over two lines: `Rp 350.000`, and in
 * English `Rp 350,000`, where a point would read as the end of whole rupiah.
 */
export function formatRupiah(amount: Rupiah, language: Language = 'id'): string {
  return idr[language].format(assertRupiah(amount))
}

/** Throws on anything that is not a whole, safe amount: a broken sum must never reach a payment page. */
export function assertRupiah(amount: number): Rupiah {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole rupiah amount: ${amount}`)
  return amount
}

export function sumRupiah(amounts: Iterable<Rupiah>): Rupiah {
  let total = 0
  for (const amount of amounts) total = assertRupiah(total + assertRupiah(amount))
  return total
}

/**
 * A percentage of an amount in whole rupiah (percent: 0 to 100), by the largest remainder: of two who share, the one with
 * the larger fraction gets the rupiah that is left, so that both together are the amount. A half goes to whom is asked for.
 */
export function percentOf(amount: Rupiah, percent: number): Rupiah {
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`not a percentage: ${percent}`)
  return Math.floor((assertRupiah(amount) * Math.round(percent * 100) + 5_000) / 10_000)
}
