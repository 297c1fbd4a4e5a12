import { contentWebhookPath, jobsPath, stripeWebhookPath } from '#core/paths.ts'
import { asResponse, type ReadHeader, type Refusal, refusalInWords } from '#core/refusal.ts'

/** Called by servers, not by pages: each proves itself by a signature or a secret. */
const calledByServers: readonly string[] = [stripeWebhookPath, contentWebhookPath, jobsPath]

/** Whether an address is for servers; with or without a slash at its end. */
export const isCalledByServers = (path: string): boolean =>
  calledByServers.includes(path.length > 1 ? path.replace(/\/$/, '') : path)

export interface Asked {
  readonly method: string
  /** As the browser wrote it, with or without a slash at the end. */
  readonly path: string
  /** With its question mark; empty without one. */
  readonly query?: string
  readonly header: ReadHeader
}

/**
 * The cheap checks, before any room is asked: an answer when the request must go no further, otherwise null.
 * A request that may change something comes from a page of ours, which its Origin says; without one, only
 * `Sec-Fetch-Site: same-origin` does, and that no page can forge.
 */
export function refusalOf({ method, path, query = '', header }: Asked, siteUrl: string): Refusal | null {
  const place = path.length > 1 ? path.replace(/\/$/, '') : path
  // No text in the database can hold it, so every lookup would fail.
  if (/%00/.test(path + query)) return refusalInWords('Alamat ini tidak terbaca.', 400)
  if (!['GET', 'HEAD', 'POST'].includes(method)) return notAllowed('GET, HEAD, POST')
  if (method !== 'POST') return calledByServers.includes(place) ? notAllowed('POST') : null
  if (calledByServers.includes(place)) return null
  return isOurs(header, siteUrl) ? null : refusalInWords('Formulir ini tidak dikirim dari halaman toko.', 403)
}

function isOurs(header: ReadHeader, siteUrl: string): boolean {
  const origin = header('origin')
  if (origin === null || origin === 'null') return header('sec-fetch-site') === 'same-origin'
  return origin === new URL(siteUrl).origin
}

const notAllowed = (allow: string): Refusal =>
  refusalInWords('Cara ini tidak berlaku di alamat ini.', 405, { Allow: allow })

/** A short answer in words, for what no page of the shop asks. */
export const plain = (words: string, status: number): Response => asResponse(refusalInWords(words, status))
