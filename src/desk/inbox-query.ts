import { type Search, searchOf } from './order-search.ts'

/**
 * What waits for an officer: `attention`, `letter`: an escalation, about a letter that could not be sent · `transfer`: money
 * to be seen and confirmed · `late`, `unanswered`, `proposed`, `pickup`: a hand-off in that queue · `inquiry`: a bulk request
 * without an answer · `quotation`: one that was sent, of which whoever asked has said nothing yet
 */
export const inboxKinds = [
  'attention',
  'letter',
  'transfer',
  'late',
  'unanswered',
  'proposed',
  'pickup',
  'inquiry',
  'quotation',
] as const
export type InboxKind = (typeof inboxKinds)[number]

export interface InboxQuery {
  readonly kind: InboxKind | null
  /** As typed. */
  readonly typed: string
  readonly search: Search | null
  readonly after: { readonly due: string; readonly id: string } | null
}

/** Reads what stands behind the `?`; anything strange counts as not said. */
export function parseInboxQuery(params: URLSearchParams): InboxQuery {
  const kind = inboxKinds.find((candidate) => candidate === params.get('jenis')) ?? null
  const typed = (params.get('cari') ?? '').replace(/\s+/g, ' ').trim().slice(0, 100)
  return { kind, typed, search: typed ? searchOf(typed) : null, after: cursorOf(params.get('setelah') ?? '') }
}

/** The instant as the database says it, to the microsecond. */
function cursorOf(text: string): InboxQuery['after'] {
  const [, due = '', id = ''] = /^(\d{4}-\d\d-\d\dT[\d:.]{8,15})_([a-z]{3}_[a-z0-9]+)$/.exec(text) ?? []
  return Number.isNaN(Date.parse(`${due}Z`)) ? null : { due, id }
}
