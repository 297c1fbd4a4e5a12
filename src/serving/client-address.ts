import type { IncomingMessage } from 'node:http'
import { isIP } from 'node:net'

/**
 * Who stands before the shop: how many proxies, each adding a line to `X-Forwarded-For`, or the name of the header in
 * which the outermost one says who asks. 0 and any other header are what a visitor may have written themselves.
 */
export type TrustedProxy = number | string

/** `203.0.113.7`, `203.0.113.7:4711`, `[2001:db8::1]:4711` or `::ffff:203.0.113.7` as a plain address; null if none. */
function plainAddress(written: string): string | null {
  const bare = written
    .trim()
    .replace(/^\[(.+)\](:\d+)?$/, '$1')
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^::ffff:(?=[\d.]+$)/i, '')
  return isIP(bare) ? bare.toLowerCase() : null
}

/** The address a request comes from, as far as what stands before the shop may be believed. */
export function clientAddress(req: IncomingMessage, trusted: TrustedProxy): string {
  const socket = plainAddress(req.socket.remoteAddress ?? '') ?? ''
  if (trusted === 0) return socket
  if (typeof trusted === 'string') return plainAddress(String(req.headers[trusted.toLowerCase()] ?? '')) ?? socket
  // Counted from the right: what stands further left was sent by the visitor.
  const said = String(req.headers['x-forwarded-for'] ?? '').split(',')
  return plainAddress(said.at(-trusted) ?? '') ?? socket
}

/** Says nothing of who asks: a proxy on this machine that nobody declared, or ourselves. */
export function isOwnMachine(address: string): boolean {
  return address === '' || address === '::1' || address.startsWith('127.')
}
