import { createHmac } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** What an authenticator app shows for a key in letters (RFC 6238), now or in some half minutes. */
export function codeOn(letters: string, halfMinutes = 0): string {
  const bits = [...letters.replace(/\s/g, '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'))
  const bytes = (bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + halfMinutes))
  const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}

/** The key in letters, as the page that sets up a telephone shows it. */
export const keyOn = (html: string): string => /class="desk-key"[^>]*>([A-Z2-7 ]+)</.exec(html)?.[1] ?? ''

/** The recovery codes that a page shows. */
export const codesOn = (html: string): readonly string[] =>
  [...html.matchAll(/<code[^>]*>([A-Za-z0-9]{5}-[A-Za-z0-9]{5})<\/code>/g)].map(([, code = '']) => code)
