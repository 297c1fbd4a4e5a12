import { type ChildProcess, spawn } from 'node:child_process'
import type { SystemUser } from './system-user.ts'

export interface PostgresProcess {
  readonly pid: number
  /** Resolves with its last words when it ends. */
  readonly ended: Promise<string>
  stop(): Promise<void>
}

const patienceMs = { ready: 60_000, stop: 10_000 }

/** Starts the server and resolves when it takes connections. Rejects with its last words when it ends before. */
export function launch(program: string, args: readonly string[], user: SystemUser | null): Promise<PostgresProcess> {
  const identity = user ? { uid: user.uid, gid: user.gid } : {}
  // A group of its own: Ctrl-C in the terminal must not stop the database before the shop that uses it.
  const child = spawn(program, args, { ...identity, cwd: '/', detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  let lastWords = ''
  const ended = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', () => resolve(lastWords.trim()))
  })
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGKILL'), patienceMs.ready)
    child.stderr.on('data', (chunk: Buffer) => {
      lastWords = (lastWords + chunk.toString()).slice(-4_000)
      if (!lastWords.includes('database system is ready to accept connections')) return
      clearTimeout(late)
      resolve({ pid: child.pid ?? 0, ended, stop: () => stop(child, ended) })
    })
    ended.then((words) => {
      clearTimeout(late)
      reject(new Error(words))
    })
  })
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  const firmly = setTimeout(() => child.kill('SIGQUIT'), patienceMs.stop)
  await ended
  clearTimeout(firmly)
}
