// Who is calling. The dataset is public: anonymous callers read what is published, a token does more.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { mutationError, sessionNotFound } from './errors.ts'

/** The hosted service's built-in roles, as far as this lake knows them. */
export type Role = 'administrator' | 'editor' | 'viewer'

export type Caller = { id: string; name: string; role: Role | 'anonymous' }

export type Tokens = { read?: string; write: string }

export const anonymous: Caller = { id: 'anonymous', name: '', role: 'anonymous' }
export const robots = {
  read: { id: 'local-viewer', name: 'Pembaca lokal', role: 'viewer' },
  write: { id: 'local-editor', name: 'Editor lokal', role: 'editor' },
} satisfies Record<string, Caller>

/** Reads the bearer token. An unknown token is refused with 401 even where no token is needed, as the hosted API does. */
export function callerOf(
  headers: IncomingHttpHeaders,
  tokens: Tokens,
  signedIn: (token: string) => Caller | undefined,
): Caller {
  const token = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1]
  if (headers.authorization === undefined) return anonymous
  if (token !== undefined && sameSecret(token, tokens.write)) return robots.write
  if (token !== undefined && tokens.read !== undefined && sameSecret(token, tokens.read)) return robots.read
  const person = token === undefined ? undefined : signedIn(token)
  if (person) return person
  throw sessionNotFound()
}

/** Drafts, versions and every other id with a dot are for callers with a token. */
export function mayReadPrivate(caller: Caller): boolean {
  return caller.role !== 'anonymous'
}

export function mayWrite(caller: Caller): boolean {
  return caller.role === 'editor' || caller.role === 'administrator'
}

export function requireWriter(caller: Caller, permission: 'create' | 'update'): void {
  if (mayWrite(caller)) return
  const description = `Insufficient permissions; permission "${permission}" required`
  throw mutationError(403, 0, { type: 'insufficientPermissionsError', description, permission })
}

/** Compares in the same time wherever the two differ. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest())
}
