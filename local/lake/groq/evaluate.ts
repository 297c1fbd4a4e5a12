// Runs GROQ with groq-js, as strict as the hosted lake where groq-js alone would answer with silence.
import { type ExprNode, evaluate, GroqSyntaxError, parse } from 'groq-js'
import type { LakeDocument } from '../dataset/document.ts'
import type { View } from '../dataset/view.ts'
import { queryEvaluationError, queryParseError, refusal } from '../errors.ts'
import { type Filter, withoutClosed } from './closed.ts'
import { asksForAllTexts, withAllTexts, withoutHostedFunctions } from './hosted-functions.ts'
import { projectLate } from './late-projection.ts'
import { selectDocuments } from './select.ts'

type Place = { projectId: string; dataset: string; identity?: string }

/**
 * @param params values by name, without the `$`.
 * @throws LakeError 400 for a query that cannot be parsed or run, or names a parameter that was not given.
 */
export async function evaluateGroq(
  query: string,
  params: Record<string, unknown>,
  view: View,
  place: Place,
): Promise<unknown> {
  const { whole, asksAll } = treeOf(query, params)
  if (asksAll) withAllTexts(view.list)
  return saying(async () => {
    const found: Record<string, unknown> = { ...params }
    for (const { name, filter } of whole.closed) found[name] = await documentsOf(filter, found, view, place)
    return run(whole.tree, found, view, place)
  })
}

/**
 * Whether a listener's query means a document of this view. As the hosted lake says: only its filter counts, whatever
 * is projected, cut or counted afterwards.
 * @throws LakeError as evaluateGroq.
 */
export async function filterFinds(
  query: string,
  params: Record<string, unknown>,
  view: View,
  place: Place,
): Promise<boolean> {
  const { tree, asksAll } = treeOf(query, params)
  if (asksAll) withAllTexts(view.list)
  return saying(async () => {
    const root = rootOf(tree)
    if (root) return (await documentsOf(root, params, view, place)).length > 0
    if (isOfEverything(tree)) return view.list.length > 0
    const value = await run(tree, params, view, place)
    return value !== null && value !== false
  })
}

function documentsOf(root: Filter, params: Record<string, unknown>, view: View, place: Place) {
  return selectDocuments(root.expr, view, async (expr, documents) => {
    const filter: ExprNode = { type: 'Filter', base: foundDocuments, expr }
    return (await run(filter, { ...params, [foundDocuments.name]: documents }, view, place)) as LakeDocument[]
  })
}

async function run(node: ExprNode, params: Record<string, unknown>, view: View, place: Place): Promise<unknown> {
  // How a document of this dataset is named from any other.
  const here = `dataset:${place.projectId}.${place.dataset}:`
  const value = await evaluate(node, {
    dataset: view.list,
    params,
    ...(place.identity === undefined ? {} : { identity: place.identity }),
    sanity: { projectId: place.projectId, dataset: place.dataset },
    dereference: ({ _ref }) => (view.beyond ?? view.byId).get(_ref.startsWith(here) ? _ref.slice(here.length) : _ref),
  })
  return value.get()
}

async function saying<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw queryEvaluationError(cause instanceof Error ? cause.message : String(cause))
  }
}

type Tree = { tree: ExprNode; whole: ReturnType<typeof withoutClosed>; asksAll: boolean }

const knownTrees = new Map<string, Tree>()
const mostKnownTrees = 500

/** Listeners and lists ask the same again with every change; a tree is never changed, so it can be kept. */
function treeOf(query: string, params: Record<string, unknown>): Tree {
  const key = `${JSON.stringify(params)} ${query}`
  const known = knownTrees.get(key)
  if (known) return known
  const tree = projectLate(withoutHostedFunctions(parseGroq(query, params), params))
  const made = { tree, whole: withoutClosed(tree), asksAll: asksForAllTexts(tree) }
  if (knownTrees.size >= mostKnownTrees) knownTrees.clear()
  if (key.length < 20_000) knownTrees.set(key, made)
  return made
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

/** Stands for the documents that were found already. No parameter of a query can have this name. */
const foundDocuments = { type: 'Parameter', name: ' found' } as const

/** The `*[…]` with which the query's pipeline begins. */
function rootOf(node: ExprNode): Filter | undefined {
  if (node.type === 'Filter' && node.base.type === 'Everything') return node
  const inner = innerOf(node)
  return inner && rootOf(inner)
}

function isOfEverything(node: ExprNode): boolean {
  const inner = innerOf(node)
  return node.type === 'Everything' || (inner !== undefined && isOfEverything(inner))
}

function innerOf(node: ExprNode): ExprNode | undefined {
  if (node.type === 'FuncCall') return node.args.length === 1 ? node.args[0] : undefined
  return 'base' in node ? (node.base as ExprNode | undefined) : undefined
}
