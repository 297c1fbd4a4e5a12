import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build as buildPages } from 'astro'
import { borrowedContent } from '#content/at-build.ts'
import { newBuildId } from '#serving/builds.ts'
import { type LeftByBuild, leftByBuildName } from '#serving/left-by-build.ts'
import { headerRules } from '#serving/static-headers.ts'
import { changesOf } from '../changes.ts'
import { filesBelow, pagesOf } from '../pages.ts'
import { placePolicies } from '../policies.ts'
import { redirectsOf } from '../redirects.ts'
import { writeSitemap } from '../sitemap.ts'
import { netlify } from './netlify.ts'
import type { Platform } from './platform.ts'
import { vercel } from './vercel.ts'

/**
 * Builds the shop for a serverless platform, into the folders in the checkout that the platform looks for. The platform
 * compresses, keeps earlier builds and switches over by itself.
 */
export async function buildHosted(root: string, target: 'vercel' | 'netlify', siteUrl: string): Promise<string> {
  const platform: Platform = target === 'vercel' ? vercel(root) : netlify(root)
  const build = newBuildId(new Date())
  await Promise.all(platform.folders.map((folder) => rm(folder, { recursive: true, force: true })))
  await buildPages({ root, outDir: platform.outDir, logLevel: 'warn' })
  const client = platform.staticFolder
  const pages = await pagesOf(client)
  const catalog = await borrowedContent().catalog()
  const policies = await placePolicies(pages, client)
  await writeSitemap(client, pages, siteUrl, changesOf(catalog))
  const redirects = redirectsOf(catalog, pages)
  const errorPages: Record<string, string> = {}
  for (const page of ['/404/', '/en/404/', '/500/']) {
    const file = pages.get(page)
    if (file) errorPages[page] = await readFile(file, 'utf8')
  }
  const left: LeftByBuild = { build, catalog, redirects, policies, errorPages }
  await writeFile(join(platform.functionFolder, leftByBuildName), JSON.stringify(left))
  await platform.writeRules(headerRules(await filesBelow(client), policies, siteUrl), redirects, siteUrl)
  return build
}
