// Which documents a query's `*[…]` finds. groq-js asks every document everything and does not stop for anybody; this asks
// the cheap questions first (id, type, words) and lets other requests in between.
import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../dataset/document.ts'
import type { View } from '../dataset/view.ts'
import { searchOf } from './match.ts'

const documentsAtOnce = 100
const longestTurnMs = 10

type Evaluate = (expr: ExprNode, documents: LakeDocument[]) => Promise<LakeDocument[]>

/** @param evaluate asks groq-js which of these documents the expression lets through. */
export async function selectDocuments(expr: ExprNode, view: View, evaluate: Evaluate): Promise<LakeDocument[]> {
  const conditions = conditionsIn(expr)
  const byId = conditions.find((condition) => constantsOf(condition, '_id') !== undefined)
  const ids = byId && constantsOf(byId, '_id')
  let found = ids ? documentsOf(ids, view) : view.list
  const rest: ExprNode[] = []
  for (const condition of conditions) {
    const types = constantsOf(condition, '_type')
    const search = searchOf(condition)
    if (types) found = found.filter(({ _type }) => types.has(_type))
    else if (search) found = await inTurns(found, async (documents) => documents.filter(search))
    else if (ids === undefined || condition !== byId) rest.push(condition)
  }
  const remaining = rest.reduceRight<ExprNode | undefined>(
    (right, left) => (right ? { type: 'And', left, right } : left),
    undefined,
  )
  return remaining ? inTurns(found, (documents) => evaluate(remaining, documents)) : found
}

async function inTurns(documents: LakeDocument[], ask: (some: LakeDocument[]) => Promise<LakeDocument[]>) {
  const found: LakeDocument[] = []
  let started = performance.now()
  for (let at = 0; at < documents.length; at += documentsAtOnce) {
    found.push(...(await ask(documents.slice(at, at + documentsAtOnce))))
    if (performance.now() - started < longestTurnMs) continue
    await letOthersIn()
    started = performance.now()
  }
  return found
}

function documentsOf(ids: ReadonlySet<unknown>, view: View): LakeDocument[] {
  if (ids.size > 1) return view.list.filter(({ _id }) => ids.has(_id))
  return [...ids].map((id) => view.byId.get(String(id))).filter((document) => document !== undefined)
}

/** `a && (b && c)` is a, b and c. */
function conditionsIn(expr: ExprNode): ExprNode[] {
  if (expr.type === 'Group') return conditionsIn(expr.base)
  if (expr.type === 'And') return [...conditionsIn(expr.left), ...conditionsIn(expr.right)]
  return [expr]
}

/** The values that `<field> == "…"` or `<field> in ["…"]` allows; undefined for anything else. */
function constantsOf(node: ExprNode, field: string): ReadonlySet<unknown> | undefined {
  if (node.type !== 'OpCall' || (node.op !== '==' && node.op !== 'in')) return undefined
  const { left, right } = node
  if (left.type !== 'AccessAttribute' || left.base !== undefined || left.name !== field) return undefined
  const values = node.op === '==' ? [constantOf(right)] : listOf(right)
  return values?.every((value) => typeof value === 'string') ? new Set(values) : undefined
}

function listOf(node: ExprNode): unknown[] | undefined {
  if (node.type === 'Value') return Array.isArray(node.value) ? node.value : undefined
  if (node.type !== 'Array' || node.elements.some(({ isSplat }) => isSplat)) return undefined
  return node.elements.map(({ value }) => constantOf(value))
}

function constantOf(node: ExprNode): unknown {
  return node.type === 'Value' ? node.value : undefined
}
