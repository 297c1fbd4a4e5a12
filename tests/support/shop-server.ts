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
  #process: ChildProcess | undefined

  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment
  }

  /** Resolves when it serves; rejects with all it said when it ends before. */
  start(): Promise<void> {
    // A test that is killed takes its servers along.
    const program = ['--import', join(root, 'local/start/end-with-parent.ts'), join(root, 'src/server.ts')]
    const server = spawn(node, program, {
      cwd: root,
      env: plainEnvironment(this.#environment),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
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
