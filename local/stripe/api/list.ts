import type { TimeRange } from '../form/stripe-readers.ts'
import { noSuch } from '../refusal.ts'

export interface Page {
  limit?: number | undefined
  starting_after?: string | undefined
  ending_before?: string | undefined
}

export interface ApiList<T> {
  object: 'list'
  data: T[]
  has_more: boolean
  url: string
}

const usualLimit = 10

export function listed<T>(url: string, data: T[], hasMore: boolean): ApiList<T> {
  return { object: 'list', data, has_more: hasMore, url }
}

/** One page of `items`, which come in the order they are shown. Throws a Refusal for an id that is not among them. */
export function pageOf<T extends { id: string }>(url: string, items: readonly T[], page: Page): ApiList<T> {
  const limit = page.limit ?? usualLimit
  if (page.ending_before !== undefined) {
    const end = placeOf(items, page.ending_before, 'ending_before')
    const start = Math.max(0, end - limit)
    return listed(url, items.slice(start, end), start > 0)
  }
  const start = page.starting_after === undefined ? 0 : placeOf(items, page.starting_after, 'starting_after') + 1
  return listed(url, items.slice(start, start + limit), items.length > start + limit)
}

/** Whether a moment (seconds since 1970) lies in the range a list was asked for. */
export function within(moment: number, range: TimeRange | undefined): boolean {
  if (!range) return true
  const { gt, gte, lt, lte } = range
  return (
    (gt === undefined || moment > gt) &&
    (gte === undefined || moment >= gte) &&
    (lt === undefined || moment < lt) &&
    (lte === undefined || moment <= lte)
  )
}

function placeOf(items: readonly { id: string }[], id: string, param: string): number {
  const place = items.findIndex((item) => item.id === id)
  if (place === -1) throw noSuch('object', id, param)
  return place
}
