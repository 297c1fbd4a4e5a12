// What a person may write into an approval: one approval more, of what stands there now, in their own name.
import {
  type Approval,
  approvalIdOf,
  checklistGaps,
  digestOf,
  keptApprovals,
  withApproval,
} from '../../../src/core/approval.ts'
import type { Caller } from '../access.ts'
import type { LakeDocument } from '../dataset/document.ts'
import type { Change } from '../dataset/journal.ts'
import { mutationError } from '../errors.ts'
import { authorsOf } from './authors.ts'
import { approvalsIn, type Standing } from './standing.ts'

/**
 * The document as it is kept: who approved, when, and who had written it are the lake's own knowledge and stand over
 * whatever was sent. @throws LakeError 403 with the reason.
 */
export function checkApproval(document: LakeDocument, change: Change, standing: Standing): LakeDocument {
  if (document._type !== 'approval' && !document._id.startsWith('approval-')) return document
  const { documents, caller } = standing
  const subject = typeof document.subject === 'string' ? document.subject : ''
  if (document._type !== 'approval' || document._id !== approvalIdOf(subject)) {
    throw refused('an approval stands under "approval-" and the id of the document it approves')
  }
  const known = approvalsIn(documents.get(document._id))
  const isKnown = (entry: Approval) => known.some((one) => JSON.stringify(one) === JSON.stringify(entry))
  const [added, ...more] = approvalsIn(document).filter((entry) => !isKnown(entry))
  if (!added) return document
  if (more.length > 0) throw refused('one approval at a time')
  const entry = { ...added, ...approvedNow(subject, added.digest, known, change, standing, caller) }
  const rest = approvalsIn(document).filter(isKnown)
  return { ...document, entries: withApproval(rest, entry).slice(0, keptApprovals) }
}

function approvedNow(
  subject: string,
  digest: string,
  known: readonly Approval[],
  change: Change,
  { documents, past }: Standing,
  caller: Caller,
): Omit<Approval, 'digest'> {
  const ids = [`drafts.${subject}`, subject]
  if (change.put.some(({ _id }) => ids.includes(_id))) throw refused('what is approved may not change with it')
  const here = ids.map((id) => documents.get(id)).find((one) => one && digestOf(one) === digest)
  if (!here) throw refused('what was to be approved has changed meanwhile')
  if (here._type === 'product' && checklistGaps(here).length > 0)
    throw refused('the curation checklist is not complete')
  const approved = new Set(known.map((one) => one.digest))
  const authors = [...(authorsOf(past, subject, approved).get(here._id) ?? [])]
  if (authors.includes(caller.id)) throw refused('nobody approves their own work')
  return { approvedBy: caller.id, approvedAt: change.time, authors, means: 'person' }
}

function refused(why: string) {
  const description = `Insufficient permissions; permission "update" required: ${why}`
  return mutationError(403, 0, { type: 'insufficientPermissionsError', description, permission: 'update' })
}
