// `(a match "x*" || b[].c match "x*" || pt::text(d) match "x*")` over a document's own fields, as the Studio searches.
// groq-js builds values and promises for each of them; asked directly, 10,000 documents take a fraction of a second.
// What matches what is as in groq-js, which a test holds the two to.
import type { ExprNode } from 'groq-js'
import type { LakeDocument } from '../dataset/document.ts'
import { plainText } from './plain-text.ts'
import { textsIn } from './texts.ts'

type Field = (document: unknown) => unknown
type Way = { field: Field; terms: RegExp[]; pieces: string[] }

/** Undefined for anything but such a search; a reference that is followed leads out of the document. */
export function searchOf(condition: ExprNode): ((document: LakeDocument) => boolean) | undefined {
  const found = waysOf(condition).map(wayOf)
  const ways = found.filter((way) => way !== undefined)
  if (ways.length < found.length) return undefined
  return (document) => {
    const text = textOf(document)
    return ways.some((way) => way.pieces.every((piece) => text.includes(piece)) && matches(way, document))
  }
}

function matches({ field, terms }: Way, document: LakeDocument): boolean {
  const value = field(document)
  const texts = Array.isArray(value) ? value : [value]
  const words = texts.flatMap((text) => (typeof text === 'string' ? wordsIn(text, wordSigns) : []))
  return terms.length > 0 && terms.every((term) => words.some((word) => term.test(word)))
}

const wordSigns = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g
const termSigns = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g

function wordsIn(text: string, signs: RegExp): string[] {
  return text.replace(/(\b\.+|\.+\b)/g, '').match(signs) ?? []
}

function waysOf(node: ExprNode): ExprNode[] {
  if (node.type === 'Group') return waysOf(node.base)
  if (node.type === 'Or') return [...waysOf(node.left), ...waysOf(node.right)]
  return [node]
}

function wayOf(node: ExprNode): Way | undefined {
  if (node.type !== 'OpCall' || node.op !== 'match') return undefined
  if (node.right.type !== 'Value' || typeof node.right.value !== 'string') return undefined
  const pattern = node.right.value
  const field = fieldOf(node.left)
  if (field === undefined) return undefined
  const terms = wordsIn(pattern, termSigns).map((term) => RegExp(`^${term.slice(0, 1024).replace(/\*/g, '.*')}$`, 'i'))
  return { field, terms, pieces: piecesOf(pattern) }
}

function fieldOf(node: ExprNode | undefined): Field | undefined {
  if (node === undefined || node.type === 'This') return (value) => value
  if (node.type === 'AccessAttribute') return within(node.base, (value) => attributeOf(value, node.name))
  if (node.type === 'ArrayCoerce') return within(node.base, (value) => (Array.isArray(value) ? value : null))
  if (node.type === 'Map' || node.type === 'FlatMap') {
    const inner = fieldOf(node.expr)
    const all = (value: unknown) => (inner && Array.isArray(value) ? value.map((item) => inner(item)) : null)
    if (inner === undefined) return undefined
    return within(node.base, (value) => (node.type === 'FlatMap' ? all(value)?.flat(1) : all(value)))
  }
  if (node.type !== 'FuncCall' || node.namespace !== 'pt' || node.name !== 'text') return undefined
  return within(node.args[0], plainText)
}

function within(base: ExprNode | undefined, step: Field): Field | undefined {
  const outer = fieldOf(base)
  return outer && ((value) => step(outer(value)))
}

function attributeOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, name)) return null
  return (value as Record<string, unknown>)[name]
}

/** Parts of words without which no text can match; dots may be there or not. */
function piecesOf(pattern: string): string[] {
  const parts = pattern
    .toLowerCase()
    .replaceAll('.', '')
    .split(/[^a-z0-9]+/)
  return parts.filter((part) => part !== '')
}

const joined = new WeakMap<LakeDocument, string>()

function textOf(document: LakeDocument): string {
  const known = joined.get(document)
  if (known !== undefined) return known
  const text = textsIn(document).join('\n').toLowerCase().replaceAll('.', '')
  joined.set(document, text)
  return text
}
