interface Block {
  readonly children?: readonly { readonly text?: unknown }[] | null
}

/** The words of a value of the CMS: a text as it is, rich text as its paragraphs, each in a line; anything else is none. */
export function plainTextOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (!Array.isArray(value)) return ''
  return value.map((block: Block | null) => wordsOf(block)).join('\n')
}

function wordsOf(block: Block | null): string {
  const children = Array.isArray(block?.children) ? block.children : []
  return children.map((span) => (typeof span?.text === 'string' ? span.text : '')).join('')
}
