/** A rule of a style sheet: what stands before its braces, and what in them. A statement (`@layer a,b;`) has neither. */
export interface Rule {
  readonly head: string
  /** Of a group (`@media`, `@layer`, `@supports`). */
  readonly rules?: readonly Rule[]
  /** Of any other rule: its declarations, as they were written. */
  readonly body?: string
}

const groups = /^@(media|supports|layer|container)\b/

/** Reads a style sheet into its rules. Throws where braces do not match, rather than lose what follows. */
export function readRules(css: string): readonly Rule[] {
  const rules: Rule[] = []
  let rest = css.replace(/\/\*.*?\*\//gs, '').trim()
  while (rest !== '') {
    const end = indexOutside(rest, '{;')
    if (end === -1) throw new Error(`a style sheet ends in the middle: ${rest.slice(0, 80)}`)
    const head = rest.slice(0, end).trim()
    if (rest[end] === ';') {
      rules.push({ head })
      rest = rest.slice(end + 1).trim()
      continue
    }
    const length = indexOutside(rest.slice(end + 1), '}')
    if (length === -1) throw new Error(`a rule has no end: ${head.slice(0, 80)}`)
    const body = rest.slice(end + 1, end + 1 + length)
    rules.push(groups.test(head) ? { head, rules: readRules(body) } : { head, body: body.trim() })
    rest = rest.slice(end + 2 + length).trim()
  }
  return rules
}

/** The style sheet again, as short as it was. */
export function writeRules(rules: readonly Rule[]): string {
  return rules
    .map(({ head, rules: inner, body }) => {
      if (inner) return `${head}{${writeRules(inner)}}`
      return body === undefined ? `${head};` : `${head}{${body}}`
    })
    .join('')
}

const className = /\.((?:\\[0-9a-f]{1,6}\s?|\\.|[\w-]|[^\0-\x7f])+)/gi

/** The classes that a selector names, and how it writes them. */
export function classNames(selector: string): { readonly name: string; readonly written: string }[] {
  return [...selector.matchAll(className)].map(([, written = '']) => {
    const name = written.replace(/\\([0-9a-f]{1,6})\s?|\\(.)/gi, (_, code, char) =>
      code === undefined ? char : String.fromCodePoint(Number.parseInt(code, 16)),
    )
    return { name, written }
  })
}

/** The parts between `separator`, where it stands outside of brackets and strings. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = []
  let rest = text
  for (let at = indexOutside(rest, separator); at !== -1; at = indexOutside(rest, separator)) {
    parts.push(rest.slice(0, at))
    rest = rest.slice(at + 1)
  }
  return rest.trim() === '' ? parts : [...parts, rest]
}

/** Where the first of these characters stands outside of brackets and strings; -1 for nowhere. */
function indexOutside(text: string, wanted: string): number {
  const open: string[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char === '\\') at++
    else if (open.at(-1) === '"' || open.at(-1) === "'") {
      if (char === open.at(-1)) open.pop()
    } else if (open.length === 0 && wanted.includes(char)) return at
    else if ('"\'({['.includes(char)) open.push(char)
    else if (')}]'.includes(char)) open.pop()
  }
  return -1
}
