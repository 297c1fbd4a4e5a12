import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** What a secret link opens; the version is raised to make every earlier link to it void. */
export interface LinkSubject {
  readonly kind: 'order' | 'handoff' | 'producer' | 'quotation'
  readonly id: string
  readonly version: number
}

/**
 * A 256-bit token for a link, derived from LINK_SECRET. The database keeps only its hash (`hashToken`), yet a
 * letter can be written again later: a stolen database holds no link that works.
 */
export function deriveToken(linkSecret: string, subject: LinkSubject): string {
  return createHmac('sha256', linkSecret)
    .update(`${subject.kind}\n${subject.id}\n${subject.version}`)
    .digest('base64url')
}

/** How long a link still opens when all it was for is over: for a complaint, not for whoever finds the letter later. */
const linkOutlivesDays = 90

/** A link to what was over before this opens nothing any more. */
export function linksEndedBefore(now: Date): Date {
  return new Date(now.getTime() - linkOutlivesDays * 24 * 3_600_000)
}

export const tokenPattern = /^[A-Za-z0-9_-]{43}$/

/** SHA-256 in hex, the form in which tokens are stored and looked up. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** A fresh 256-bit random token that nothing can derive again (checkout keys, invitations). */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Compares secrets in constant time, whatever their lengths. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}
