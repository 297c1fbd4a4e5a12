import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, isAlive } from '../process-command.ts'
import { Failure } from './failure.ts'

/**
 * One start per data folder: a second one would fight over the database's files. The lock of a start that was killed
 * is taken over. Returns how to release it. Throws Failure while another start lives.
 */
export function takeLock(dataFolder: string): () => void {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, 'start.lock')
  const mostTries = 5
  for (let attempt = 1; ; attempt++) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
      return () => {
        if (holderOf(file) === process.pid) rmSync(file, { force: true })
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || attempt >= mostTries) throw error
      const holder = holderOf(file)
      if (holder !== null && livesOn(holder)) {
        throw new Failure(
          `A shop already runs on ${dataFolder} (process ${holder}). Stop it with Ctrl-C there, or give this one its own folder and ports: DATA_FOLDER, PORT, LAKE_PORT, STRIPE_PORT, SMTP_PORT, INBOX_PORT, POSTGRES_PORT.`,
        )
      }
      rmSync(file, { force: true })
    }
  }
}

function holderOf(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'))
    return Number.isSafeInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

function livesOn(pid: number): boolean {
  return isAlive(pid) && commandOf(pid).includes('local/start/')
}
