/** Where a server can be killed: between any two of its steps that others can see. */
export type Moment = 'before' | 'after'

/**
 * Knows every step a server took that left a trace outside of it: a row written, a COMMIT, a call to the bank, a letter
 * handed to the mail server. Each has two points, before it is done and after it is done but not yet known. A kill
 * between two points is a kill at the first of them: nothing outside could tell them apart.
 */
export interface Points {
  /** How often each point was passed and how often a server was killed there, by name. */
  readonly passed: Map<string, number>
  readonly killed: Map<string, number>
  /** By server: it is killed when it passes the first point that was met less often than so many kills; absent: it is not. */
  readonly armed: Map<number, { readonly kills: number; readonly aim?: RegExp | undefined }>
  /** True where the server was killed just now. */
  pass(server: number, moment: Moment, step: string): boolean
}

/** `kill` must end the server at once. */
export function watchPoints(kill: (server: number) => void): Points {
  const passed = new Map<string, number>()
  const killed = new Map<string, number>()
  const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  return {
    passed,
    killed,
    armed: new Map(),
    pass(server, moment, step) {
      const name = `${moment} ${step}`
      count(passed, name)
      const trap = this.armed.get(server)
      if (!trap || (killed.get(name) ?? 0) >= trap.kills || !(trap.aim ?? /^/).test(name)) return false
      this.armed.delete(server)
      count(killed, name)
      kill(server)
      return true
    },
  }
}

/** The number of kills at the points where servers were killed least often. */
export function fewestKills({ passed, killed }: Points): number {
  return Math.min(...[...passed.keys()].map((name) => killed.get(name) ?? 0))
}

// What is written beside the way of an order: nobody's order hangs on it.
const beside = /^(desk_|rate_limits|inquir|producer_contacts|content_|storm_)/

/** `insert orders` for a statement that writes, null for one that only reads or is beside the way of an order. */
export function writeIn(statement: string): string | null {
  const plain = statement.replace(/\bfor (no key )?update\b/gi, '')
  const found = /\b(insert into|update|delete from)\s+"?([a-z_]+)"?/i.exec(plain)
  return found?.[2] && !beside.test(found[2]) ? `${found[1]?.split(' ')[0]?.toLowerCase()} ${found[2]}` : null
}

/** Names the steps of one server's talk with the database, line by line. */
export function databaseSteps(server: number, points: Points) {
  /** What each line's transaction has written so far; absent outside of a transaction. */
  const writtenOn = new WeakMap<object, string[]>()
  const named = new WeakMap<object, string>()
  return {
    before(line: object, statement: string): boolean {
      named.delete(line)
      if (/^\s*(begin|start)\b/i.test(statement)) writtenOn.set(line, [])
      if (/^\s*rollback\b/i.test(statement)) writtenOn.delete(line)
      const written = writtenOn.get(line)
      const write = writeIn(statement)
      const isCommit = /^\s*commit\b/i.test(statement)
      if (isCommit) writtenOn.delete(line)
      if (isCommit && written?.[0]) return passStep(line, `${written[0]} > commit`)
      if (!write) return false
      if (!written) return passStep(line, write)
      written.push(write)
      const nth = written.filter((one) => one === write).length
      // Inside a transaction a write is not there before its COMMIT: after it is before the next.
      return points.pass(server, 'before', `${written[0]} > ${write}${nth > 1 ? ` (${nth})` : ''}`)
    },
    after(line: object): boolean {
      const step = named.get(line)
      named.delete(line)
      return step !== undefined && points.pass(server, 'after', step)
    },
  }
  function passStep(line: object, step: string): boolean {
    named.set(line, step)
    return points.pass(server, 'before', step)
  }
}
