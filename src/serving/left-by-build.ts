import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Catalog } from '#content/port.ts'

/** What a build leaves beside a function, for a function sees nothing of the pages. */
export interface LeftByBuild {
  readonly build: string
  /** What the pages were made of. */
  readonly catalog: Catalog
  /** Addresses that pages had before, with the present ones. */
  readonly redirects: Readonly<Record<string, string>>
  /** Every prepared page's policy, by address. */
  readonly policies: Readonly<Record<string, string>>
  /** The pages for what is not there and what failed, by address: `/404/`, `/en/404/`, `/500/`. */
  readonly errorPages: Readonly<Record<string, string>>
}

export const leftByBuildName = 'left-by-build.json'

/** Looks in `folder` and above it: a bundler puts code anywhere within a function. Rejects where no build left any. */
export async function readLeftByBuild(folder: string): Promise<LeftByBuild> {
  const file = join(folder, leftByBuildName)
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as LeftByBuild
  if (dirname(folder) === folder) throw new Error('no build left anything beside this function')
  return readLeftByBuild(dirname(folder))
}
