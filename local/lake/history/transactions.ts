// GET /data/history/…/transactions: who changed these documents when, one JSON line each, with what turns one state
// into the next. The Studio builds its history panel and its comparisons from them.
import { mayReadPrivate } from '../access.ts'
import type { Answer } from '../answer.ts'
import { type Call, requireDataset } from '../call.ts'
import type { Happened } from '../dataset/past.ts'
import { sessionNotFound } from '../errors.ts'
import { effectsOf, mutationsOf } from '../streams/events.ts'

const limitByDefault = 50
const limitAtMost = 1000

export function listTransactions(call: Call): Answer {
  requireDataset(call)
  if (!mayReadPrivate(call.caller)) throw sessionNotFound()
  const { query } = call
  const ids = new Set((call.params.ids ?? '').split(','))
  const authors = query.get('authors')?.split(',')
  const between = rangeOf(call)
  const found = call.lake.store.past
    .all()
    .slice(between.from, between.to)
    .filter(({ touched }) => touched.some(({ id }) => ids.has(id)))
    .filter(({ author }) => authors === undefined || authors.includes(author))
    .filter(({ time }) => time >= (query.get('fromTime') ?? '') && time <= (query.get('toTime') ?? '9'))
  if (query.get('reverse') === 'true') found.reverse()
  const limit = Math.min(Number(query.get('limit') ?? limitByDefault) || limitByDefault, limitAtMost)
  const withEffects = query.get('effectFormat') === 'mendoza'
  const lines = found.slice(0, limit).map((happened) => `${JSON.stringify(shown(happened, ids, withEffects))}\n`)
  const headers = { 'Content-Type': 'application/x-ndjson; charset=utf-8', 'Cache-Control': 'no-store' }
  return { status: 200, headers, body: Buffer.from(lines.join('')) }
}

/** Both ends are included; an unknown transaction is no bound, for its time may have been forgotten. */
function rangeOf({ query, lake }: Call): { from: number; to: number | undefined } {
  const from = lake.store.past.indexOf(query.get('fromTransaction') ?? '')
  const to = lake.store.past.indexOf(query.get('toTransaction') ?? '')
  return { from: Math.max(from, 0), to: to === -1 ? undefined : to + 1 }
}

function shown(happened: Happened, ids: ReadonlySet<string>, withEffects: boolean): object {
  const concerned = happened.touched.filter(({ id }) => ids.has(id))
  return {
    id: happened.transactionId,
    timestamp: happened.time,
    author: happened.author,
    documentIDs: concerned.map(({ id }) => id),
    mutations: concerned.flatMap(mutationsOf),
    ...(withEffects
      ? { effects: Object.fromEntries(concerned.map((touched) => [touched.id, effectsOf(touched)])) }
      : {}),
  }
}
