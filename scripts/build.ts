import { rmSync } from 'node:fs'
import { readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build as buildPages } from 'astro'
import { borrowedContent } from '#content/at-build.ts'
import { buildBeganAt } from '#core/build-id.ts'
import { dayOf } from '#core/day.ts'
import {
  type Build,
  buildNamed,
  clearOldBuilds,
  currentBuild,
  makeBuildFolder,
  newBuildId,
  pointTo,
} from '#serving/builds.ts'
import { deployTarget, SettingsError, servingSettings, siteSettings } from '../src/wiring.ts'
import { changesOf } from './build/changes.ts'
import { type Before, compressAll } from './build/compress.ts'
import { buildHosted } from './build/hosted/build.ts'
import { pagesOf } from './build/pages.ts'
import { placePolicies } from './build/policies.ts'
import { redirectsOf, writeRedirects } from './build/redirects.ts'
import { writeSitemap } from './build/sitemap.ts'
import { emptyEarlierBuilds } from './build/withdrawn.ts'

/**
 * Builds the shop into a folder of its own beside the builds before it, and only when all is done lets the servers
 * change over. A failed build changes nothing. For a serverless platform (DEPLOY_TARGET): build/hosted/build.ts.
 */
const root = resolve(import.meta.dirname, '..')

async function main(): Promise<void> {
  const began = new Date()
  const { siteUrl } = siteSettings()
  const target = deployTarget()
  if (target !== 'node') {
    const id = await buildHosted(root, target, siteUrl)
    console.log(`Build ${id} for ${target} is done. ${secondsSince(began)} in all.`)
    return
  }
  const buildsFolder = resolve(root, servingSettings().buildsFolder)
  const build = buildNamed(buildsFolder, newBuildId(began))
  await makeBuildFolder(build)
  leaveNothingHalf(build)
  try {
    await letPackagesBeFound(buildsFolder)
    await fill(build, await currentBuild(buildsFolder), siteUrl)
    const isCurrent = await pointTo(buildsFolder, build)
    const cleared = await clearOldBuilds(buildsFolder, new Date())
    const { withdrawals = [] } = await borrowedContent().catalog()
    const emptied = isCurrent ? await emptyEarlierBuilds(buildsFolder, build, withdrawals) : 0
    console.log(
      `Build ${build.id} ${isCurrent ? 'is served now' : 'was overtaken by a later one'}` +
        `${cleared.length > 0 ? `; ${cleared.length} old ones removed` : ''}` +
        `${emptied > 0 ? `; ${emptied} emptied after a withdrawal` : ''}. ${secondsSince(began)} in all.`,
    )
  } catch (error) {
    await rm(build.folder, { recursive: true, force: true })
    throw error
  }
}

/** The document that nothing can be built without, for the server that wanted this build; null where it is none's fault. */
function problemIn(error: unknown): unknown {
  // Astro bundles a copy of content/ for its pages: its errors are of another class.
  if (!(error instanceof Error)) return null
  return 'problem' in error ? error.problem : problemIn(error.cause)
}

/** Ended in the middle, by Ctrl-C or because the server that wanted it is gone: no half build stays. */
function leaveNothingHalf(build: Build): void {
  const leave = () => {
    rmSync(build.folder, { recursive: true, force: true })
    process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, leave)
  process.once('disconnect', leave)
  process.channel?.unref()
}

async function fill(build: Build, before: Build | null, siteUrl: string): Promise<void> {
  await timed('pages', () => buildPages({ root, outDir: build.folder, logLevel: 'warn' }))
  await writeFile(build.catalog, JSON.stringify(await borrowedContent().catalog()))
  const pages = await pagesOf(build.client)
  await timed(`styles and policies of ${pages.size} pages, sitemap`, async () => {
    await writeFile(build.policies, `${JSON.stringify(await placePolicies(pages, build.client))}\n`)
    const catalog = await borrowedContent().catalog()
    await writeSitemap(build.client, pages, siteUrl, changesOf(catalog))
    await writeRedirects(build, redirectsOf(catalog, pages))
  })
  await timed('compression', async () => {
    const mostAtBest = before && isSameDay(build, before) ? mostWhileWaited : undefined
    const { kept, compressed, quick } = await compressAll(build.client, await compressedBefore(before), mostAtBest)
    await writeFile(build.quick, JSON.stringify(quick))
    return `${compressed} files compressed, ${quick.length} of them quickly, ${kept} kept`
  })
}

/** Somebody waits for a build after a publish, nobody for the first one of a day, which the calendar asks for. */
const isSameDay = (one: Build, other: Build) => dayOf(buildBeganAt(one.id)) === dayOf(buildBeganAt(other.id))
/** About a second of compression. */
const mostWhileWaited = 40

async function compressedBefore(before: Build | null): Promise<Before | null> {
  if (!before) return null
  // A build made by an earlier version compressed everything well.
  const quick = await readFile(before.quick, 'utf8').catch(() => '[]')
  return { client: before.client, quick: JSON.parse(quick) as string[] }
}

// The server bundle imports packages by name, and a builds folder may lie outside the checkout.
async function letPackagesBeFound(buildsFolder: string): Promise<void> {
  if (buildsFolder.startsWith(`${root}/`)) return
  await symlink(join(root, 'node_modules'), join(buildsFolder, 'node_modules'), 'dir').catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
}

async function timed(what: string, work: () => Promise<unknown>): Promise<void> {
  const began = new Date()
  const result = await work()
  console.log(`  ${what}: ${secondsSince(began)}${typeof result === 'string' ? ` (${result})` : ''}`)
}

function secondsSince(began: Date): string {
  return `${((Date.now() - began.getTime()) / 1000).toFixed(1)} s`
}

try {
  await main()
} catch (error) {
  process.send?.({ problem: problemIn(error) })
  console.error(error instanceof SettingsError ? error.message : error)
  process.exitCode = 1
}
