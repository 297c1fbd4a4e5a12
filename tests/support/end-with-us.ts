import { spawn } from 'node:child_process'
import { join } from 'node:path'

/**
 * Sees to it that the PostgreSQL in `folder` does not outlive this process, however it ends: a shell waits until the line to
 * us is closed, ends what stands in the database's own pid file then, and removes the folder.
 */
export function endWithUs(folder: string): { dismiss(): void } {
  const pidFile = join(folder, 'postgres/data/postmaster.pid')
  const script = 'cat >/dev/null; kill -QUIT "$(head -n 1 "$0")" 2>/dev/null; sleep 2; rm -rf "$1"'
  // Of a group of its own, so that Ctrl-C does not end it before us.
  const guard = spawn('/bin/sh', ['-c', script, pidFile, folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  guard.unref()
  return { dismiss: () => void guard.kill('SIGKILL') }
}
