import { spawn } from 'node:child_process'
import { cp, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { plainEnvironment, runScript } from '../built-shop.ts'
import { node } from '../node.ts'
import { netlifyRules } from './netlify-rules.ts'
import type { Rules } from './rules.ts'
import { vercelRules } from './vercel-rules.ts'

export interface WrittenRequest {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** Base64; null for none. */
  readonly body: string | null
}

export interface WrittenResponse {
  readonly status: number
  readonly headers: readonly (readonly [string, string])[]
  readonly body: string
}

export type PlatformName = 'vercel' | 'netlify'

export interface Deployed {
  readonly name: PlatformName
  /** What is served as it lies there. */
  readonly staticFolder: string
  /** The generated rules, as a plain file server reads them. */
  readonly rules: Rules
  /** One request in a process of its own. */
  call(request: WrittenRequest, environment: Readonly<Record<string, string>>): Promise<WrittenResponse>
  /** The function's own folder, for a look. */
  readonly functionFolder: string
}

const checkout = resolve(import.meta.dirname, '../../..')
const script = join(import.meta.dirname, 'call-function.ts')

/**
 * Builds for a platform and takes function and files away from the checkout, so that nothing is found there that was
 * not deployed.
 */
export async function deploy(
  name: PlatformName,
  folder: string,
  environment: Readonly<Record<string, string>>,
): Promise<Deployed> {
  await runScript('scripts/build.ts', { ...environment, DEPLOY_TARGET: name })
  const [from, functions, files] =
    name === 'vercel'
      ? ['.vercel/output', 'functions/_render.func', 'static']
      : ['.netlify/v1', 'functions/ssr', 'published']
  const to = join(folder, name)
  await cp(join(checkout, from), to, { recursive: true, verbatimSymlinks: true })
  if (name === 'netlify') await cp(join(checkout, 'dist'), join(to, files), { recursive: true })
  const staticFolder = join(to, files)
  const functionFolder = join(to, functions)
  const entry = name === 'vercel' ? await handlerOf(functionFolder) : 'ssr.mjs'
  return {
    name,
    staticFolder,
    functionFolder,
    rules: name === 'vercel' ? await vercelRules(join(to, 'config.json')) : await netlifyRules(staticFolder),
    call: (request, shop) => callOnce(join(functionFolder, entry), name, functionFolder, request, shop),
  }
}

async function handlerOf(functionFolder: string): Promise<string> {
  const { handler } = JSON.parse(await readFile(join(functionFolder, '.vc-config.json'), 'utf8'))
  return handler
}

function callOnce(
  entry: string,
  name: PlatformName,
  cwd: string,
  request: WrittenRequest,
  environment: Readonly<Record<string, string>>,
): Promise<WrittenResponse> {
  return new Promise((done, fail) => {
    const child = spawn(node, [script, entry, name], { cwd, env: plainEnvironment(environment) })
    let said = ''
    let complained = ''
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text))
    child.stderr.setEncoding('utf8').on('data', (text) => (complained += text))
    child.on('error', fail)
    child.on('close', (code) => {
      const last = said.trimEnd().split('\n').at(-1) ?? ''
      if (code === 0) done(JSON.parse(last) as WrittenResponse)
      else fail(new Error(`the function ended with ${code}: ${said}${complained}`))
    })
    child.stdin.end(JSON.stringify(request))
  })
}
