import { unwatchFile, watchFile } from 'node:fs'
import { buildBeganAt } from '#core/build-id.ts'
import type { Log } from '#core/log.ts'
import { traceOf } from '#core/log.ts'
import { type Build, currentBuild, knownBuilds, pointerOf, renewLease } from './builds.ts'
import { openShelf, type Shelf } from './shelf.ts'

/** The shelf in use, changed over when a newer build is pointed to. */
export interface Shelves {
  readonly current: Shelf
  /** The build whose server bundle this process runs, for as long as it runs. */
  readonly first: Build
  /** Changes over now where a newer build is pointed to, not only at the next look. */
  look(): Promise<void>
  close(): void
}

const lookEveryMs = 500
const hourMs = 3_600_000

/** Throws when there is no build yet. */
export async function openShelves(buildsFolder: string, log: Log, now: () => Date): Promise<Shelves> {
  const first = await currentBuild(buildsFolder)
  if (!first) throw new Error(`There is no build in ${buildsFolder} yet: run "npm run build" first.`)

  const open = async (build: Build) => {
    const dayAgo = now().getTime() - 24 * hourMs
    const recent = (await knownBuilds(buildsFolder)).filter(
      (old) => buildBeganAt(old.id).getTime() > dayAgo || old.id === first.id,
    )
    return openShelf(
      build,
      recent.filter((old) => old.id !== build.id),
    )
  }
  const shelves = { first, current: await open(first), look, close }
  await renewLease(first)

  const changeOver = async () => {
    try {
      const build = await currentBuild(buildsFolder)
      if (!build || build.id === shelves.current.build.id) return
      shelves.current = await open(build)
      log({ event: 'build_served', code: build.id })
    } catch (error) {
      // What is on the shelf stays there.
      log({ event: 'build_refused', ...traceOf(error) })
    }
  }
  let looked = Promise.resolve()
  function look(): Promise<void> {
    looked = looked.then(changeOver)
    return looked
  }
  const pointer = pointerOf(buildsFolder)
  watchFile(pointer, { interval: lookEveryMs }, look)
  const lease = setInterval(() => renewLease(first).catch(() => {}), hourMs)
  function close() {
    unwatchFile(pointer, look)
    clearInterval(lease)
  }
  return shelves
}
