import { classNames, type Rule, readRules, writeRules } from './style-rules.ts'

/** Where Tailwind puts what nobody names but a class attribute. */
const utilities = '@layer utilities'
const classPattern = /(?<=\sclass=")[^"]*(?=")/g

interface Renaming {
  readonly style: string
  readonly names: ReadonlyMap<string, string>
}
interface Sheet {
  readonly rules: readonly Rule[]
  /** Classes that only a class attribute names. */
  readonly utilities: readonly string[]
  readonly others: ReadonlySet<string>
  /** By the utilities that keep their names: pages alike in them are renamed alike. */
  readonly renamings: Map<string, Renaming>
}
const sheets = new Map<string, Sheet>()

/**
 * A page and its style with one or two letters for each utility class (`lg:grid-cols-[…]` is long, and stands in both):
 * 0.3 to 0.4 kB less. Classes that a script may give, or that come with what it fetches (`kept`), keep their names.
 */
export function withShortNames(
  page: string,
  style: string,
  kept: ReadonlySet<string>,
): { page: string; style: string } {
  const sheet = sheets.get(style) ?? sheetOf(style)
  sheets.set(style, sheet)
  const wanted = sheet.utilities.filter((name) => !kept.has(name))
  const key = wanted.join(' ')
  const { names, style: short } = sheet.renamings.get(key) ?? shortNames(sheet, wanted)
  sheet.renamings.set(key, { names, style: short })
  const rename = (name: string) => names.get(name.replaceAll('&amp;', '&').replaceAll('&gt;', '>')) ?? name
  return { page: page.replace(classPattern, (all) => all.split(/\s+/).map(rename).join(' ')), style: short }
}

function sheetOf(style: string): Sheet {
  const rules = readRules(style)
  const others = new Set(namesIn(rules.filter(({ head }) => head !== utilities)))
  const named = new Set(namesIn(rules.filter(({ head }) => head === utilities)))
  return { rules, utilities: [...named].filter((name) => !others.has(name)), others, renamings: new Map() }
}

function shortNames({ rules, others }: Sheet, wanted: readonly string[]): Renaming {
  const letters = lettersBut(others)
  const names = new Map(wanted.map((name) => [name, letters.next().value as string]))
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

/** A, B, … AA: capitals, as no class of ours has them, and so none that a script gives. */
function* lettersBut(taken: ReadonlySet<string>): Generator<string> {
  for (let number = 0; ; number++) {
    let name = ''
    for (let rest = number; rest >= 0; rest = Math.floor(rest / 26) - 1)
      name = String.fromCharCode(65 + (rest % 26)) + name
    if (!taken.has(name)) yield name
  }
}
