import { randomBytes } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** An id with Stripe's prefix, such as `pi_3…`; unguessable, since a session's address is its only lock. */
export function newId(prefix: string, length = 24): string {
  const bytes = randomBytes(length)
  return prefix + Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}
