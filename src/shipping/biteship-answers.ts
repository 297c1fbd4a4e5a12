import { z } from 'zod'
import type { CourierFee } from './courier-fee.ts'
import { RateSourceDown } from './rate-source.ts'

// Only what is used is looked at. A list that is none is a broken answer; an entry that cannot be read is left out, for
// a fee that had to be guessed is worse than one courier fewer.
const listOf = (name: string) => z.object({ [name]: z.array(z.unknown()) })

const area = z.object({
  administrative_division_level_2_name: z.string(),
  postal_code: z.coerce.number().int().min(10_000).max(99_999),
})

const price = z.object({
  courier_name: z.string().trim().min(1).max(40),
  courier_service_name: z.string().trim().max(40).default(''),
  // Whole rupiah, as documented. What is no such number is not rounded into one.
  price: z.number().int().min(1).max(10_000_000),
  currency: z.literal('IDR').default('IDR'),
  shipment_duration_range: z.string(),
  shipment_duration_unit: z.string(),
})

/** The postal code of a kabupaten or kota in an answer of the Maps API; null where it is not in it. */
export function readAreas(answer: unknown, regency: string): number | null {
  if (answer === null) return null
  const bare = (name: string) => name.toLowerCase().replace(/^(kabupaten|kab\.?|kota)\s+/, '')
  const areas = entries(answer, 'areas').flatMap((entry) => area.safeParse(entry).data ?? [])
  const named = (fits: (name: string) => boolean) =>
    areas.find(({ administrative_division_level_2_name: name }) => fits(name))?.postal_code
  // Kabupaten and kota often share a name, and not every answer says which it means.
  return (
    named((name) => name.toLowerCase() === regency.toLowerCase()) ??
    named((name) => bare(name) === bare(regency)) ??
    null
  )
}

const mostShown = 5

/** The fees in an answer of the Rates API: cheapest first, at most five, none twice by name. */
export function readPricing(answer: unknown): readonly CourierFee[] {
  const cheapest = new Map<string, CourierFee>()
  for (const entry of entries(answer, 'pricing')) {
    const { data } = price.safeParse(entry)
    const days = data && daysOf(data.shipment_duration_range, data.shipment_duration_unit)
    if (!data || !days) continue
    const courier = plain(`${data.courier_name} ${data.courier_service_name}`)
    const known = cheapest.get(courier)
    if (!known || data.price < known.fee) cheapest.set(courier, { courier, fee: data.price, ...days })
  }
  return [...cheapest.values()].sort((a, b) => a.fee - b.fee || (a.courier < b.courier ? -1 : 1)).slice(0, mostShown)
}

function entries(answer: unknown, name: string): readonly unknown[] {
  const read = listOf(name).safeParse(answer)
  if (!read.success) throw new RateSourceDown('unreadable')
  return read.data[name] ?? []
}

/** `2 - 3` days, `1` days or `3 - 6` hours, in whole days; null for anything else. */
function daysOf(range: string, unit: string): Pick<CourierFee, 'minDays' | 'maxDays'> | null {
  const [, from = '', to = from] = /^\s*(\d{1,3})\s*(?:-\s*(\d{1,3})\s*)?$/.exec(range) ?? []
  const hours = /^hours?$/i.test(unit) ? 1 : /^days?$/i.test(unit) ? 24 : 0
  if (from === '' || hours === 0) return null
  const inDays = (text: string) => Math.ceil((Number(text) * hours) / 24)
  const [minDays, maxDays] = [inDays(from), inDays(to)]
  return minDays <= maxDays && maxDays <= 60 ? { minDays, maxDays } : null
}

/** A name in one line, without what would break a form's value or a letter. */
function plain(name: string): string {
  return name
    .replace(/[^\p{L}\p{N} &.+()/-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
}
