import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { node, plainEnvironment } from './built-shop.ts'

const root = resolve(import.meta.dirname, '../..')

/** `src/server.ts` as a process of its own, which can be ended in any way and started again. */
export class ShopServer {
  /** Everything it has said so far, over all its lives. */
  said = ''
  readonly #environment: Readonly<Record<string, string>>
  readonly #spareProgram: string | undefined
  #process: ChildProcess | undefined
  #spare: ChildProcess | undefined

  /** `spareProgram`: a module that holds a server back until it gets a message; for `prepare`. */
  constructor(environment: Readonly<Record<string, string>>, spareProgram?: string) {
    this.#environment = environment
    this.#spareProgram = spareProgram
  }

  /** Starts the process that the next `start` takes: it waits where it has yet to open anything. */
  prepare(): void {
    if (this.#spareProgram && !this.#spare) this.#spare = this.#spawn(['--import', this.#spareProgram])
  }

  #spawn(before: readonly string[]): ChildProcess {
    // A test that is killed takes its servers along.
    const mortal = ['--import', join(root, 'local/start/end-with-parent.ts')]
    return spawn(node, [...mortal, ...before, join(root, 'src/server.ts')], {
      cwd: root,
      env: plainEnvironment(this.#environment),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
  }

  /** Resolves when it serves; rejects with all it said when it ends before. */
  start(): Promise<void> {
    const server = this.#spare ?? this.#spawn([])
    this.#spare = undefined
    server.send('begin')
    this.#process = server
    const { stdout, stderr } = server
    if (!stdout || !stderr) throw new Error('the server has nowhere to speak')
    stderr.on('data', (text) => {
      this.said += text
    })
    return new Promise((serving, fail) => {
      createInterface(stdout).on('line', (line) => {
        this.said += `${line}\n`
        if (line.includes('"event":"serving"')) serving()
      })
      server.on('close', (code) => fail(new Error(`the server ended with ${code}:\n${this.said}`)))
    })
  }

  /** SIGTERM as an operator sends it, SIGKILL as fate does; resolves with the exit code once it is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    if (signal === 'SIGTERM') this.#spare?.kill('SIGKILL')
    const server = this.#process
    if (!server) return null
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit')
      server.kill(signal)
      await ended
    }
    return server.exitCode
  }
}
