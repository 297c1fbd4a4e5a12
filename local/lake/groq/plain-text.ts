/** What `pt::text` makes of a value: the spans of each block as one text, blocks apart; null where there is no block. */
export function plainText(value: unknown): string | null {
  if (!Array.isArray(value)) return blockText(value)
  const texts = value.flat(Number.POSITIVE_INFINITY).map(blockText)
  const found = texts.filter((text) => text !== null)
  return found.length === 0 ? null : found.join('\n\n')
}

function blockText(block: unknown): string | null {
  if (typeof block !== 'object' || block === null) return null
  const { _type, children } = block as { _type?: unknown; children?: unknown }
  if (typeof _type !== 'string' || !Array.isArray(children)) return null
  return children.map(spanText).join('')
}

function spanText(span: unknown): string {
  const { _type, text } = (span ?? {}) as { _type?: unknown; text?: unknown }
  return _type === 'span' && typeof text === 'string' ? text : ''
}
