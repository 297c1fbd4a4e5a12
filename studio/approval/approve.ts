import type { SanityClient } from '@sanity/client'
import {
  type Approval,
  type ApprovalDocument,
  approvalIdOf,
  digestOf,
  publishedIdOf,
  withApproval,
} from '../../src/core/approval.ts'
import { authorsIn, type Transaction } from './authors.ts'

/** More transactions than this since the last approval are in no document. */
const mostTransactions = 1_000

type Outcome = { readonly approved: true } | { readonly approved: false; readonly reason: 'ownWork' | 'changed' }

/** Approves what an editor has in front of them, unless it has changed meanwhile or they have written it themselves. */
export async function approve(
  client: SanityClient,
  document: { readonly _id: string; readonly [field: string]: unknown },
  userId: string,
  now: Date,
): Promise<Outcome> {
  const subject = publishedIdOf(document._id)
  const digest = digestOf(document)
  const raw = client.withConfig({ perspective: 'raw' })
  const [current, approvals] = await Promise.all([
    raw.getDocument(document._id),
    raw.getDocument<ApprovalDocument>(approvalIdOf(subject)),
  ])
  if (!current || digestOf(current) !== digest) return { approved: false, reason: 'changed' }
  const entries = approvals?.entries ?? []
  const authors = authorsIn(await historyOf(raw, subject), entries[0]?.approvedAt ?? '')
  if (authors.includes(userId)) return { approved: false, reason: 'ownWork' }
  const added: Approval = { digest, approvedBy: userId, approvedAt: now.toISOString(), authors, means: 'person' }
  const keyed = { _key: digest.slice(0, 12), _type: 'approvalEntry', ...added }
  await raw.createOrReplace({
    _id: approvalIdOf(subject),
    _type: 'approval',
    subject,
    entries: withApproval(entries, keyed),
  })
  return { approved: true }
}

async function historyOf(client: SanityClient, subject: string): Promise<Transaction[]> {
  const ids = [`drafts.${subject}`, subject].join(',')
  const lines = await client.request<string>({
    url: `/data/history/${client.config().dataset}/transactions/${ids}`,
    query: { limit: String(mostTransactions), reverse: 'true' },
  })
  return String(lines)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Transaction)
}
