import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { servicesFor } from './services.ts'

const root = resolve(import.meta.dirname, '../..')
export const node = join(root, 'node_modules/.bin/node')

export interface BuiltShop {
  /** What a server needs to serve this build and to read the same content. */
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

/** The sample shop's content in a store of its own, and one build of it. Takes a while: once for a whole run. */
export async function buildShop(): Promise<BuiltShop> {
  const content = await servicesFor({ services: ['content'], seedFolder: join(root, 'studio/seed') })
  const environment = {
    ...content.environment,
    BUILDS_FOLDER: join(content.folder, 'builds'),
    // Pictures are named by what they hold, so runs may share them: only the first one makes them.
    PICTURES_FOLDER: join(root, '.data/test-pictures'),
  }
  try {
    await runScript('scripts/build.ts', { ...environment, SITE_URL: 'http://localhost:4321' })
  } catch (error) {
    await content.close()
    throw error
  }
  return { environment, close: content.close }
}

/** Runs one of our scripts to its end; rejects with what it said when it fails. */
export function runScript(
  script: string,
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(node, [join(root, script), ...args], { cwd: root, env: plainEnvironment(environment) })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done(said) : fail(new Error(`${script} ended with ${code}:\n${said}`))))
  })
}

/** Only what a process needs to run, so that nothing set on this machine reaches the shop. */
export function plainEnvironment(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, NODE_COMPILE_CACHE } = process.env
  return { PATH, HOME, LANG, NODE_COMPILE_CACHE, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1', ...environment }
}
