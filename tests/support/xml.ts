import { SaxesParser } from 'saxes'

/** Texts of a well-formed XML document by element name, in its order. Throws on what is not well-formed. */
export function textsOf(xml: string): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>()
  const open: { readonly name: string; text: string }[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => open.push({ name, text: '' }))
  parser.on('text', (text) => {
    const element = open.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    const element = open.pop()
    if (element) texts.set(element.name, [...(texts.get(element.name) ?? []), element.text])
  })
  parser.write(xml).close()
  return texts
}
