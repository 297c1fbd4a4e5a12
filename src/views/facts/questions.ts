import type { FAQPageLeaf } from 'schema-dts'
import type { RichText } from '#content/shop.ts'

interface Block {
  readonly style?: string
  readonly children?: readonly { readonly text?: string }[]
}

/** Questions of a page that really asks some: headings that end with a question mark, and the words below them. */
export function questionFacts(body: RichText): FAQPageLeaf | undefined {
  const questions: { readonly name: string; readonly answer: string[] }[] = []
  let open: { readonly name: string; readonly answer: string[] } | undefined
  for (const { style = 'normal', children = [] } of body as readonly Block[]) {
    const text = children.map((child) => child.text ?? '').join('')
    if (/^h\d$/.test(style)) {
      open = text.trim().endsWith('?') ? { name: text.trim(), answer: [] } : undefined
      if (open) questions.push(open)
    } else if (text) open?.answer.push(text)
  }
  const answered = questions.filter(({ answer }) => answer.length > 0)
  if (answered.length === 0) return undefined
  return {
    '@type': 'FAQPage',
    mainEntity: answered.map(({ name, answer }) => ({
      '@type': 'Question',
      name,
      acceptedAnswer: { '@type': 'Answer', text: answer.join('\n') },
    })),
  }
}
