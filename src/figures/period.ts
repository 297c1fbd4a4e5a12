import { addMonths, type Month, monthOf, parseMonth } from '#core/month.ts'

/** Whole months, both included. */
export interface Period {
  readonly from: Month
  readonly to: Month
}

export const groupings = ['producer', 'place', 'product', 'month'] as const
/** By what figures are added up; `place` is where the goods went. */
export type Grouping = (typeof groupings)[number]

const longestMonths = 60

/**
 * What an address asks for. What it leaves out or gets wrong is the last twelve months by producer; months the wrong
 * way round are turned, and no period is longer than five years.
 */
export function wantedFigures(query: URLSearchParams, now: Date): { readonly period: Period; readonly by: Grouping } {
  const until = parseMonth(query.get('sampai')) ?? monthOf(now)
  const since = parseMonth(query.get('dari')) ?? addMonths(until, -11)
  const [from, to] = since <= until ? [since, until] : [until, since]
  const earliest = addMonths(to, 1 - longestMonths)
  const by = groupings.find((grouping) => grouping === query.get('menurut')) ?? 'producer'
  return { period: { from: from < earliest ? earliest : from, to }, by }
}

/** The address's words for it. */
export const queryOf = ({ from, to }: Period, by: Grouping): string => `?menurut=${by}&dari=${from}&sampai=${to}`
