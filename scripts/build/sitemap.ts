import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { counterpart } from '#core/counterpart.ts'
import { languages } from '#core/language.ts'
import { absolute } from '#core/paths.ts'
import { privatePaths } from '#core/private-paths.ts'

const noindex = /<meta name="robots" content="[^"]*noindex/

/**
 * Writes `sitemap.xml` from the pages that were really built and may be listed, and `robots.txt`. Pages marked
 * noindex stay open to crawlers: a page they may not read, they may still list.
 */
export async function writeSitemap(
  client: string,
  pages: ReadonlyMap<string, string>,
  siteUrl: string,
  /** When pages last changed (ISO instants), by address; others are listed without. */
  changes: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const listed: string[] = []
  for (const [address, file] of pages) {
    if (/^(\/en)?\/(404|500)\/$/.test(address) || noindex.test(await readFile(file, 'utf8'))) continue
    listed.push(address)
  }
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${listed.map((address) => entry(address, listed, { siteUrl, changed: changes.get(address) })).join('\n')}
</urlset>
`
  await writeFile(join(client, 'sitemap.xml'), sitemap)
  await writeFile(join(client, 'robots.txt'), robots(siteUrl))
}

/** A page with its translations, itself among them, as search engines ask; a page in one language stands alone. */
function entry(
  address: string,
  listed: readonly string[],
  { siteUrl, changed }: { siteUrl: string; changed: string | undefined },
): string {
  const url = (path: string) => escaped(absolute(siteUrl, path))
  const translations = languages.flatMap((language) => {
    const path = counterpart(address, language)
    return path !== null && listed.includes(path) ? [{ language, path }] : []
  })
  const alternates = [...translations, ...translations.slice(0, 1).map(({ path }) => ({ language: 'x-default', path }))]
    .map(({ language, path }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${url(path)}"/>`)
    .join('')
  const lastmod = changed ? `<lastmod>${changed}</lastmod>` : ''
  return `<url><loc>${url(address)}</loc>${lastmod}${translations.length > 1 ? alternates : ''}</url>`
}

function robots(siteUrl: string): string {
  const lines = [
    'User-agent: *',
    ...privatePaths.map((path) => `Disallow: ${path}`),
    `Sitemap: ${absolute(siteUrl, '/sitemap.xml')}`,
  ]
  return `${lines.join('\n')}\n`
}

function escaped(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
