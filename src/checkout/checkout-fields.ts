import { type Day, dayPattern } from '#core/day.ts'
import { tokenPattern } from '#core/secret-token.ts'
import type { DeliveryWish } from './delivery.ts'

/** The checkout form exactly as it was typed, so that nothing typed is lost when the page comes again. */
export interface CheckoutFields {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly recipient: string
  readonly street: string
  readonly regency: string
  readonly district: string
  readonly postalCode: string
  readonly note: string
  readonly gift: string
  readonly payment: string
  readonly privacy: string
}

export type FieldName = keyof CheckoutFields

const longest: Readonly<Record<FieldName, number>> = {
  name: 200,
  email: 300,
  phone: 50,
  recipient: 200,
  street: 400,
  regency: 10,
  district: 100,
  postalCode: 20,
  note: 1000,
  gift: 600,
  payment: 20,
  privacy: 5,
}

export const fieldNames = Object.keys(longest) as FieldName[]

export const emptyFields = Object.fromEntries(fieldNames.map((name) => [name, ''])) as unknown as CheckoutFields

export interface PostedCheckout {
  readonly fields: CheckoutFields
  /** The form's own random key; empty when forged or missing. */
  readonly key: string
  readonly cartText: string
  /** The total the page showed, as text; only to say that it has changed. */
  readonly shown: string
  /** By producer the day the page showed; only to say that it has changed. */
  readonly shownDays: ReadonlyMap<string, Day>
  readonly delivery: ReadonlyMap<string, DeliveryWish>
  /** `count` only asks for the fee; everything else is the wish to pay. */
  readonly step: 'count' | 'pay'
}

const mostParcels = 40

/** Reads the form without judging it. Bounded: what is longer than any honest answer is cut. */
export function readPosted(form: FormData): PostedCheckout {
  const fields = Object.fromEntries(fieldNames.map((name) => [name, text(form, name, longest[name])]))
  const delivery = new Map<string, DeliveryWish>()
  for (const [name, value] of form) {
    if (!name.startsWith('delivery.') || typeof value !== 'string' || delivery.size >= mostParcels) continue
    delivery.set(name.slice('delivery.'.length), value.slice(0, 120))
  }
  const key = text(form, 'key', 100)
  return {
    fields: fields as unknown as CheckoutFields,
    key: tokenPattern.test(key) ? key : '',
    cartText: text(form, 'cart', 2100),
    shown: text(form, 'shown', 20),
    shownDays: daysIn(text(form, 'days', 4000)),
    delivery,
    step: text(form, 'step', 10) === 'count' ? 'count' : 'pay',
  }
}

/** `producer:2026-12-04 producer:2026-12-11`, and back. What cannot be read is left out. */
export function daysText(days: Iterable<readonly [string, Day]>): string {
  return Array.from(days, ([producerId, day]) => `${producerId}:${day}`).join(' ')
}

function daysIn(said: string): Map<string, Day> {
  const pairs = said.split(' ').map((pair) => [pair.slice(0, -11), pair.slice(-10)] as const)
  return new Map(pairs.filter(([producerId, day]) => producerId !== '' && dayPattern.test(day)))
}

function text(form: FormData, name: string, most: number): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, most) : ''
}
