import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { BuildError, type BuildProblem, problemOf } from './build-error.ts'

export interface LocalBuild {
  /** The program that builds, as `node` takes it. */
  readonly script: string
  /** Where builds lie; why one failed is written there. */
  readonly buildsFolder: string
}

/** A whole build takes seconds; one that hangs must not keep all later ones from beginning. */
const mostMs = 10 * 60_000
const keptCharacters = 20_000

/**
 * Builds all pages in a process of its own, which reads the CMS afresh and switches the pointer by itself. Throws
 * BuildError; what the build said is then in `failed.txt` beside the builds, for a log must not quote it.
 */
export async function buildLocally({ script, buildsFolder }: LocalBuild, signal: AbortSignal): Promise<'built'> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(mostMs)])
  // The channel ends with us, and a build whose server is gone ends itself.
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (text) => {
      said = (said + text).slice(-keptCharacters)
    })
  }
  let problem: BuildProblem | null = null
  child.on('message', (message) => {
    problem = problemOf(message)
  })
  const stop = () => child.kill('SIGTERM')
  end.addEventListener('abort', stop)
  if (end.aborted) stop()
  const code = await new Promise<string>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, reason) => resolve(String(status ?? reason)))
  }).finally(() => end.removeEventListener('abort', stop))
  if (code === '0') return 'built'
  if (!signal.aborted) await writeFile(join(buildsFolder, 'failed.txt'), said).catch(() => {})
  throw new BuildError(code, problem)
}
