import { shortened } from './shorten.ts'
import { classNames, type Rule, readRules, splitOutside, writeRules } from './style-rules.ts'

/** What a page may give a style: the classes it has or its scripts may give, and all its text but its styles. */
export interface Wearer {
  readonly classes: ReadonlySet<string>
  readonly text: string
}

interface Sheet {
  readonly rules: readonly Rule[]
  /** Every class that a selector names: two pages alike in these, and in what their texts ask for, wear the same. */
  readonly classes: readonly string[]
  readonly worn: Map<string, string>
}

const sheets = new Map<string, Sheet>()

/**
 * Of the whole shop's style sheet what one page can use: rules that ask for a class which the page has not are left
 * out, and custom properties that nothing asks for. Whatever is not sure is kept.
 */
export function styleFor(css: string, { classes, text }: Wearer): string {
  const sheet = sheets.get(css) ?? sheetOf(css)
  sheets.set(css, sheet)
  const askedByText = new Set(text.match(asking))
  const likeness = JSON.stringify([sheet.classes.filter((name) => classes.has(name)), [...askedByText].sort()])
  const known = sheet.worn.get(likeness)
  if (known !== undefined) return known
  let lean = shortened(sheet.rules.flatMap((rule) => worn(rule, classes)))
  for (let before = -1, now = count(lean); now !== before; before = now, now = count(lean)) {
    const asked = new Set([...askedByText, ...(writeRules(lean).match(asking) ?? [])])
    lean = lean.flatMap((rule) => withoutIdle(rule, asked))
  }
  const style = writeRules(lean)
  sheet.worn.set(likeness, style)
  return style
}

/** Custom properties that something asks for. */
const asking = /(?<=var\(\s*)--[\w-]+/g

function sheetOf(css: string): Sheet {
  const rules = readRules(css)
  return { rules, classes: [...new Set(namedIn(rules))], worn: new Map() }
}

function namedIn(rules: readonly Rule[]): readonly string[] {
  return rules.flatMap(({ head, rules: inner }) => (inner ? namedIn(inner) : classesOf(head)))
}

const nested = /\{/

function worn(rule: Rule, classes: ReadonlySet<string>): readonly Rule[] {
  if (rule.rules) {
    const rules = rule.rules.flatMap((inner) => worn(inner, classes))
    return rules.length > 0 ? [{ ...rule, rules }] : []
  }
  if (rule.head.startsWith('@') || rule.body === undefined || nested.test(rule.body)) return [rule]
  const selectors = splitOutside(rule.head, ',').filter((selector) =>
    classesOf(selector).every((name) => classes.has(name)),
  )
  return selectors.length > 0 ? [{ ...rule, head: selectors.join(',') }] : []
}

/** The classes without which a selector matches nothing; what stands in brackets may be one of several, or a `:not`. */
function classesOf(selector: string): string[] {
  let outside = ''
  let depth = 0
  for (const part of selector.match(/\\.|./gs) ?? []) {
    if (part === '(' || part === '[') depth++
    if (depth === 0) outside += part
    if (part === ')' || part === ']') depth--
  }
  return classNames(outside).map(({ name }) => name)
}

function withoutIdle(rule: Rule, asked: ReadonlySet<string>): readonly Rule[] {
  if (rule.rules) {
    const rules = rule.rules.flatMap((inner) => withoutIdle(inner, asked))
    return rules.length > 0 ? [{ ...rule, rules }] : []
  }
  const [, registered] = /^@property\s+(--[\w-]+)/.exec(rule.head) ?? []
  if (registered) return asked.has(registered) ? [rule] : []
  if (rule.body === undefined || !rule.body.includes('--') || nested.test(rule.body)) return [rule]
  const body = splitOutside(rule.body, ';').filter((declaration) => {
    const [, name] = /^\s*(--[\w-]+)\s*:/.exec(declaration) ?? []
    return name === undefined || asked.has(name)
  })
  return body.length > 0 ? [{ ...rule, body: body.join(';') }] : []
}

const count = (rules: readonly Rule[]): number => writeRules(rules).length
