import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.ts'
import type { Environment } from './settings.ts'

const sources = [
  'src',
  'public',
  'scripts/build.ts',
  'scripts/build',
  'astro.config.mjs',
  'astro.config.ts',
  'package-lock.json',
]
const variables = ['SITE_URL', 'SAMPLE_INDEXABLE', 'SANITY_PROJECT_ID', 'SANITY_DATASET', 'ASTRO_KEY', 'PAYMENTS']

/** One digest over all that a build is made of: source, published content and the settings that reach its pages. */
export async function fingerprint(checkout: string, environment: Environment, stopped: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) digestTree(hash, checkout, source)
  for (const name of variables) hash.update(`${name}=${environment[name] ?? ''}\n`)
  hash.update(await publishedRevisions(environment, stopped))
  return hash.digest('hex')
}

function digestTree(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path)
  if (!existsSync(full)) return
  for (const file of filesIn(full)) hash.update(`${file.slice(root.length)}\n`).update(readFileSync(file))
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path]
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => join(entry.parentPath, entry.name)).sort()
}

/** Every published document's revision, as Sanity's HTTP API tells it. */
async function publishedRevisions(environment: Environment, stopped: AbortSignal): Promise<string> {
  const host = environment.SANITY_API_HOST ?? `https://${environment.SANITY_PROJECT_ID}.api.sanity.io`
  const query = '*[!(_id in path("drafts.**"))] | order(_id) { _id, _rev }'
  const address = new URL(`${host}/v2025-02-19/data/query/${environment.SANITY_DATASET}`)
  address.searchParams.set('query', query)
  address.searchParams.set('perspective', 'published')
  const token = environment.SANITY_READ_TOKEN
  const response = await fetch(address, {
    headers: token ? { authorization: `Bearer ${token}` } : {},
    signal: AbortSignal.any([stopped, AbortSignal.timeout(20_000)]),
  }).catch((cause: unknown) => {
    throw new Failure(`The content store at ${host} does not answer.`, { cause })
  })
  if (!response.ok) {
    throw new Failure(`The content store at ${host} answered ${response.status}: look at the SANITY_ variables.`)
  }
  const { result } = (await response.json()) as { result: unknown }
  return JSON.stringify(result)
}

/** Whether the build that is served was made of just this. */
export function isBuilt(dataFolder: string, buildsFolder: string, digest: string): boolean {
  const [built, build] = read(join(dataFolder, 'built.txt')).split('\n')
  return built === digest && build === servedBuild(buildsFolder) && existsSync(join(buildsFolder, build))
}

export function rememberBuilt(dataFolder: string, buildsFolder: string, digest: string): void {
  writeFileSync(join(dataFolder, 'built.txt'), `${digest}\n${servedBuild(buildsFolder)}`)
}

/** The id in the pointer that `scripts/build.ts` leaves beside its builds. */
function servedBuild(buildsFolder: string): string {
  return read(join(buildsFolder, 'current')).trim() || 'none'
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}
