import { privatePaths } from '#core/private-paths.ts'
import { asHeader, type Framed, policyOfPage } from './policy.ts'

/** Sent with everything the shop answers. HSTS only where the shop is really reached by https. */
export function headersEverywhere(siteUrl: string): Readonly<Record<string, string>> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
    ...(siteUrl.startsWith('https:') ? { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' } : {}),
  }
}

/** Whether a page is one person's own: their cart, order, work or desk. */
export function isPrivate(path: string): boolean {
  return privatePaths.some((room) => path.startsWith(room) || path === room.slice(0, -1))
}

// `no-referrer` would be stricter, but then browsers send `Origin: null` with forms and every button answers 403.
const privateHeaders = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
}

/** What the table says of an answer that was made on demand: what it carries unless it says so itself, and in any case. */
export function headersOnDemand(path: string, siteUrl: string) {
  return {
    unlessSaid: { ...headersEverywhere(siteUrl), 'Cache-Control': 'no-store' } as Readonly<Record<string, string>>,
    always: (isPrivate(path) ? privateHeaders : {}) as Readonly<Record<string, string>>,
  }
}

/** Puts the table's headers on an answer that was made on demand. Nothing made on demand is kept unless it says so. */
export function furnishHeaders(
  headers: Headers,
  {
    path,
    siteUrl,
    payPage,
    preview,
  }: { path: string; siteUrl: string; payPage: string | null; preview?: Framed | null },
): void {
  const { unlessSaid, always } = headersOnDemand(path, siteUrl)
  for (const [name, value] of Object.entries(unlessSaid)) {
    if (!headers.has(name)) headers.set(name, value)
  }
  if (headers.get('Content-Type') === 'text/html') headers.set('Content-Type', 'text/html; charset=utf-8')
  for (const [name, value] of Object.entries(always)) headers.set(name, value)
  const hashed = headers.get('Content-Security-Policy')
  if (hashed) headers.set('Content-Security-Policy', asHeader(policyOfPage(hashed, payPage, preview), preview))
  // The Studio frames a preview, or holds it as a window of its own. (Beside `frame-ancestors` no browser heeds
  // X-Frame-Options, which an answer can only overwrite.)
  if (preview) headers.set('Cross-Origin-Opener-Policy', 'unsafe-none')
}
