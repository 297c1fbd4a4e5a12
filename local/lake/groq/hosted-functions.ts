// What the hosted lake has and groq-js only parses, as far as it can be said in what groq-js has. The rest is refused by name.
import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../dataset/document.ts'
import { queryEvaluationError } from '../errors.ts'
import { textsIn } from './texts.ts'

type Match = Extract<ExprNode, { type: 'OpCall' }>

const onlyHosted = new Set(['geo', 'text', 'media', 'documents', 'user'])

/**
 * The same query for groq-js: `documents::get(x)` follows the reference, `x match text::query("…")` becomes matches of its
 * terms, `user::attributes()` is what somebody without attributes has.
 * @throws LakeError 400 naming a function that is not to be had here.
 */
export function withoutHostedFunctions(node: ExprNode, params: Record<string, unknown>): ExprNode {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
    const inner = value as ExprNode
    if (inner.type === 'OpCall' && inner.op === 'match' && isCall(inner.right, 'text::query'))
      return found({ ...inner, left: walk(inner.left) as ExprNode }, params)
    if (isCall(inner, 'documents::get') && inner.args[0]) return { type: 'Deref', base: walk(inner.args[0]) }
    if (isCall(inner, 'user::attributes')) return { type: 'Value', value: {} }
    refuseHosted(inner)
    return Object.fromEntries(Object.entries(inner).map(([key, part]) => [key, walk(part)]))
  }
  return walk(node) as ExprNode
}

function refuseHosted(node: ExprNode): void {
  if (node.type !== 'FuncCall' || !onlyHosted.has(node.namespace)) return
  throw queryEvaluationError(`${node.namespace}::${node.name}() exists on the hosted service alone`)
}

function isCall(node: ExprNode, name: string): node is Extract<ExprNode, { type: 'FuncCall' }> {
  return node.type === 'FuncCall' && `${node.namespace}::${node.name}` === name
}

/**
 * Every term must be found, and none that begins with a minus; `*` at the end of a term stands for any ending. Of a phrase in
 * quotes groq-js finds the words, in whatever order.
 */
function found(match: Match, params: Record<string, unknown>): ExprNode {
  const terms = (textOf(match.right, params).match(/-?"[^"]*"|[^\s"]+/g) ?? []).map((term) => term.replaceAll('"', ''))
  const left = words(match.left)
  const asked = terms
    .map((term) => ({ isUnwanted: term.startsWith('-'), pattern: term.replace(/^-/, '') }))
    .filter(({ pattern }) => /[^*\s]/.test(pattern))
    .map(({ isUnwanted, pattern }): ExprNode => {
      const one: ExprNode = { ...match, left, right: { type: 'Value', value: pattern } }
      return isUnwanted ? { type: 'Not', base: one } : one
    })
  return (
    asked.reduceRight<ExprNode | undefined>(
      (right, one) => (right ? { type: 'And', left: one, right } : one),
      undefined,
    ) ?? { type: 'Value', value: false }
  )
}

function textOf(call: ExprNode, params: Record<string, unknown>): string {
  const asked = call.type === 'FuncCall' ? call.args[0] : undefined
  const value = asked?.type === 'Parameter' ? params[asked.name] : asked?.type === 'Value' ? asked.value : undefined
  if (typeof value === 'string') return value
  throw queryEvaluationError('text::query() takes a text that is written in the query or given as a parameter')
}

const allTexts = ' texts'

/** `@` stands for all texts of the document, alone or among other fields. */
function words(node: ExprNode): ExprNode {
  if (node.type === 'This') return { type: 'AccessAttribute', name: allTexts }
  if (node.type !== 'Array') return node
  const elements = node.elements.map((element) =>
    element.value.type === 'This' ? { ...element, isSplat: true, value: words(element.value) } : element,
  )
  return { ...node, elements }
}

/** Gives each document the attribute that `@` was turned into; it is never shown. */
export function withAllTexts(documents: readonly LakeDocument[]): void {
  for (const document of documents) {
    if (Object.hasOwn(document, allTexts)) continue
    Object.defineProperty(document, allTexts, { enumerable: false, get: () => textsIn(document) })
  }
}

/** Whether a query asks for all texts of a document. */
export function asksForAllTexts(node: ExprNode): boolean {
  return JSON.stringify(node).includes(JSON.stringify(allTexts))
}
