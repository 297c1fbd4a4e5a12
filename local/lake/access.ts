// Who is calling. The dataset is public: anonymous callers read what is published, a token does more.
import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { mutationError, sessionNotFound } from './errors.ts'

/** The hosted service's built-in roles. */
export type Role = 'administrator' | 'developer' | 'editor' | 'contributor' | 'viewer'

export type Caller = { id: string; name: string; role: Role | 'anonymous' }

export type Tokens = { read?: string; write: string }

export const anonymous: Caller = { id: 'anonymous', name: '', role: 'anonymous' }
export const robots = {
  read: { id: 'local-viewer', name: 'Pembaca lokal', role: 'viewer' },
  write: { id: 'local-editor', name: 'Editor lokal', role: 'editor' },
  /** Named in history where the lake itself changed something; has no token. */
  lake: { id: 'lake', name: 'Sistem', role: 'viewer' },
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
  return caller.role !== 'viewer' && caller.role !== 'anonymous'
}

/** A contributor writes drafts and uploads assets; what is published is for the others. */
export function mayPublish(caller: Caller): boolean {
  return mayWrite(caller) && caller.role !== 'contributor'
}

export function requireWriter(caller: Caller, permission: 'create' | 'update'): void {
  if (!mayWrite(caller)) throw insufficientPermissions(permission)
}

/** @throws LakeError 403 when a contributor's change touches more than drafts, versions and assets. */
export function requireMayChange(caller: Caller, change: { put: Written[]; remove: string[] } | null): void {
  if (change === null || mayPublish(caller)) return
  const isOwn = (id: string) => /^(drafts|versions)\./.test(id) || /^(image|file)-/.test(id)
  if (!change.put.every(({ _id }) => isOwn(_id))) throw insufficientPermissions('update')
  if (!change.remove.every(isOwn)) throw insufficientPermissions('update')
}

type Written = { _id: string }

function insufficientPermissions(permission: 'create' | 'update') {
  const description = `Insufficient permissions; permission "${permission}" required`
  return mutationError(403, 0, { type: 'insufficientPermissionsError', description, permission })
}

/** Compares in the same time wherever the two differ. */
export function sameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(expected).digest())
}
