import { sha256 } from './sha256.ts'

/** What speaks of people or is sold: it is on the shop only once a second person has approved it (four eyes). */
export const approvableTypes = ['product', 'producer', 'person', 'story', 'testimonial'] as const

/** One approval of one content. `authors` are the users who had written it; `means` says how it came about. */
export interface Approval {
  readonly digest: string
  readonly approvedBy: string
  readonly approvedAt: string
  readonly authors: readonly string[]
  /** `token`: the shop's own write token wrote it; `import`: it came in with a dataset. */
  readonly means: 'person' | 'token' | 'import'
}

/** The last approvals of one document, newest first: what is on the shop stays approved while a draft is checked. */
export interface ApprovalDocument {
  readonly _id: string
  readonly _type: 'approval'
  readonly subject: string
  readonly entries: readonly Approval[]
}

/** More than a draft, what is published, and what may be gone back to. */
export const keptApprovals = 10

export const isApprovable = (type: unknown): boolean => (approvableTypes as readonly unknown[]).includes(type)

/** Draft or published: the id under which it is published. */
export const publishedIdOf = (id: string): string => id.replace(/^drafts\.|^versions\.[^.]+\./, '')

/** No dot in it: a public dataset shows it to a shop without a token. It holds no name, only users' ids. */
export const approvalIdOf = (id: string): string => `approval-${publishedIdOf(id)}`

/**
 * Fields that are not what is approved: the check itself, the order on a shelf, the addresses a page once had, and
 * how a price was worked out. Everything else is public and inside.
 */
export const outsideApproval: readonly string[] = [
  ...['checklist', 'previousSlugs', 'featuredRank', 'orderRank', 'priceHelper'],
]
/** Counting the shelf is no change of what was approved. */
const countedFields: readonly string[] = ['count', 'countedAt']
/** How a reference holds, not where it leads; a hosted import adds and takes away the like. */
const notContent: readonly string[] = ['_weak', '_strengthenOnPublish', '_upload']

/** A digest of all that readers can see of a document, its pictures by their asset ids: 64 hexadecimal digits. */
export function digestOf(document: Readonly<Record<string, unknown>>): string {
  const shown = Object.entries(document).filter(
    ([key]) => key === '_type' || !(key.startsWith('_') || outsideApproval.includes(key)),
  )
  return sha256(canonical(Object.fromEntries(shown), ''))
}

/** JSON with keys in one order and without what is empty: the same content is the same text, whoever wrote it. */
function canonical(value: unknown, key: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, '')).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).filter(
    ([name, inner]) =>
      inner !== null &&
      inner !== undefined &&
      !notContent.includes(name) &&
      !(key === 'availability' && countedFields.includes(name)),
  )
  const sorted = fields.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${sorted.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner, name)}`).join(',')}}`
}

export type Verdict =
  | { readonly approved: true; readonly approval: Approval }
  | { readonly approved: false; readonly reason: 'neverApproved' | 'changedSince' | 'ownWork' }

/** Whether this very content was approved by somebody who has not written it. */
export function verdictOn(
  document: Readonly<Record<string, unknown>>,
  approvals: readonly Approval[] | null | undefined,
): Verdict {
  if (!approvals || approvals.length === 0) return { approved: false, reason: 'neverApproved' }
  const digest = digestOf(document)
  const ofThis = approvals.filter((approval) => approval.digest === digest)
  if (ofThis.length === 0) return { approved: false, reason: 'changedSince' }
  const approval = ofThis.find(isByAnother)
  return approval ? { approved: true, approval } : { approved: false, reason: 'ownWork' }
}

function isByAnother({ means, approvedBy, authors }: Approval): boolean {
  return means !== 'person' || !(authors ?? []).includes(approvedBy)
}

/** With one more at the front, and no more than are kept. One content has one approval. */
export function withApproval(approvals: readonly Approval[], added: Approval): Approval[] {
  return [added, ...approvals.filter(({ digest }) => digest !== added.digest)].slice(0, keptApprovals)
}

/** What the gallery asks of a product before it is shown; all of it, before anybody may approve. */
export const checklistQuestions = [
  'aesthetic',
  'economic',
  'photo',
  'price',
  'packing',
  'description',
  'consent',
] as const

/** The questions of the checklist that nobody has said yes to. */
export function checklistGaps(product: Readonly<Record<string, unknown>>): readonly string[] {
  const answers = (product.checklist ?? {}) as Readonly<Record<string, unknown>>
  return checklistQuestions.filter((question) => answers[question] !== true)
}
