import { parsingPolicy } from '#core/parse-page.ts'

/** The content security policy, but for the hashes of scripts and styles, which Astro knows of each page. */
const directives: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'base-uri': ["'none'"],
  'object-src': ["'none'"],
  'frame-src': ["'none'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
}

/** What a page is allowed that the Studio frames: the Studio, and pictures from the CMS. */
export interface Framed {
  readonly studioOrigin: string
  readonly pictureOrigin: string
  /** By which the Studio's overlays may bring style sheets along. */
  readonly nonce: string
}

/** For whatever is no page: a picture or a feed opened by itself runs nothing and is framed by nobody. */
export const policyOfFiles = "script-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/**
 * A page's whole policy, fit for a `<meta>`. `hashed` is what Astro wrote: its script-src and style-src are kept, the
 * rest is the table's. `payPage`: the origin of the payment page, for Chromium holds `form-action` against the
 * redirect that follows a form, too.
 */
export function policyOfPage(hashed: string, payPage: string | null = null, preview: Framed | null = null): string {
  const policy = new Map(Object.entries(directives))
  for (const directive of hashed.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/)
    if (name && /^(script|style)-src/.test(name)) policy.set(name, sources)
  }
  if (preview) {
    policy.set('img-src', [...(directives['img-src'] ?? []), preview.pictureOrigin])
    policy.set('style-src', [...(policy.get('style-src') ?? []), `'nonce-${preview.nonce}'`])
  }
  if (payPage) policy.set('form-action', ["'self'", payPage])
  return [...policy].map(([name, sources]) => `${name} ${sources.join(' ')}`).join('; ')
}

// Text becomes HTML in one place alone (`core/parse-page.ts`). The Studio's overlays know no such rule.
const onlyOurPages = `; require-trusted-types-for 'script'; trusted-types ${parsingPolicy} 'allow-duplicates'`

/** The same as a header, which can say what a `<meta>` cannot, and costs no page a byte. */
export function asHeader(policy: string, preview: Framed | null = null): string {
  if (preview) return `${policy}; frame-ancestors ${preview.studioOrigin}`
  return `${policy}; frame-ancestors 'none'${onlyOurPages}`
}
