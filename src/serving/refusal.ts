import { contentWebhookPath, jobsPath, stripeWebhookPath } from '#core/paths.ts'

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
  readonly headers: Headers
}

/**
 * The cheap checks, before any room is asked: an answer when the request must go no further, otherwise null.
 * A request that may change something comes from a page of ours, which its Origin says; without one, only
 * `Sec-Fetch-Site: same-origin` does, and that no page can forge.
 */
export function refusalOf({ method, path, query = '', headers }: Asked, siteUrl: string): Response | null {
  const place = path.length > 1 ? path.replace(/\/$/, '') : path
  // No text in the database can hold it, so every lookup would fail.
  if (/%00/.test(path + query)) return plain('Alamat ini tidak terbaca.', 400)
  if (!['GET', 'HEAD', 'POST'].includes(method)) return notAllowed('GET, HEAD, POST')
  if (method !== 'POST') return calledByServers.includes(place) ? notAllowed('POST') : null
  if (calledByServers.includes(place)) return null
  return isOurs(headers, siteUrl) ? null : plain('Formulir ini tidak dikirim dari halaman toko.', 403)
}

function isOurs(headers: Headers, siteUrl: string): boolean {
  const origin = headers.get('Origin')
  if (origin === null || origin === 'null') return headers.get('Sec-Fetch-Site') === 'same-origin'
  return origin === new URL(siteUrl).origin
}

function notAllowed(allow: string): Response {
  const response = plain('Cara ini tidak berlaku di alamat ini.', 405)
  response.headers.set('Allow', allow)
  return response
}

/** A short answer in words, for what no page of the shop asks. */
export function plain(words: string, status: number): Response {
  return new Response(`${words}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
