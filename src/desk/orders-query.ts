import { type Search, searchOf } from './order-search.ts'

export const orderFilters = ['all', 'unpaid', 'transfer', 'running', 'completed', 'closed', 'disputed'] as const
export type OrderFilter = (typeof orderFilters)[number]

export interface OrdersQuery {
  readonly filter: OrderFilter
  /** As typed. */
  readonly typed: string
  readonly search: Search | null
  readonly before: { readonly at: Date; readonly id: string } | null
}

/** Reads what stands behind the `?` of the list; anything strange counts as not said. */
export function parseOrdersQuery(params: URLSearchParams): OrdersQuery {
  const typed = (params.get('cari') ?? '').replace(/\s+/g, ' ').trim().slice(0, 100)
  const filter = orderFilters.find((candidate) => candidate === params.get('saring')) ?? 'all'
  return { filter, typed, search: typed ? searchOf(typed) : null, before: cursorOf(params.get('sebelum') ?? '') }
}

function cursorOf(text: string): OrdersQuery['before'] {
  const [, instant = '', id = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_(ord_[a-z0-9]+)$/.exec(text) ?? []
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? null : { at, id }
}
