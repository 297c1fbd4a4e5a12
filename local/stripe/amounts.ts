import { type Currency, minorDigits } from './form/stripe-readers.ts'

/** An amount in minor units as a person in Indonesia reads it: `Rp 350.000`, with sen only when there are any. */
export function shownAmount(amount: number, currency: string): string {
  const digits = minorDigits[currency as Currency] ?? 2
  const major = amount / 10 ** digits
  const fractionDigits = Number.isInteger(major) ? 0 : digits
  return new Intl.NumberFormat('id-ID', {
    style: 'currency',
    currency: currency.toUpperCase(),
    minimumFractionDigits: fractionDigits,
    maximumFractionDigits: fractionDigits,
  }).format(major)
}

/** The same as Stripe writes it in its messages: `Rp350,000.00`. */
export function amountInMessages(amount: number, currency: string): string {
  const digits = minorDigits[currency as Currency] ?? 2
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency: currency.toUpperCase(),
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
  })
    .format(amount / 10 ** digits)
    .replace(/\s/g, '')
}
