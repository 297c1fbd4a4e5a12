const allowedSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address if a text of the CMS may link to it: web, mail and telephone, or a path of our own. Otherwise null. */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string') return null
  // Browsers take `/\host` for `//host`, and drop tabs and line breaks before they read an address.
  if (/^\/(?![/\\])[^\s\\]*$/.test(href)) return href
  const url = URL.canParse(href) ? new URL(href) : null
  return url && allowedSchemes.has(url.protocol) ? url.href : null
}
