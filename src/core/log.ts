/**
 * What a log entry may hold, and nothing else: never a name, an address, a token or a body. A failure is told by its
 * code and the place in our source, for messages of errors quote what people typed.
 */
export interface LogEntry {
  /** What happened: `letter_sent`, `page_failed`. */
  readonly event: string
  /** One of our prefixed ids. */
  readonly id?: string
  /** An error's name, an SQL state, a provider's code. */
  readonly code?: string
  readonly ms?: number
  readonly status?: number
  /** A route's pattern (`/pesanan/[token]`), never the address itself. */
  readonly path?: string
  readonly count?: number
  /** Where in our source an error was thrown. */
  readonly at?: string
}

export type Log = (entry: LogEntry) => void

const allowed = ['event', 'id', 'code', 'ms', 'status', 'path', 'count', 'at'] as const

/** One JSON line per entry. `write` takes a whole line. */
export function createLog(write: (line: string) => void, now: () => Date): Log {
  return (entry) => {
    const fields: Record<string, string | number> = { time: now().toISOString() }
    for (const key of allowed) {
      const value = entry[key]
      if (value !== undefined) fields[key] = value
    }
    write(`${JSON.stringify(fields)}\n`)
  }
}

/** The code and place of an error, without its message. */
export function traceOf(error: unknown): Pick<LogEntry, 'code' | 'at'> {
  if (!(error instanceof Error)) return { code: typeof error }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line))
  const place = frame?.match(/([\w.[\]-]+:\d+:\d+)\)?$/)?.[1]
  return place ? { code, at: place } : { code }
}
