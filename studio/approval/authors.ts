import { outsideApproval } from '../../src/core/approval.ts'

/** One line of the content store's history. */
export interface Transaction {
  readonly author: string
  readonly timestamp: string
  readonly mutations?: readonly Readonly<Record<string, unknown>>[]
}

/**
 * Who has written in a document since it was last approved, as far as the history says. The local lake knows it by the
 * content itself and has the last word; the hosted service gives nothing else.
 */
export function authorsIn(transactions: readonly Transaction[], since: string): string[] {
  const writing = transactions.filter((one) => one.timestamp > since && isWriting(one.mutations ?? []))
  return [...new Set(writing.map(({ author }) => author))]
}

type Mutations = NonNullable<Transaction['mutations']>

/** Publishing and discarding delete a draft and write nothing; a draft that is begun counts by what is then changed. */
function isWriting(mutations: Mutations): boolean {
  if (mutations.some((mutation) => 'delete' in mutation)) return false
  const patches = mutations.flatMap((mutation) => ('patch' in mutation ? [mutation.patch] : []))
  return patches.length === 0 ? mutations.length > 0 : patches.some((patch) => pathsOf(patch).some(isContent))
}

function pathsOf(patch: unknown): string[] {
  const { set, setIfMissing, diffMatchPatch, inc, dec, unset, insert } = patch as Record<string, object | undefined>
  const { items: _, ...places } = (insert ?? {}) as Record<string, unknown>
  const keyed = [set, setIfMissing, diffMatchPatch, inc, dec].flatMap((fields) => Object.keys(fields ?? {}))
  return [...keyed, ...((unset ?? []) as string[]), ...Object.values(places).map(String)]
}

/** `_empty_action_guard_…` is how the Studio writes nothing. */
function isContent(path: string): boolean {
  const [field = ''] = path.split(/[.[]/)
  return !(field.startsWith('_') || outsideApproval.includes(field) || /availability\.(count|countedAt)$/.test(path))
}
