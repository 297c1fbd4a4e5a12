import { type Rule, splitOutside } from './style-rules.ts'

/** Prefixed names that every browser of this decade knows without a prefix; the minifier writes them, even twice. */
const outgrown = /^-webkit-text-decoration-color:/

/**
 * Rules without what is said twice, and with the value itself where a custom property is only asked for and never set
 * by this page: the fallback, or its initial value. Tailwind's `@property` and what stands in for it go with it.
 */
export function shortened(rules: readonly Rule[]): readonly Rule[] {
  const initial = new Map(registered(rules))
  const set = new Set(declared(rules))
  const idle = [...initial].filter(([name]) => !set.has(name))
  return idle.length === 0 && set.size === 0 ? rules : rules.flatMap((rule) => short(rule, new Map(idle)))
}

/** Names and initial values (empty for none) of all registered custom properties. */
function registered(rules: readonly Rule[]): (readonly [name: string, initial: string])[] {
  return rules.flatMap(({ head, rules: inner, body = '' }) => {
    if (inner) return registered(inner)
    const [, name] = /^@property\s+(--[\w-]+)/.exec(head) ?? []
    return name ? [[name, /initial-value:\s*([^;]+)/.exec(body)?.[1]?.trim() ?? ''] as const] : []
  })
}

/** What Tailwind writes for browsers without `@property`: every value the initial one. */
const standIn = '@layer properties'

function declared(rules: readonly Rule[]): string[] {
  return rules.flatMap(({ head, rules: inner, body = '' }) => {
    if (inner) return head === standIn ? [] : declared(inner)
    if (head.startsWith('@')) return []
    return [...body.matchAll(/(?:^|;)\s*(--[\w-]+)\s*:/g)].map(([, name = '']) => name)
  })
}

function short(rule: Rule, idle: ReadonlyMap<string, string>): readonly Rule[] {
  if (rule.rules) {
    const rules = rule.rules.flatMap((inner) => short(inner, idle))
    return rules.length > 0 ? [{ ...rule, rules }] : []
  }
  if (rule.body === undefined || rule.body.includes('{')) return [rule]
  if (idle.has(/^@property\s+(--[\w-]+)/.exec(rule.head)?.[1] ?? '')) return []
  const said = splitOutside(rule.body, ';').map((one) => withValues(one.trim(), idle))
  const body = said.filter(
    (one, index) =>
      one !== '' && said.indexOf(one) === index && !outgrown.test(one) && !idle.has(one.split(':')[0] ?? ''),
  )
  return body.length > 0 || said.length === 0 ? [{ ...rule, body: body.join(';') }] : []
}

/** `var(--a,1px)` as `1px`, `var(--b)` as what `--b` is at first; left as it is where there is neither. */
function withValues(declaration: string, idle: ReadonlyMap<string, string>): string {
  return declaration.replace(/var\((--[\w-]+)(?:,([^()]*(?:\([^()]*\))?[^()]*))?\)/g, (whole, name, fallback) => {
    if (!idle.has(name)) return whole
    return fallback?.trim() || idle.get(name) || whole
  })
}
