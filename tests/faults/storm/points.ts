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
  /** The next pass of this point kills; null: none does. */
  armed: string | null
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
    armed: null,
    pass(server, moment, step) {
      const name = `${moment} ${step}`
      count(passed, name)
      if (this.armed !== name) return false
      this.armed = null
      count(killed, name)
      kill(server)
      return true
    },
  }
}

/**
 * Arms a point where a server was killed least often; `choice` from 0 up to 1 picks among equals. With `aim` only one of
 * such a name, where one was passed already.
 */
export function armNext(points: Points, choice: number, aim = /^/): void {
  const all = [...points.passed.keys()].sort()
  const aimed = all.filter((name) => aim.test(name))
  const names = aimed.length > 0 ? aimed : all
  const least = Math.min(...names.map((name) => points.killed.get(name) ?? 0))
  const candidates = names.filter((name) => (points.killed.get(name) ?? 0) === least)
  points.armed = candidates[Math.floor(choice * candidates.length)] ?? null
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
