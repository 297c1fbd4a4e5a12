import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalog } from '#content/port.ts'
import { type Build, knownBuilds } from '#serving/builds.ts'

/** Servers look at the pointer twice a second; for so long an earlier build may still be the one that is served. */
const changeOverMs = 2_000

/**
 * Empties earlier builds of all that may name or show somebody who has withdrawn since they were made: pages, pictures
 * and the catalogue. Scripts, styles and the server's bundle stay. @returns how many builds were emptied.
 */
export async function emptyEarlierBuilds(
  buildsFolder: string,
  current: Build,
  withdrawals: readonly string[],
): Promise<number> {
  const builds = (await knownBuilds(buildsFolder)).filter(({ id }) => id < current.id)
  const outdated: Build[] = []
  for (const build of builds) {
    const carried = await withdrawalsIn(build)
    if (carried && withdrawals.some((receipt) => !carried.includes(receipt))) outdated.push(build)
  }
  if (outdated.length > 0) await new Promise((resolve) => setTimeout(resolve, changeOverMs))
  for (const build of outdated) await empty(build)
  return outdated.length
}

/** Null for a build that is empty already. */
async function withdrawalsIn({ catalog }: Build): Promise<readonly string[] | null> {
  const text = await readFile(catalog, 'utf8').catch(() => null)
  return text === null ? null : ((JSON.parse(text) as Partial<Catalog>).withdrawals ?? [])
}

async function empty(build: Build): Promise<void> {
  const entries = await readdir(build.client).catch(() => [])
  for (const entry of entries.filter((name) => name !== '_astro')) {
    await rm(join(build.client, entry), { recursive: true, force: true })
  }
  // Last: without it the build counts as empty.
  await rm(build.catalog, { force: true })
}
