// Finds each `*[…]` that says the same wherever it stands in a query, so that it is asked once. groq-js asks it again for
// every document it stands beside: `*[_id in *[…].producer._ref]` would ask a dataset of a thousand documents a million times.
import type { ExprNode } from 'groq-js'

export type Filter = Extract<ExprNode, { type: 'Filter' }>

/** A filter of everything that looks at nothing outside of itself (`^`), and what it is called instead. */
export interface ClosedFilter {
  readonly name: string
  /** What stands in it is replaced already. */
  readonly filter: Filter
}

/** The tree with a parameter in place of every such filter; these in the order in which they must be asked. */
export function withoutClosed(tree: ExprNode): { readonly tree: ExprNode; readonly closed: readonly ClosedFilter[] } {
  const closed = new Map<string, ClosedFilter>()
  const replace = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(replace)
    if (typeof node !== 'object' || node === null || Object.getPrototypeOf(node) !== Object.prototype) return node
    if ((node as ExprNode).type === 'Value') return node
    const inner = Object.fromEntries(
      Object.entries(node).map(([key, value]) => [key, replace(value)]),
    ) as unknown as ExprNode
    if (!isOfEverything(inner) || looksOutside(inner)) return inner
    const key = JSON.stringify(inner)
    const known = closed.get(key) ?? { name: ` closed ${closed.size}`, filter: inner }
    closed.set(key, known)
    return { type: 'Parameter', name: known.name }
  }
  return { tree: replace(tree) as ExprNode, closed: [...closed.values()] }
}

const isOfEverything = (node: ExprNode): node is Filter => node.type === 'Filter' && node.base.type === 'Everything'

function looksOutside(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false
  return (node as { type?: unknown }).type === 'Parent' || Object.values(node).some(looksOutside)
}
