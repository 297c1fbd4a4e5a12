import { createHash } from 'node:crypto'

/** How a policy names an inline script or style. */
export const sourceOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** The page with one more source in its policy, and without those that are `old`. */
export function allowed(
  html: string,
  directive: 'script-src' | 'style-src',
  source: string,
  old: ReadonlySet<string> = new Set(),
): string {
  const place = new RegExp(`(?<=<meta http-equiv="content-security-policy"[^>]*?[;"] ?)${directive}[^;"]*`)
  return html.replace(place, (sources) => [...sources.split(' ').filter((one) => !old.has(one)), source].join(' '))
}
