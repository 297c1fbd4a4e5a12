import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { Failure } from './failure.ts'
import type { Environment } from './settings.ts'

export interface Launched {
  readonly pid: number
  /** Resolves with the exit code, or the signal's name, once it ended. */
  readonly ended: Promise<number | string>
  /** Asks it to end, and makes it end when it does not within some seconds. */
  stop(): Promise<void>
}

const patienceMs = 8_000
const endWithParent = join(import.meta.dirname, 'end-with-parent.ts')
const children = new Set<ChildProcess>()

/**
 * Runs one of the project's programs to its end and resolves with what it printed, which `say` hears line by line.
 * Throws Failure when it fails.
 */
export async function run(
  args: readonly string[],
  environment: Environment,
  say: (line: string) => void,
): Promise<string> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = endOf(child)
  let printed = ''
  createInterface(child.stdout).on('line', (line) => {
    printed += `${line}\n`
    say(line)
  })
  createInterface(child.stderr).on('line', say)
  const code = await ended
  if (code !== 0) throw new Failure(`${args.join(' ')} ended with ${code}. What it said is above.`)
  return printed
}

/** Asks every child to end: Ctrl-C may come in the middle of a step. */
export function stopChildren(): void {
  for (const child of children) child.kill('SIGTERM')
}

/** Starts a program that stays: in a process group of its own, so that Ctrl-C reaches it through us and in order. */
export function launch(args: readonly string[], environment: Environment): Launched {
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: true,
  })
  const ended = endOf(child)
  return {
    pid: child.pid ?? 0,
    ended,
    async stop() {
      child.kill('SIGTERM')
      const firmly = setTimeout(() => child.kill('SIGKILL'), patienceMs)
      await ended
      clearTimeout(firmly)
    },
  }
}

function endOf(child: ChildProcess): Promise<number | string> {
  children.add(child)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      children.delete(child)
      resolve(code ?? signal ?? 'no code')
    })
  })
}
