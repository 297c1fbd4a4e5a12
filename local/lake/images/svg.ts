// SVG is a document that can run. Refused unless it is a plain drawing, and served so that it could not act anyway.
const actions = [
  /<\s*(script|foreignobject|iframe|embed|object|audio|video|handler|set|animate\w*)\b/i,
  /<!(doctype|entity)/i,
  /<\?xml-stylesheet/i,
  /\son[a-z]+\s*=/i,
  /(javascript|vbscript)\s*:/i,
  // Links and pictures may only point inside the file or carry a picture themselves.
  /(?:href|src)\s*=\s*["']?\s*(?!#|data:image\/(?:png|jpeg|webp);)[^"'\s>]/i,
  /@import|url\(\s*["']?\s*(?!#|["']?#)/i,
]

/** True when the file is UTF-8 text with nothing but shapes, text and inner references. Encoded characters count as hiding. */
export function isPlainDrawing(content: Buffer): boolean {
  const svg = content.toString('utf8')
  const isText = Buffer.from(svg).equals(content) && !svg.includes('\0') && /<svg[\s>]/.test(svg)
  const hides = /&(?!(amp|lt|gt|quot|apos);)/.test(svg)
  return isText && !hides && actions.every((action) => !action.test(svg))
}

/** For the file itself: no script, no fetch, no form, whatever it holds and wherever it is opened. */
export const svgPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
