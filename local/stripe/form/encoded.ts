import { invalid } from '../refusal.ts'

/** A form-encoded request as a tree: `a[b][0]=x` is `{ a: { b: { '0': 'x' } } }`. */
export type FormValue = string | FormTree
export interface FormTree {
  [name: string]: FormValue
}

const maxPairs = 5000
const maxDepth = 8
const keyPattern = /^([^[\]]+)((?:\[[^[\]]*\])*)$/

/**
 * Reads `application/x-www-form-urlencoded` text with Stripe's bracket notation, `a[]=x` included.
 * Throws a Refusal (400) for keys that cannot be read or that name a value and a group at once.
 */
export function parseForm(encoded: string): FormTree {
  const tree: FormTree = Object.create(null)
  let pairs = 0
  for (const [key, value] of new URLSearchParams(encoded)) {
    pairs += 1
    if (pairs > maxPairs) throw invalid('Too many parameters in one request.')
    place(tree, pathOf(key), value, key)
  }
  return tree
}

function pathOf(key: string): string[] {
  const match = keyPattern.exec(key)
  if (!match?.[1]) throw invalid(`Received unknown parameter: ${key}`, { code: 'parameter_unknown', param: key })
  const inner = [...(match[2] ?? '').matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1] ?? '')
  if (inner.length > maxDepth) throw invalid(`Received unknown parameter: ${key}`, { code: 'parameter_unknown' })
  return [match[1], ...inner]
}

function place(tree: FormTree, path: string[], value: string, key: string): void {
  let here = tree
  for (const [depth, part] of path.entries()) {
    const name = part === '' ? String(Object.keys(here).length) : part
    if (depth === path.length - 1) {
      if (typeof here[name] === 'object') throw invalid(`Invalid object: ${key}`, { param: key })
      here[name] = value
      return
    }
    const next = here[name] ?? Object.create(null)
    if (typeof next === 'string') throw invalid(`Invalid object: ${key}`, { param: key })
    here[name] = next
    here = next
  }
}

/** The same tree whatever the order of the pairs: what an idempotency key is compared by. */
export function canonical(value: FormValue): string {
  if (typeof value === 'string') return JSON.stringify(value)
  const parts = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? '')}`)
  return `{${parts.join(',')}}`
}
