import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Builds lie side by side in one folder, each in its own: `client/` is served, `server/` renders on demand,
 * `policies.json` tells each page's policy, `catalog.json` what the pages were made of. The file `current` names the
 * one that is served.
 */
export interface Build {
  /** `20261121T194836Z-1f3a`: ids sort by time. */
  readonly id: string
  readonly folder: string
  readonly client: string
  readonly serverEntry: string
  readonly policies: string
  readonly catalog: string
  /** Names the files that were compressed quickly. */
  readonly quick: string
}

const idPattern = /^\d{8}T\d{6}Z-[0-9a-f]{4}$/

export function newBuildId(now: Date): string {
  const time = now.toISOString().replace(/[-:]|\.\d+/g, '')
  return `${time}-${crypto.getRandomValues(new Uint16Array(1))[0]?.toString(16).padStart(4, '0')}`
}

export function buildNamed(buildsFolder: string, id: string): Build {
  if (!idPattern.test(id)) throw new Error(`not the id of a build: ${JSON.stringify(id)}`)
  const folder = join(buildsFolder, id)
  return {
    id,
    folder,
    client: join(folder, 'client'),
    serverEntry: join(folder, 'server', 'entry.mjs'),
    policies: join(folder, 'policies.json'),
    catalog: join(folder, 'catalog.json'),
    quick: join(folder, 'quick.json'),
  }
}

export function pointerOf(buildsFolder: string): string {
  return join(buildsFolder, 'current')
}

/** The build that is served now; null before the first one. */
export async function currentBuild(buildsFolder: string): Promise<Build | null> {
  const id = await readFile(pointerOf(buildsFolder), 'utf8').catch(() => '')
  return id ? buildNamed(buildsFolder, id.trim()) : null
}

/** Serves `build` from now on; a build that began earlier than the current one never takes its place. */
export async function pointTo(buildsFolder: string, build: Build): Promise<boolean> {
  const current = await currentBuild(buildsFolder)
  if (current && current.id > build.id) return false
  const draft = `${pointerOf(buildsFolder)}.${build.id}`
  await writeFile(draft, `${build.id}\n`)
  await rename(draft, pointerOf(buildsFolder))
  return true
}

/** Every build that is there, newest first. */
export async function knownBuilds(buildsFolder: string): Promise<readonly Build[]> {
  const names = await readdir(buildsFolder).catch(() => [])
  return names
    .filter((name) => idPattern.test(name))
    .sort()
    .reverse()
    .map((id) => buildNamed(buildsFolder, id))
}

const lease = (build: Build) => join(build.folder, 'in-use')

/** Says that a server works with this build's bundle, so that no later build clears it away. Renewed while it runs. */
export async function renewLease(build: Build): Promise<void> {
  await writeFile(lease(build), '')
}

const dayMs = 24 * 3_600_000

/** Removes builds older than a day, but for the newest two, the current one and those a server has worked with today. */
export async function clearOldBuilds(buildsFolder: string, now: Date): Promise<readonly string[]> {
  const builds = await knownBuilds(buildsFolder)
  const current = await currentBuild(buildsFolder)
  const removed: string[] = []
  for (const build of builds.slice(2)) {
    const used = await stat(lease(build)).catch(() => stat(build.folder))
    if (build.id === current?.id || now.getTime() - used.mtimeMs < dayMs) continue
    await rm(build.folder, { recursive: true, force: true })
    removed.push(build.id)
  }
  return removed
}

export async function makeBuildFolder(build: Build): Promise<void> {
  await mkdir(build.folder, { recursive: true })
}
