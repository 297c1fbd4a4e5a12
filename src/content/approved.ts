import { type ApprovalDocument, type Verdict, verdictOn } from '#core/approval.ts'
import type { ContentProblem } from './parse/unfit.ts'
import type { CATALOG_QUERY_RESULT, FOR_SALE_QUERY_RESULT } from './sanity.types.ts'

interface Subject {
  readonly _id: string
  readonly _type: string
}

const reasons = {
  neverApproved: 'nobody has approved it',
  changedSince: 'it was changed after it had been approved',
  ownWork: 'it was approved by somebody who had written it',
} as const satisfies Record<Extract<Verdict, { approved: false }>['reason'], string>

/** Documents that may be shown, and those that may not, with the reason. */
interface Checked {
  readonly approved: ReadonlySet<string>
  readonly problems: readonly ContentProblem[]
}

/** Four eyes once more: by the documents themselves, whatever the Studio or a script let through. */
function check(rows: Pick<CATALOG_QUERY_RESULT | FOR_SALE_QUERY_RESULT, 'approvals' | 'subjects'>): Checked {
  const approvals = new Map<string, ApprovalDocument['entries']>()
  for (const row of rows.approvals) {
    if (row?.subject) approvals.set(row.subject, (row.entries ?? []) as unknown as ApprovalDocument['entries'])
  }
  const approved = new Set<string>()
  const problems: ContentProblem[] = []
  for (const subject of rows.subjects as readonly Subject[]) {
    const verdict = verdictOn({ ...subject }, approvals.get(subject._id))
    if (verdict.approved) approved.add(subject._id)
    else problems.push({ type: subject._type, id: subject._id, reason: reasons[verdict.reason] })
  }
  return { approved, problems }
}

type Goods = Pick<FOR_SALE_QUERY_RESULT, 'products' | 'producers'>

function onlyApproved<Rows extends Goods>(rows: Rows, approved: ReadonlySet<string>): Rows {
  const isApproved = ({ _id }: { readonly _id: string }) => approved.has(_id)
  const named = (product: Goods['products'][number]) => ({
    ...product,
    makers: (product.makers ?? []).filter((maker) => maker && isApproved(maker)),
  })
  return {
    ...rows,
    products: rows.products.filter(isApproved).map(named),
    producers: rows.producers.filter(isApproved),
  }
}

/** What a build may show of one answer of the CMS, and what it leaves out. */
export function approvedForBuild(rows: CATALOG_QUERY_RESULT): {
  readonly rows: CATALOG_QUERY_RESULT
  readonly problems: readonly ContentProblem[]
} {
  const { approved, problems } = check(rows)
  const testimonials = rows.testimonials
    .filter(({ _id }) => approved.has(_id))
    .map((row) => ({ ...row, person: row.person && approved.has(row.person._id) ? row.person : null }))
  const stories = rows.stories.filter(({ _id }) => approved.has(_id))
  return { rows: { ...onlyApproved(rows, approved), testimonials, stories }, problems }
}

/** What the till may sell of one answer of the CMS. It names no makers: they are not asked for. */
export function approvedForSale(rows: FOR_SALE_QUERY_RESULT): {
  readonly rows: FOR_SALE_QUERY_RESULT
  readonly problems: readonly ContentProblem[]
} {
  const { approved, problems } = check(rows)
  return { rows: onlyApproved(rows, approved), problems }
}
