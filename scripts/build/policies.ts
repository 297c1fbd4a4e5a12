import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { asHeader, policyOfPage } from '#serving/policy.ts'
import { dressed } from './dress.ts'

const metaPattern = /<meta http-equiv="content-security-policy" content="([^"]*)">/

/**
 * A page with its policy directly behind `<meta charset>`, where it governs all that follows (Astro writes it at the
 * end of the head), and that policy as a header. Throws on a page without one: it would run anything.
 */
export function placePolicy(html: string, page: string): { html: string; header: string } {
  const found = metaPattern.exec(html)
  if (!found) throw new Error(`${page} was built without a content security policy`)
  const policy = policyOfPage(ownHashes(found[1] ?? '', html))
  const meta = `<meta http-equiv="content-security-policy" content="${policy}">`
  const rest = html.replace(metaPattern, '')
  const charset = /<meta charset="[^"]*"\s*\/?>/i.exec(rest)
  if (!charset) throw new Error(`${page} does not say its charset`)
  const at = charset.index + charset[0].length
  return { html: rest.slice(0, at) + meta + rest.slice(at), header: asHeader(policy) }
}

/** Astro lists the hashes of the whole shop; a page may run and show only what stands in it, and weighs half a kB less. */
function ownHashes(policy: string, html: string): string {
  const texts = [...html.matchAll(/<(script|style)\b[^>]*>(.*?)<\/\1>/gs)].map(([, , text = '']) => text)
  const own = new Set(texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`))
  return policy.replace(/ ('sha256-[^']*')/g, (source, hash) => (own.has(hash) ? source : ''))
}

/**
 * Gives every page its own style and policy and returns the table page -> header. `pages`: address and file, of the
 * build whose files lie in `client`.
 */
export async function placePolicies(
  pages: ReadonlyMap<string, string>,
  client: string,
): Promise<Readonly<Record<string, string>>> {
  const table: Record<string, string> = {}
  for (const [page, file] of pages) {
    const { html, header } = placePolicy(await dressed(await readFile(file, 'utf8'), client), page)
    table[page] = header
    await writeFile(file, html)
  }
  return table
}
