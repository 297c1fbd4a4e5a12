// Who is calling. The dataset is public: anonymous callers read what is published, a token does more.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { mutationError, sessionNotFound } from './errors.ts'

export type Caller = 'anonymous' | 'reader' | 'writer'

export type Tokens = { read?: string; write: string }

/** Reads the bearer token. An unknown token is refused with 401 even where no token is needed, as the hosted API does. */
export function callerOf(headers: IncomingHttpHeaders, tokens: Tokens): Caller {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (headers.authorization === undefined) return 'anonymous'
  if (token !== undefined && sameSecret(token, tokens.write)) return 'writer'
  if (token !== undefined && tokens.read !== undefined && sameSecret(token, tokens.read)) return 'reader'
  throw sessionNotFound()
}

/** Drafts, versions and every other id with a dot are for callers with a token. */
export function mayReadPrivate(caller: Caller): boolean {
  return caller !== 'anonymous'
}

export function requireWriter(caller: Caller, permission: 'create' | 'update'): void {
  if (caller === 'writer') return
  const description = `Insufficient permissions; permission "${permission}" required`
  throw mutationError(403, 0, { type: 'insufficientPermissionsError', description, permission })
}

function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest())
}
