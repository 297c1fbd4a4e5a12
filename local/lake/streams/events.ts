// What one listener hears of one transaction: an event for each document that its query found before or finds now.
import type { Documents, LakeDocument } from '../dataset/document.ts'
import type { Happened, Touched } from '../dataset/past.ts'
import type { View } from '../dataset/view.ts'

export type Wanted = {
  /** Whether the listener's query finds this document. */
  finds(document: LakeDocument): Promise<boolean>
  mayReadPrivate: boolean
  /** Of `versions.` ids, which who has not asked for them does not hear. */
  withVersions: boolean
  includeMutations: boolean
  includeResult: boolean
  includePreviousRevision: boolean
  withEffects: boolean
}

export type MutationEvent = { eventId: string; [field: string]: unknown }

export async function eventsOf(happened: Happened, wanted: Wanted): Promise<MutationEvent[]> {
  const heard: Array<{ touched: Touched; transition: string }> = []
  for (const touched of happened.touched) {
    if (!wanted.mayReadPrivate && touched.id.includes('.')) continue
    if (!wanted.withVersions && touched.id.startsWith('versions.')) continue
    const before = touched.before !== undefined && (await wanted.finds(touched.before))
    const after = touched.after !== undefined && (await wanted.finds(touched.after))
    if (before || after) heard.push({ touched, transition: after ? (before ? 'update' : 'appear') : 'disappear' })
  }
  return heard.map(({ touched, transition }, index) => ({
    eventId: `${happened.transactionId}#${touched.id}`,
    documentId: touched.id,
    transactionId: happened.transactionId,
    transition,
    identity: happened.author,
    timestamp: happened.time,
    // The Studio chains revisions: a first one has nothing before it.
    ...(touched.before ? { previousRev: touched.before._rev } : {}),
    resultRev: happened.transactionId,
    ...(wanted.includeMutations ? { mutations: mutationsOf(touched) } : {}),
    ...(wanted.includeResult && touched.after ? { result: touched.after } : {}),
    ...(wanted.includePreviousRevision && touched.before ? { previous: touched.before } : {}),
    ...(wanted.withEffects ? { effects: effectsOf(touched) } : {}),
    transactionTotalEvents: heard.length,
    transactionCurrentEvent: index + 1,
    visibility: 'query',
  }))
}

/** What turns the document before into the one after: its patches, or simply the whole document. */
export function mutationsOf({ id, before, after, patches }: Touched): object[] {
  if (after === undefined) return [{ delete: { id } }]
  if (before === undefined) return [{ create: after }]
  return patches ? patches.map((patch) => ({ patch })) : [{ createOrReplace: after }]
}

/** Mendoza patches that replace all there is (`[0, value]`), the simplest that every reader understands. */
export function effectsOf({ before, after }: Touched): { apply: unknown[]; revert: unknown[] } {
  return { apply: [0, after ?? null], revert: [0, before ?? null] }
}

/** A dataset of one document: whether a filter finds it. References lead to whatever the listener may read. */
export function viewOfOne(document: LakeDocument, documents: Documents, mayReadPrivate: boolean): View {
  const beyond = { get: (id: string) => (mayReadPrivate || !id.includes('.') ? documents.get(id) : undefined) }
  return { list: [document], byId: new Map([[document._id, document]]), beyond }
}
