// The Studio's packages (half a gigabyte) and its build come after the shop is open, and never hold it up.
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'

export interface Studio {
  /** What the lake serves at its own address, now. */
  files(): { folder: string } | { waiting: string }
  /** Installs and builds what is missing, and says how it went; what cannot be done is said too, never thrown. */
  prepare(say: (line: string) => void): Promise<void>
  stop(): void
}

const politely = 10
const patienceMs = 15 * 60_000

/** @param shelf where built Studios are kept, each under a digest of what it was made of. */
export function newStudio(checkout: string, shelf: string): Studio {
  const folder = join(shelf, digestOf(checkout))
  const isBuilt = () => existsSync(join(folder, 'index.html'))
  let state = 'Menunggu toko selesai dibuka.'
  let child: ChildProcess | undefined
  let isStopped = false

  async function runProgram(program: readonly string[], cwd: string, what: string): Promise<void> {
    if (isStopped) return
    const [command = '', ...args] = program
    const running = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: patienceMs })
    child = running
    lowerPriority(running)
    let said = ''
    for (const stream of [running.stdout, running.stderr])
      stream.on('data', (text) => {
        said = `${said}${text}`.slice(-2000)
      })
    const code = await new Promise((resolve, reject) => running.on('error', reject).on('close', resolve))
    if (code !== 0 && !isStopped) throw new Error(`${what} ended with ${code}. Its last words:\n${said}`)
  }

  return {
    files: () => (isBuilt() ? { folder } : { waiting: state }),
    async prepare(say) {
      if (isBuilt()) return
      await makeReady(say).catch((error: unknown) => {
        state = 'Studio tidak dapat disiapkan; alasannya tercetak di tempat toko dinyalakan.'
        say(`Studio: not available. ${error instanceof Error ? error.message : error}`)
      })
    },
    stop() {
      isStopped = true
      child?.kill('SIGTERM')
    },
  }

  async function makeReady(say: (line: string) => void): Promise<void> {
    if (!existsSync(join(checkout, 'node_modules/sanity/package.json'))) {
      state = 'Memasang paket Studio (sekitar 570 MB, sekali saja).'
      say('Studio: installing its packages (about 570 MB, once) …')
      // Not `npm ci`, which begins by deleting what the open shop runs on.
      await runProgram([...npm(), 'install', '--no-save', '--no-audit', '--no-fund'], checkout, 'npm install')
    }
    state = 'Membangun Studio (sekitar setengah menit).'
    say('Studio: building it …')
    const beside = `${folder}.tmp`
    mkdirSync(shelf, { recursive: true })
    const sanity = join(checkout, 'node_modules/sanity/bin/sanity')
    await runProgram([process.execPath, sanity, 'build', beside, '-y'], join(checkout, 'studio'), 'sanity build')
    if (isStopped) return
    // Only a whole build gets the name that is served.
    renameSync(beside, folder)
    for (const other of readdirSync(shelf))
      if (join(shelf, other) !== folder) rmSync(join(shelf, other), { recursive: true })
    say('Studio: ready.')
  }
}

/** The shop's own answers go first. */
function lowerPriority({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, politely)
  } catch {
    // Not everywhere allowed, and nothing depends on it.
  }
}

function npm(): string[] {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? [process.execPath, script] : ['npm']
}

/** Names a build after all that it is made of; the seed is not. */
function digestOf(checkout: string): string {
  const hash = createHash('sha256').update(readFileSync(join(checkout, 'package-lock.json')))
  const root = join(checkout, 'studio')
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(ts|tsx|json)$/.test(path) && !/^(seed|dist|node_modules|\.sanity)[\\/]/.test(path))
    .sort()
  for (const path of files) hash.update(`${path}\n`).update(readFileSync(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}
