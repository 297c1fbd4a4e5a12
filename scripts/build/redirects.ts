import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalog } from '#content/port.ts'
import type { Published } from '#content/published.ts'
import { languages } from '#core/language.ts'
import { producerPath, productPath, storyPath } from '#core/paths.ts'
import { shortPath } from '#core/short-link.ts'
import { redirectsFile } from '#serving/redirects.ts'

interface Renamed {
  readonly slug: string
  readonly published?: Published
}

type Moved = Pick<Catalog, 'products' | 'producers' | 'stories'>

/** Makers' short links, and addresses that pages had before, with the address each leads to now. One that is a page again leads nowhere else. */
export function redirectsOf(catalog: Moved, pages: ReadonlyMap<string, unknown>): Readonly<Record<string, string>> {
  const kinds: readonly (readonly [readonly Renamed[], typeof productPath])[] = [
    [catalog.products, productPath],
    [catalog.producers, producerPath],
    [catalog.stories, storyPath],
  ]
  const table: Record<string, string> = {}
  for (const { id, slug } of catalog.producers) table[shortPath(id)] ??= producerPath('id', slug)
  for (const [things, pathOf] of kinds) {
    for (const { slug, published } of things) {
      for (const old of published?.previousSlugs ?? []) {
        for (const language of languages) {
          const [from, to] = [pathOf(language, old), pathOf(language, slug)]
          if (!pages.has(from) && pages.has(to)) table[from] = to
        }
      }
    }
  }
  return table
}

/** Writes the table for our own server, and beside the pages as `_redirects`, which Netlify and Cloudflare Pages read. */
export async function writeRedirects(
  { folder, client }: { readonly folder: string; readonly client: string },
  table: Readonly<Record<string, string>>,
): Promise<void> {
  await writeFile(redirectsFile(folder), `${JSON.stringify(table)}\n`)
  const lines = Object.entries(table).map(([from, to]) => `${from} ${to} 301\n`)
  await writeFile(join(client, '_redirects'), lines.join(''))
}
