// Who wrote what stands in a document now, from the history: everybody since the last content that was approved.
import { digestOf } from '../../../src/core/approval.ts'
import type { LakeDocument } from '../dataset/document.ts'
import type { Happened } from '../dataset/past.ts'

type State = { digest: string; authors: ReadonlySet<string> }

/**
 * @param past oldest first. @param approved digests of what was approved before.
 * @returns the users' ids by the draft's and the published document's id. Copying (publishing, beginning a draft,
 * discarding one) is no writing: the copy has the authors of what was copied.
 */
export function authorsOf(
  past: readonly Happened[],
  publishedId: string,
  approved: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = [`drafts.${publishedId}`, publishedId]
  const states = new Map<string, State>()
  for (const { author, touched } of past) {
    const concerned = touched.filter(({ id }) => ids.includes(id))
    if (concerned.length === 0) continue
    const before = new Map(states)
    for (const { id, before: known } of concerned) {
      if (known && !before.has(id)) before.set(id, { digest: digestOf(known), authors: new Set() })
    }
    for (const { id, after } of concerned) {
      if (after) states.set(id, stateAfter(after, author, before.get(id), before.get(otherOf(id, ids)), approved))
      else states.delete(id)
    }
  }
  return new Map([...states].map(([id, { authors }]) => [id, authors]))
}

const otherOf = (id: string, ids: readonly string[]): string => ids.find((other) => other !== id) ?? id

function stateAfter(
  after: LakeDocument,
  author: string,
  own: State | undefined,
  other: State | undefined,
  approved: ReadonlySet<string>,
): State {
  const digest = digestOf(after)
  if (approved.has(digest)) return { digest, authors: new Set() }
  const same = [own, other].find((state) => state?.digest === digest)
  if (same) return same
  // A draft begun and changed in one transaction goes on from what is published.
  const base = own ?? other
  return { digest, authors: new Set([...(base?.authors ?? []), author]) }
}
