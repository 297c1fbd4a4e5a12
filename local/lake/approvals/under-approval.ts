// Four eyes. Approvals are documents; this is all that the lake does about them beyond what the hosted service does:
// a person approves in their own name, now, what stands there now, and never their own work. The shop's write token
// stands for whoever runs the shop: what it publishes is approved in the same transaction, by the token's name.
import { type Approval, approvalIdOf, digestOf, isApprovable, withApproval } from '../../../src/core/approval.ts'
import { type Caller, robots } from '../access.ts'
import type { LakeDocument } from '../dataset/document.ts'
import { isPublishedId } from '../dataset/document.ts'
import type { Change } from '../dataset/journal.ts'
import { checkApproval } from './check-approval.ts'
import { approvalsIn, type Standing } from './standing.ts'

/**
 * The change as it may be written. @throws LakeError 403 where a person approves what they may not.
 */
export function underApproval(change: Change | null, standing: Standing): Change | null {
  if (change === null) return null
  if (isRobot(standing.caller)) return isShop(change, standing) ? withStamps(change, standing) : change
  const put = change.put.map((document) => checkApproval(document, change, standing))
  const rewritten = put.filter((document) => !change.put.includes(document)).map(({ _id }) => _id)
  // Their patches no longer say what they have become.
  const patches = Object.entries(change.patches ?? {}).filter(([id]) => !rewritten.includes(id))
  return { ...change, put, patches: Object.fromEntries(patches) }
}

/** Other datasets that somebody tries this lake with know no approvals, and find nothing in them but their own. */
const isShop = ({ put }: Change, { documents }: Standing): boolean =>
  documents.has('shopSettings') || put.some(({ _id }) => _id === 'shopSettings')

const isRobot = ({ id }: Caller): boolean => id === robots.write.id

function withStamps(change: Change, standing: Standing): Change {
  const stamps = change.put.flatMap((document) => stampFor(document, change, standing) ?? [])
  return stamps.length === 0 ? change : { ...change, put: [...change.put, ...stamps] }
}

/** Nothing where this content is approved already, or where a dataset has brought an approval along. */
function stampFor(document: LakeDocument, change: Change, { documents, caller, tag }: Standing): LakeDocument | null {
  const id = approvalIdOf(document._id)
  const isStamped = isApprovable(document._type) && isPublishedId(document._id)
  if (!isStamped || change.remove.includes(id) || change.put.some(({ _id }) => _id === id)) return null
  const isImport = /^sanity\.import\b/.test(tag ?? '')
  const means = isImport ? 'import' : 'token'
  const before = documents.get(id)
  const entries = approvalsIn(before)
  const digest = digestOf(document)
  if (entries.some((entry) => entry.digest === digest)) return null
  // An import writes a document first and its pictures afterwards; only its own stamp follows it.
  if (isImport && before && entries[0]?.means !== 'import') return null
  const kept = entries.filter((entry) => entry.means !== 'import')
  // Of the document's own time where it was imported: what is carried from one lake to another stays the same.
  const approvedAt = isImport ? document._createdAt : change.time
  const added: Approval = { digest, approvedBy: caller.id, approvedAt, authors: [caller.id], means }
  return approvalDocument(document._id, withApproval(isImport ? kept : entries, added), before, change, approvedAt)
}

/** An approval as the lake keeps it. */
export function approvalDocument(
  subject: string,
  entries: Approval[],
  before: LakeDocument | undefined,
  change: Pick<Change, 'transactionId' | 'time'>,
  at: string,
): LakeDocument {
  return {
    _id: approvalIdOf(subject),
    _type: 'approval',
    _rev: change.transactionId,
    _createdAt: before?._createdAt ?? at,
    _updatedAt: change.time,
    subject,
    entries: entries.map((entry) => ({ _key: entry.digest.slice(0, 12), _type: 'approvalEntry', ...entry })),
  }
}
