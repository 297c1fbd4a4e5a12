import { createHmac } from 'node:crypto'
import { sameSecret } from '#core/secret-token.ts'

const cookie = 'pratinjau'
const lifetimeMs = 8 * 60 * 60_000

const sign = (secret: string, until: string): string =>
  createHmac('sha256', secret).update(`preview\n${until}`).digest('base64url')

/** A signed pass for eight hours, as a Set-Cookie value. It names nobody and opens nothing but previews. */
export function issuePass(secret: string, siteUrl: string, path: string, now: Date): string {
  const until = String(now.getTime() + lifetimeMs)
  // Framed by a Studio on another site, a cookie comes along only like this; the local shop has no https.
  const reach = siteUrl.startsWith('https:') ? 'SameSite=None; Secure; Partitioned' : 'SameSite=Lax'
  return `${cookie}=${until}.${sign(secret, until)}; Path=${path}; Max-Age=${lifetimeMs / 1000}; HttpOnly; ${reach}`
}

export function holdsPass(secret: string, cookies: string | null, now: Date): boolean {
  const pass = new RegExp(`(?:^|;\\s*)${cookie}=(\\d{1,16})\\.([A-Za-z0-9_-]{43})(?:;|$)`).exec(cookies ?? '')
  const [, until = '', signature = ''] = pass ?? []
  return pass !== null && Number(until) > now.getTime() && sameSecret(signature, sign(secret, until))
}
