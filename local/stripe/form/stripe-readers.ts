// Readers for what only Stripe's API has: metadata, addresses, currencies, time ranges, expansions.
import { invalid } from '../refusal.ts'
import { fields, integer, list, optional, type Reader, text } from './readers.ts'

/** Currencies this server takes, with their minor digits as https://docs.stripe.com/currencies lists them. */
export const minorDigits = { idr: 2, usd: 2, sgd: 2, myr: 2, jpy: 0 } as const
export type Currency = keyof typeof minorDigits

/** The largest amount: eight digits, but twelve for rupiah (same page, "Minimum and maximum charge amounts"). */
export function largestAmount(currency: Currency): number {
  return currency === 'idr' ? 999_999_999_999 : 99_999_999
}

export function currency(): Reader<Currency> {
  const known = Object.keys(minorDigits)
  return (value, path) => {
    const asked = typeof value === 'string' ? value.toLowerCase() : ''
    if (known.includes(asked)) return asked as Currency
    throw invalid(`Invalid currency: ${String(value)}. This server supports these currencies: ${known.join(', ')}`, {
      param: path,
    })
  }
}

/** At most 50 keys of 40 characters, values of 500; an empty value unsets, here: is left out. */
export function metadata(): Reader<Record<string, string>> {
  return (value, path) => {
    if (typeof value === 'string') {
      if (value === '') return {}
      throw invalid('Invalid object', { param: path })
    }
    const entries = Object.entries(value)
    if (entries.length > 50) {
      throw invalid(`Metadata can have up to 50 keys, but you passed ${entries.length}.`, { param: path })
    }
    const result: Record<string, string> = {}
    for (const [name, held] of entries) {
      const param = `${path}[${name}]`
      if (typeof held !== 'string') throw invalid('Metadata values must be strings.', { param })
      if (name.length > 40) throw invalid('Metadata keys can have up to 40 characters.', { param })
      if (held.length > 500) {
        throw invalid(`Metadata values can have up to 500 characters, but you passed ${held.length}.`, { param })
      }
      if (held !== '') result[name] = held
    }
    return result
  }
}

/** An absolute http or https address; `{CHECKOUT_SESSION_ID}` may stand in it. */
export function webAddress(): Reader<string> {
  const read = text(5000)
  return (value, path) => {
    const address = read(value, path)
    if (/^https?:\/\/[^/?#]/i.test(address) && URL.canParse(address)) return address
    throw invalid('Not a valid URL', { code: 'url_invalid', param: path })
  }
}

export function email(): Reader<string> {
  const read = text(800)
  return (value, path) => {
    const address = read(value, path)
    if (/^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/.test(address)) return address
    throw invalid(`Invalid email address: ${address}`, { code: 'email_invalid', param: path })
  }
}

export interface TimeRange {
  gt?: number | undefined
  gte?: number | undefined
  lt?: number | undefined
  lte?: number | undefined
}

/** `created=…` or `created[gte]=…`, seconds since 1970. */
export function timeRange(): Reader<TimeRange> {
  const moment = integer({ least: 0 })
  const bounds = fields({ gt: optional(moment), gte: optional(moment), lt: optional(moment), lte: optional(moment) })
  return (value, path) => {
    if (typeof value !== 'string') return bounds(value, path)
    const exact = moment(value, path)
    return { gte: exact, lte: exact }
  }
}

/** Parameters of every list, to be spread into its fields. */
export const pagination = {
  limit: optional(integer({ least: 1, most: 100 })),
  starting_after: optional(text(255)),
  ending_before: optional(text(255)),
  expand: optional(list(text(500), 20)),
}

export const expandable = { expand: optional(list(text(500), 20)) }

/** A postal address within `shipping`. */
export const address = fields({
  line1: optional(text()),
  line2: optional(text()),
  city: optional(text()),
  state: optional(text()),
  postal_code: optional(text()),
  country: optional(text(2)),
})
