import { type Day, dayPattern } from '#core/day.ts'
import type { LocalText } from '#core/language.ts'
import type { Source } from '../source.ts'
import { need, Unfit } from './unfit.ts'

interface LocalValue<Value> {
  readonly language?: string | null
  readonly value?: Value
}
type LocalValues<Value> = readonly (LocalValue<Value> | null)[] | null | undefined

/** The value in one language; an empty one counts as none. */
export function inLanguage<Value>(values: LocalValues<Value>, language: 'id' | 'en'): Value | undefined {
  const value = values?.find((item) => item?.language === language)?.value
  if (typeof value === 'string') return value.trim() === '' ? undefined : value
  return value ?? undefined
}

/** Indonesian with English where it has been written; undefined without Indonesian. */
export function localText(values: LocalValues<string>): LocalText | undefined {
  const id = inLanguage(values, 'id')?.trim()
  const en = inLanguage(values, 'en')?.trim()
  if (id === undefined) return undefined
  return en === undefined ? { id } : { id, en }
}

export function needText(values: LocalValues<string>, what: string): LocalText {
  return need(localText(values), what)
}

/** The text under a name, or no such key at all: `exactOptionalPropertyTypes` tells absent from undefined. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): { readonly [K in Key]?: NonNullable<Value> } {
  return (value === null || value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: NonNullable<Value> }
}

export function needDay(value: string | null | undefined, what: string): Day {
  const day = need(value, what)
  if (!dayPattern.test(day)) throw new Unfit(`${what} is not a day`)
  return day
}

/** A whole number from `min` to `max`, both included. */
export function needWhole(value: number | null | undefined, what: string, min: number, max: number): number {
  const number = need(value, what)
  if (!Number.isSafeInteger(number) || number < min || number > max) {
    throw new Unfit(`${what} is not a whole number from ${min} to ${max}`)
  }
  return number
}

interface SourceRow {
  readonly publisher?: string | null
  readonly title?: string | null
  readonly date?: string | null
  readonly url?: string | null
}

export function needSource(row: SourceRow | null | undefined): Source {
  const source = need(row, 'source')
  return {
    publisher: need(source.publisher, 'publisher of the source'),
    title: need(source.title, 'title of the source'),
    date: needDay(source.date, 'date of the source'),
    ...optional('url', /^https?:\/\//i.test(source.url ?? '') ? source.url : undefined),
  }
}

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** It becomes the name of a folder, which no file system takes longer than 255. */
const longestSlug = 200

export function needSlug(value: string | null | undefined): string {
  const slug = need(value, 'slug')
  if (slug.length > longestSlug) throw new Unfit('slug is too long')
  if (!slugPattern.test(slug)) throw new Unfit('slug has other characters than a-z, 0-9 and hyphens')
  return slug
}
