import { classNames, type Rule, readRules, writeRules } from './style-rules.ts'

/** Where Tailwind puts what nobody names but a class attribute. */
const utilities = '@layer utilities'
const classPattern = /(?<=\sclass=")[^"]*(?=")/g

interface Renaming {
  readonly style: string
  readonly names: ReadonlyMap<string, string>
}
/** By the style and what of it keeps its names: pages alike in both are renamed alike. */
const known = new Map<string, Renaming>()

/**
 * A page and its style with one or two letters for each utility class (`lg:grid-cols-[…]` is long, and stands in both):
 * 0.3 to 0.4 kB less. Classes that a script may give, or that come with what it fetches (`kept`), keep their names.
 */
export function withShortNames(
  page: string,
  style: string,
  kept: ReadonlySet<string>,
): { page: string; style: string } {
  const key = `${[...kept].filter((name) => style.includes(name)).sort()} ${style}`
  const { names, style: short } = known.get(key) ?? shortNames(style, kept)
  known.set(key, { names, style: short })
  const rename = (name: string) => names.get(name.replaceAll('&amp;', '&').replaceAll('&gt;', '>')) ?? name
  return { page: page.replace(classPattern, (all) => all.split(/\s+/).map(rename).join(' ')), style: short }
}

function shortNames(style: string, kept: ReadonlySet<string>): Renaming {
  const rules = readRules(style)
  const others = new Set(namesIn(rules.filter(({ head }) => head !== utilities)))
  const wanted = new Set(namesIn(rules.filter(({ head }) => head === utilities)))
  const long = [...wanted].filter((name) => !kept.has(name) && !others.has(name))
  const letters = lettersBut(new Set([...others, ...kept, ...wanted]))
  const names = new Map(long.map((name) => [name, letters.next().value as string]))
  return { names, style: writeRules(renamed(rules, names)) }
}

const namesIn = (rules: readonly Rule[]): string[] =>
  rules.flatMap(({ head, rules: inner }) => (inner ? namesIn(inner) : classNames(head).map(({ name }) => name)))

function renamed(rules: readonly Rule[], names: ReadonlyMap<string, string>): readonly Rule[] {
  return rules.map((rule) => {
    if (rule.rules) return { ...rule, rules: renamed(rule.rules, names) }
    let head = rule.head
    for (const { name, written } of classNames(head)) {
      const short = names.get(name)
      if (short) head = head.replace(`.${written}`, `.${short}`)
    }
    return { ...rule, head }
  })
}

function* lettersBut(taken: ReadonlySet<string>): Generator<string> {
  for (let number = 0; ; number++) {
    let name = ''
    for (let rest = number; rest >= 0; rest = Math.floor(rest / 26) - 1)
      name = String.fromCharCode(97 + (rest % 26)) + name
    if (!taken.has(name)) yield name
  }
}
