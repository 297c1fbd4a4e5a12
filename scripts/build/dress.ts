import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allowed, sourceOf } from './hashes.ts'
import { asleep, inOneScript } from './one-script.ts'
import { withShortNames } from './short-names.ts'
import { styleFor } from './styles.ts'

const stylePattern = /<style[^>]*>(.*?)<\/style>/gs
/** A script inside a box marked `data-later` waits: only its address stays, for `views/product/around/later.ts`. */
const laterScript = /<(\w+) data-later([^>]*)>\s*<script type="module" src="([^"]+)"><\/script>\s*<\/\1>/g
/** Islands and scripts of a page; not what draws them (`renderer-url`): React gives no class of its own. */
const scriptAddress = /(?:component-url|data-later|\ssrc)="\/_astro\/([^"]+\.js)"/g
/** What a part that is fetched later wears: kept for it, and left out of the page. */
const wears = / data-wears="([^"]*)"/g
/** `<path …></path>`: with a slash it says the same. */
const bareShape = /(?<=<(?:path|rect|circle|ellipse|line|use)\b[^>]*)><\/(?:path|rect|circle|ellipse|line|use)>/g
const importedAddress = /(?:from|import)\s*\(?\s*["'`]\.?\/?(?:_astro\/)?([\w.-]+\.js)["'`]/g

/**
 * A page in one style of its own: of the shop's only what the page and its scripts can use (a fifth to a half of it is
 * for other pages), with the hashes in its policy changed to match. `client` is where the build's files lie.
 */
export async function dressed(built: string, client: string): Promise<string> {
  const html = inOneScript(await asleep(built.replace(laterScript, '<$1 data-later="$3"$2></$1>'), client))
  const styles = [...html.matchAll(stylePattern)].map(([, text = '']) => text)
  if (styles.length === 0) return html
  const text = html.replace(stylePattern, '').replace(bareShape, '/>')
  const [own, later] = [ownClasses(text), await laterClasses(text, client)]
  const lean = styleFor(styles.join('\n'), { classes: new Set([...own, ...later]), text })
  const { page, style } = withShortNames(text.replace(wears, ''), lean, later)
  const whole = page.replace(/<\/head>/, () => `<style>${style}</style></head>`)
  return allowed(whole, 'style-src', sourceOf(style), new Set(styles.map(sourceOf)))
}

const ownClasses = (html: string): readonly string[] =>
  [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => decoded(names).split(/\s+/))

/** Classes that the page's scripts may give, and those of what they fetch. */
async function laterClasses(html: string, client: string): Promise<ReadonlySet<string>> {
  const fetched = [...html.matchAll(wears)].flatMap(([, names = '']) => names.split(' '))
  const inline = [...html.matchAll(/<script(?![^>]*json)[^>]*>(.*?)<\/script>/gs)].flatMap(([, text = '']) =>
    wordsIn(text),
  )
  const addresses = [...html.matchAll(scriptAddress)].map(([, name = '']) => name)
  return new Set([...fetched, ...inline, ...(await wordsOf(addresses, join(client, '_astro')))])
}

interface Script {
  /** Every word in quotation marks: any may be a class. */
  readonly words: readonly string[]
  readonly imports: readonly string[]
}

const known = new Map<string, Script>()

/** The words of scripts and of all that they import. */
async function wordsOf(names: readonly string[], folder: string): Promise<readonly string[]> {
  const met = new Set(names)
  const words: string[] = []
  // A set that grows while it is walked through is walked through to its end.
  for (const name of met) {
    const script = known.get(name) ?? (await readScript(join(folder, name)))
    known.set(name, script)
    words.push(...script.words)
    for (const other of script.imports) met.add(other)
  }
  return words
}

async function readScript(file: string): Promise<Script> {
  const text = await readFile(file, 'utf8')
  return { words: wordsIn(text), imports: [...text.matchAll(importedAddress)].map(([, name = '']) => name) }
}

const wordsIn = (text: string): string[] => text.split(/["'`\s]+/)

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#38': '&' }
const decoded = (text: string): string => text.replace(/&([a-z#0-9]+);/g, (whole, name) => entities[name] ?? whole)
