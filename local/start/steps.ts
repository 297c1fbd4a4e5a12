import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Launched, launch, run } from './children.ts'
import { Failure } from './failure.ts'
import { fingerprint, isBuilt, rememberBuilt } from './fingerprint.ts'
import type { Progress } from './progress.ts'
import type { Environment, StartSettings } from './settings.ts'

/** What every step needs to know. */
export interface Start {
  readonly checkout: string
  readonly settings: StartSettings
  readonly environment: Environment
  readonly progress: Progress
  /** Aborted by Ctrl-C: what waits for an answer stops waiting. */
  readonly stopped: AbortSignal
}

/** Brings the tables up to date; into a database of our own, also where the sample's producers are reached. */
export async function prepareDatabase({ checkout, settings, environment, progress }: Start): Promise<void> {
  await progress.step('Tables', () => run([join(checkout, 'scripts/migrate.ts')], environment, progress.say))
  if (!settings.wanted.includes('database')) return
  const contacts = join(import.meta.dirname, 'producer-contacts.json')
  const digest = createHash('sha256').update(readFileSync(contacts)).digest('hex')
  const done = join(settings.dataFolder, 'contacts-imported.txt')
  // Once: what an officer changes at the desk stays changed.
  if (existsSync(done) && readFileSync(done, 'utf8') === digest) return
  await progress.step('Where the sample producers get their orders', () =>
    run([join(checkout, 'scripts/import-contacts.ts'), contacts], environment, progress.say),
  )
  writeFileSync(done, digest)
}

/** Builds the pages, unless the last build was made of the same source and content. */
export async function build({ checkout, settings, environment, progress, stopped }: Start): Promise<void> {
  const digest = await fingerprint(checkout, environment, stopped)
  const buildsFolder = resolve(checkout, environment.BUILDS_FOLDER ?? '.data/builds')
  if (isBuilt(settings.dataFolder, buildsFolder, digest)) {
    progress.say('Pages: nothing changed since the last build')
    return
  }
  await progress.step('Pages', () =>
    run([join(checkout, 'scripts/build.ts')], { ...environment, DEPLOY_TARGET: 'node' }, progress.say),
  )
  rememberBuilt(settings.dataFolder, buildsFolder, digest)
}

/** Starts the shop's server, or Astro's development server, and resolves when it answers. */
export async function serve(start: Start, how: 'built' | 'dev'): Promise<Launched> {
  const { checkout, settings, environment, progress } = start
  const dev = [join(checkout, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', String(settings.ports.shop)]
  const args = how === 'dev' ? dev : [join(checkout, 'src/server.ts')]
  return progress.step(how === 'dev' ? 'Development server' : 'Shop', async () => {
    // Without it React's server part runs its slow, checking build.
    const mode = how === 'dev' ? 'development' : 'production'
    const shop = launch(args, { ...environment, NODE_ENV: mode })
    const ended = shop.ended.then((code) => {
      throw new Failure(`The shop's server ended with ${code} before it answered. What it said is above.`)
    })
    await Promise.race([ended, answers(`http://127.0.0.1:${settings.ports.shop}/healthz`)]).catch(async (error) => {
      await shop.stop()
      throw error
    })
    ended.catch(() => {})
    return shop
  })
}

/** A link by which the first officer enters the desk, as `scripts/desk-invite.ts` prints it. */
export async function invite({ checkout, environment }: Start): Promise<string | undefined> {
  const printed = await run(
    [join(checkout, 'scripts/desk-invite.ts'), environment.OFFICER_EMAIL ?? ''],
    environment,
    () => {},
  )
  return printed.match(/https?:\/\/\S+/)?.[0]
}

async function answers(url: string): Promise<void> {
  const patienceMs = 60_000
  const until = Date.now() + patienceMs
  while (Date.now() < until) {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Failure(`The shop's server did not answer at ${url} within ${patienceMs / 1000} s.`)
}
