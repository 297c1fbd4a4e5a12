import { vercelStegaClean } from '@vercel/stega'
import { previewPath } from '#core/paths.ts'

const whole = /<(title|script|style|textarea|select|svg)\b[\s\S]*?<\/\1>/gi
const tag = /<[a-z!/](?:"[^"]*"|'[^']*'|[^'">])*>/gi
const clean = (text: string): string => vercelStegaClean(text)

/**
 * A page as it is shown in the preview: the hidden marks stay in plain text only, links to pages that can be
 * previewed lead to their previews, and forms lead to a page that says they are not sent from here. `nonce`: by which
 * the overlays' style sheets are known to be ours.
 */
export function previewed(html: string, canPreview: (path: string) => boolean, nonce: string): string {
  const head = `<meta property="csp-nonce" content="${nonce}"></head>`
  return html
    .replace('</head>', head)
    .replace(whole, clean)
    .replace(tag, (text) => {
      const plain = clean(text)
      if (/^<form\b/i.test(plain)) return plain.replace(/\saction="[^"]*"/, ` action="${previewPath('/formulir/')}"`)
      if (!/^<a\b/i.test(plain)) return plain
      return plain.replace(/\shref="(\/[^"?#]*)/, (link, path: string) =>
        canPreview(path) ? ` href="${previewPath(path)}` : link,
      )
    })
}
