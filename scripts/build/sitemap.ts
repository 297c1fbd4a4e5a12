import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { absolute, cartPath, checkoutPath, deskPath, handoffPath, orderPath } from '#core/paths.ts'

const noindex = /<meta name="robots" content="[^"]*noindex/

/**
 * Writes `sitemap.xml` from the pages that were really built and may be listed, and `robots.txt`. Pages marked
 * noindex stay open to crawlers: a page they may not read, they may still list.
 */
export async function writeSitemap(client: string, pages: ReadonlyMap<string, string>, siteUrl: string): Promise<void> {
  const listed: string[] = []
  for (const [address, file] of pages) {
    if (/^\/(404|500)\/$/.test(address) || noindex.test(await readFile(file, 'utf8'))) continue
    listed.push(`<url><loc>${escaped(absolute(siteUrl, address))}</loc></url>`)
  }
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${listed.join('\n')}
</urlset>
`
  await writeFile(join(client, 'sitemap.xml'), sitemap)
  await writeFile(join(client, 'robots.txt'), robots(siteUrl))
}

function robots(siteUrl: string): string {
  const closed = [
    cartPath('id'),
    cartPath('en'),
    checkoutPath('id'),
    checkoutPath('en'),
    orderPath(''),
    handoffPath(''),
    deskPath(),
  ]
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    `Sitemap: ${absolute(siteUrl, '/sitemap.xml')}`,
  ]
  return `${lines.join('\n')}\n`
}

function escaped(url: string): string {
  return url.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
