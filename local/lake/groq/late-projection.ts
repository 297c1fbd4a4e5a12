// `*[…]{…} | order(…) [0...n]`, as the Studio's lists and search ask, projects everything it found to show the first few.
// The same is had by ordering and cutting first, where what it is ordered by can be said of the document itself.
import type { ExprNode } from 'groq-js'

type Named = ReadonlyMap<string, ExprNode>

/** The same query, projecting last; the very node where that is not certain to give the same. */
export function projectLate(tree: ExprNode): ExprNode {
  if (tree.type !== 'Slice' || tree.base.type !== 'PipeFuncCall' || tree.base.name !== 'order') return tree
  const { base: map, args } = tree.base
  if (map.type !== 'Map' || map.expr.type !== 'Projection' || map.expr.base.type !== 'This') return tree
  const shape = map.expr.expr
  const named = shape.type === 'Object' ? namesIn(shape) : undefined
  if (!named) return tree
  const keys = args.map((arg) => ofDocument(arg, named))
  if (keys.some((key) => key === undefined)) return tree
  const ordered = { ...tree.base, base: map.base, args: keys as ExprNode[] }
  return { ...map, base: { ...tree, base: ordered } }
}

/** What each field of the projection is; undefined where it spreads fields whose names are not written down. */
function namesIn(shape: Extract<ExprNode, { type: 'Object' }>): Named | undefined {
  const named = new Map<string, ExprNode>()
  for (const attribute of shape.attributes) {
    if (attribute.type === 'ObjectAttributeValue') named.set(attribute.name, attribute.value)
    else if (attribute.type !== 'ObjectSplat' || attribute.value.type !== 'Select') return undefined
    else {
      const { alternatives, fallback } = attribute.value
      for (const value of [...alternatives.map(({ value }) => value), ...(fallback ? [fallback] : [])]) {
        if (value.type !== 'Object') return undefined
        for (const inner of value.attributes) {
          if (inner.type !== 'ObjectAttributeValue' || named.has(inner.name)) return undefined
        }
      }
    }
  }
  return named
}

/** What an `order(…)` argument means before the projection. */
function ofDocument(node: ExprNode, named: Named): ExprNode | undefined {
  if (node.type === 'Asc' || node.type === 'Desc') {
    const base = ofDocument(node.base, named)
    return base && { ...node, base }
  }
  if (node.type === 'AccessAttribute') return node.base === undefined ? named.get(node.name) : undefined
  if (node.type === 'AccessElement' && node.index >= 0) {
    const list = ofDocument(node.base, named)
    const element = list?.type === 'Array' ? list.elements[node.index] : undefined
    return element && list?.type === 'Array' && list.elements.every(({ isSplat }) => !isSplat)
      ? element.value
      : undefined
  }
  if (node.type !== 'FuncCall' || node.namespace !== 'global' || node.name !== 'lower') return undefined
  const args = node.args.map((arg) => ofDocument(arg, named))
  return args.every((arg) => arg !== undefined) ? { ...node, args } : undefined
}
