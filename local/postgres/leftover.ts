import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { commandOf, isAlive } from '../process-command.ts'

const patienceMs = { gently: 10_000, firmly: 5_000 }

/**
 * Stops a PostgreSQL that a killed start left running on this data folder, cleanly, so that the next one takes the
 * data over. A process id that now belongs to another program (containers reuse them) is seen and not touched.
 */
export async function stopLeftover(data: string, say: (line: string) => void): Promise<void> {
  const pidFile = join(data, 'postmaster.pid')
  const pid = readPid(pidFile)
  // A file whose process is gone is PostgreSQL's own to judge: its shared memory may still be in use.
  if (pid === null || !isAlive(pid)) return
  if (!commandOf(pid).includes(data)) {
    rmSync(pidFile, { force: true })
    return
  }
  say(`A PostgreSQL of an earlier start still runs (process ${pid}): stopping it, its data stay`)
  process.kill(pid, 'SIGINT')
  if (await gone(pid, data, patienceMs.gently)) return
  process.kill(pid, 'SIGQUIT')
  if (await gone(pid, data, patienceMs.firmly)) return
  throw new Error(`The PostgreSQL of an earlier start (process ${pid}) does not stop. End it and start again.`)
}

function readPid(pidFile: string): number | null {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
    return Number.isSafeInteger(pid) && pid > 1 ? pid : null
  } catch {
    return null
  }
}

// A dead process that nobody has buried yet still answers; its command is empty.
async function gone(pid: number, data: string, patience: number): Promise<boolean> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (!isAlive(pid) || !commandOf(pid).includes(data)) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}
