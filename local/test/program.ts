import { spawn } from 'node:child_process'

const running = new Set<ReturnType<typeof spawn>>()

/**
 * Runs a program with this terminal and resolves with whether it succeeded; it is ended when it takes too long.
 * `hear` is also given what it says.
 */
export function succeeds(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  longestMinutes: number,
  hear?: (said: string) => void,
): Promise<boolean> {
  const output = hear ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', output, output],
  })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (said: string) => {
      process.stdout.write(said)
      hear?.(said)
    })
  }
  running.add(child)
  const late = setTimeout(() => {
    console.error(`Ended after ${longestMinutes} minutes: ${args.join(' ')}`)
    child.kill('SIGTERM')
  }, longestMinutes * 60_000)
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => {
      clearTimeout(late)
      running.delete(child)
      resolve(code === 0)
    })
  })
}

/** Ends what runs, for Ctrl-C. */
export function endPrograms(): void {
  for (const child of running) child.kill('SIGTERM')
}
