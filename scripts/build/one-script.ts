import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { allowed, sourceOf } from './hashes.ts'

/** What makes islands of a page, as Astro writes it before the first one: our directive and Astro's own element. */
const runtime = /(?:<script>(?:(?!<\/script>).)*<\/script>\s*)+(?=<astro-island )/s
/** What Astro's element asks only of a page that is still being read, or not at all. */
const idle = / (?:(?:uid|opts)="[^"]*"|await-children)/g
const inline = /<script type="module"(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs

/**
 * A page whose islands sleep until they are touched carries nothing of what wakes them: that is a file of its own
 * beside the others in `client`, and its address stands at the island, for `cart/islands/asleep.ts`.
 */
export async function asleep(html: string, client: string): Promise<string> {
  const found = runtime.exec(html)
  const islands = html.match(/<astro-island [^>]*>/g) ?? []
  if (!found || !html.includes('[data-runtime]')) return html
  if (!islands.every((island) => island.includes(' client="interaction"'))) return html
  const text = found[0].replace(/<\/?script>/g, '').trim()
  const address = `/_astro/island.${createHash('sha256').update(text).digest('base64url').slice(0, 8)}.js`
  await keep(join(client, address), text)
  return html
    .replace(runtime, '')
    .replace(/<astro-island [^>]*>/g, (island) => island.replace(idle, '').replace(' ', ` data-runtime="${address}" `))
}

const kept = new Set<string>()

/** Pages have the same text for the most part: it is written once. */
async function keep(file: string, text: string): Promise<void> {
  if (kept.has(file)) return
  kept.add(file)
  await writeFile(file, text)
}

/** A page's inline modules as one at its end, where they would run anyway: each costs a hash, which nothing can compress. */
export function inOneScript(html: string): string {
  const texts = [...html.matchAll(inline)].map(([, text = '']) => text.trim())
  const one = texts.map((text) => `(()=>{${text}})();`).join('')
  if (texts.length < 2 || !isPlain(one)) return html
  const page = html.replace(inline, '').replace('</body>', () => `<script type="module">${one}</script></body>`)
  return allowed(page, 'script-src', sourceOf(one))
}

/** Whether it can stand in a function: what imports or waits at its top cannot. */
function isPlain(text: string): boolean {
  try {
    new Script(text)
    return true
  } catch {
    return false
  }
}
