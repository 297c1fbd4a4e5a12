// All texts of a document, gathered once: a new revision is a new object.
import type { LakeDocument } from '../dataset/document.ts'
import { plainText } from './plain-text.ts'

const gathered = new WeakMap<LakeDocument, readonly string[]>()

/** Every string, and the text of each block as one. */
export function textsIn(document: LakeDocument): readonly string[] {
  const known = gathered.get(document)
  if (known !== undefined) return known
  const texts: string[] = []
  gather(document, texts)
  gathered.set(document, texts)
  return texts
}

function gather(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  if (typeof value !== 'object' || value === null) return
  for (const inner of Object.values(value)) gather(inner, texts)
  // A word may begin in one span of a block and end in the next.
  const text = plainText(value)
  if (text !== null) texts.push(text)
}
