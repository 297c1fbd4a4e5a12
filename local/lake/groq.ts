// Runs GROQ with groq-js, as strict as the hosted lake where groq-js alone would answer with silence.
import { type ExprNode, evaluate, GroqSyntaxError, parse } from 'groq-js'
import type { View } from './dataset/view.ts'
import { queryEvaluationError, queryParseError, refusal } from './errors.ts'

/**
 * @param params values by name, without the `$`.
 * @throws LakeError 400 for a query that cannot be parsed or run, or names a parameter that was not given.
 */
export async function evaluateGroq(
  query: string,
  params: Record<string, unknown>,
  view: View,
  place: { projectId: string; dataset: string },
): Promise<unknown> {
  const tree = parseGroq(query, params)
  try {
    const value = await evaluate(tree, {
      dataset: view.list,
      params,
      sanity: { projectId: place.projectId, dataset: place.dataset },
      dereference: ({ _ref }) => view.byId.get(_ref),
    })
    return await value.get()
  } catch (cause) {
    // groq-js leaves some functions out (geo::, text::query): the query is at fault here, though not at Sanity's.
    throw queryEvaluationError(cause instanceof Error ? cause.message : String(cause))
  }
}

function parseGroq(query: string, params: Record<string, unknown>): ExprNode {
  if (query.trim() === '') throw refusal(400, 'The parameter "query" is required')
  let tree: ExprNode
  try {
    // groq-js ends a comment at a line break only; a query may end with one.
    tree = parse(`${query}\n`, { params })
  } catch (cause) {
    const start = cause instanceof GroqSyntaxError ? cause.position : 0
    const description = cause instanceof Error ? cause.message : 'unable to parse the query'
    throw queryParseError(description, query, { start, end: Math.min(start + 1, query.length) })
  }
  for (const name of parametersIn(tree)) {
    if (Object.hasOwn(params, name)) continue
    // groq-js takes a missing parameter for null and answers with nothing; the hosted lake refuses.
    const start = Math.max(0, query.indexOf(`$${name}`))
    const at = { start, end: start + name.length + 1 }
    throw queryParseError(`param $${name} referenced, but not provided`, query, at)
  }
  return tree
}

function parametersIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, name } = node as { type?: unknown; name?: unknown }
  const own = type === 'Parameter' && typeof name === 'string' ? [name] : []
  return [...own, ...Object.values(node).flatMap(parametersIn)]
}
