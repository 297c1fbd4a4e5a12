import { networkOf } from '#core/network.ts'
import type { Database } from '#database/connection.ts'
import { countTry, type Limit, waitOf } from '#database/tries.ts'
import { plain } from './refusal.ts'

/** Routes of which the address itself is the key. */
const links: readonly string[] = [
  '/pesanan/[token]',
  '/serah-terima/[token]',
  '/serah-terima/semua/[token]',
  '/pesanan/[token]/foto/[photo]',
  '/pesanan/[token]/kuitansi',
  '/penawaran/[token]',
  '/penawaran/[token]/penawaran.pdf',
  '/serah-terima/[token]/foto',
  '/serah-terima/[token]/foto/[photo]',
  '/serah-terima/[token]/perintah-kerja.pdf',
  '/serah-terima/[token]/slip-paket.pdf',
  '/meja/undangan/[token]',
]

export function opensBySecret(route: string): boolean {
  return links.includes(route.replace(/\/$/, ''))
}

const limitOf = (address: string): Limit => ({
  what: 'link-guess',
  whose: networkOf(address),
  most: 60,
  windowMinutes: 1,
})

/** 429 for a network that has tried too many links that open nothing, at whichever of the servers; otherwise null. */
export async function guessRefusal(db: Database, address: string, now: Date): Promise<Response | null> {
  const wait = await waitOf(db, limitOf(address), now)
  if (wait === null) return null
  const refusal = plain('Terlalu banyak tautan yang tidak dikenal. Tunggu sebentar, lalu coba lagi.', 429)
  refusal.headers.set('Retry-After', String(wait))
  return refusal
}

/** Counts a link that opened nothing. */
export async function rememberGuess(db: Database, address: string, now: Date): Promise<void> {
  await countTry(db, limitOf(address), now)
}
