import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { freshFolder } from './folder.ts'
import { node } from './node.ts'
import { freePort } from './ports.ts'

const checkout = resolve(import.meta.dirname, '../..')

/** A whole shop as `npm start` runs it, on ports and in a folder of its own. */
export interface LocalShop {
  readonly url: string
  readonly inboxUrl: string
  /** Every variable of the shop's server: DATABASE_URL, STRIPE_API_URL, SANITY_API_HOST, the secrets. */
  readonly environment: Readonly<Record<string, string>>
  /** The first officer's link to the desk, as the start printed it. */
  readonly signIn: string | undefined
  readonly dataFolder: string
  /** Everything printed so far, line by line. */
  readonly printed: readonly string[]
  close(): Promise<void>
}

/** Starts, builds and serves. `variables` are given to it as a caller's environment would be. */
export async function startLocalShop(variables: Readonly<Record<string, string>> = {}): Promise<LocalShop> {
  const folder = await freshFolder()
  const { given, ports } = await startVariables(folder.path)
  const { child, printed } = spawnStart({ ...given, ...variables })
  const opened = (line: string) => line.includes('Ctrl-C stops everything')
  await until(child, printed, opened)
  const dataFolder = given.DATA_FOLDER
  const environment = JSON.parse(readFileSync(join(dataFolder, 'environment.json'), 'utf8')) as Record<string, string>
  return {
    url: environment.SITE_URL ?? '',
    inboxUrl: `http://localhost:${ports.INBOX_PORT}`,
    environment,
    signIn: printed.find((line) => line.includes('Sign in'))?.match(/https?:\/\/\S+/)?.[0],
    dataFolder,
    printed,
    async close() {
      if (child.exitCode === null) {
        child.kill('SIGTERM')
        await once(child, 'exit')
      }
      await folder.remove()
    },
  }
}

/** Free ports and a data folder for one start. Runs share pictures: they are named by what they hold. */
export async function startVariables(folder: string) {
  const names = ['PORT', 'LAKE_PORT', 'STRIPE_PORT', 'SMTP_PORT', 'INBOX_PORT', 'POSTGRES_PORT'] as const
  const ports = Object.fromEntries(await Promise.all(names.map(async (name) => [name, String(await freePort())])))
  const given = {
    ...(ports as Record<(typeof names)[number], string>),
    DATA_FOLDER: join(folder, 'data'),
    PICTURES_FOLDER: join(checkout, '.data/test-pictures'),
    STUDIO: '0',
  }
  return { given, ports: ports as Record<(typeof names)[number], string> }
}

/** `npm start`'s program itself, with nothing of our own environment that would change what it starts. */
export function spawnStart(variables: Readonly<Record<string, string>>): { child: ChildProcess; printed: string[] } {
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(node, [join(checkout, 'local/start/start.ts')], {
    env: { PATH, HOME, ...variables },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface(stream).on('line', (line) => printed.push(line))
  }
  return { child, printed }
}

/** Resolves once a printed line fits; rejects with all that was printed when the start ends before. */
export function until(child: ChildProcess, printed: readonly string[], fits: (line: string) => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (!printed.some(fits)) return
      child.stdout?.off('data', look)
      resolve()
    }
    child.stdout?.on('data', () => setImmediate(look))
    child.on('close', () => reject(new Error(`The start ended early:\n${printed.join('\n')}`)))
    look()
  })
}
