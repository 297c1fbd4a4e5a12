import { createServer } from 'node:net'
import { Failure, occupied } from './failure.ts'
import type { StartSettings } from './settings.ts'

/**
 * Throws Failure naming every occupied port at once. PostgreSQL's is left out: a server of an earlier start may still
 * hold it, and is stopped first.
 */
export async function checkPorts({ ports, wanted }: StartSettings): Promise<void> {
  const needed: [name: keyof typeof ports, needed: boolean][] = [
    ['shop', true],
    ['lake', wanted.includes('content')],
    ['stripe', wanted.includes('payment')],
    ['smtp', wanted.includes('mail')],
    ['inbox', wanted.includes('mail')],
    ['courier', wanted.includes('courier')],
  ]
  const taken: [string, number][] = []
  for (const [name, isNeeded] of needed) {
    if (isNeeded && !(await isFree(ports[name]))) taken.push([name, ports[name]])
  }
  if (taken.length > 0) throw new Failure(occupied(taken))
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
