/** Small builders of what `sanity dataset import` reads. Keys are counted, not random: the same code writes the same bytes. */
import { descriptions } from '../drawings/descriptions.ts'

/** Indonesian, then English. */
export type Both = readonly [id: string, en: string]
export interface Doc {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

const inBoth = (type: string, id: unknown, en: unknown) => [
  { _key: 'id', _type: `internationalizedArray${type}Value`, language: 'id', value: id },
  { _key: 'en', _type: `internationalizedArray${type}Value`, language: 'en', value: en },
]

export const line = ([id, en]: Both) => inBoth('String', id, en)
export const text = ([id, en]: Both) => inBoth('Text', id, en)
/** Paragraphs parted by an empty line; `## ` opens a heading, `- ` an item of a list, `**…**` is strong. */
export const rich = ([id, en]: Both) => inBoth('RichText', blocks(id), blocks(en))

const blockKinds = [
  ['## ', { style: 'h2' }],
  ['- ', { style: 'normal', listItem: 'bullet', level: 1 }],
] as const

function blocks(source: string) {
  const parts = source
    .trim()
    .split(/\n\s*\n|\n(?=\s*- )/)
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
  return parts.map((part, index) => {
    const [mark, look] = blockKinds.find(([start]) => part.startsWith(start)) ?? ['', { style: 'normal' }]
    return { _key: `b${index}`, _type: 'block', ...look, markDefs: [], children: spans(part.slice(mark.length)) }
  })
}

function spans(part: string) {
  return part.split('**').flatMap((words, index) => {
    const marks = index % 2 === 1 ? ['strong'] : []
    return words === '' ? [] : [{ _key: `s${index}`, _type: 'span', marks, text: words }]
  })
}

export const reference = (id: string) => ({ _type: 'reference', _ref: id })
export const references = (ids: readonly string[]) => ids.map((id) => ({ _key: id, ...reference(id) }))
/** Items of an array of objects, each with its key and type. */
export const items = (type: string, values: readonly object[]) =>
  values.map((value, index) => ({ _key: `${type}-${index}`, _type: type, ...value }))
export const slug = (current: string) => ({ _type: 'slug', current })

/** A drawing of `studio/seed/images/` with the words its illustrator gave it. */
export function picture(name: string) {
  const file = `${name}.webp`
  const words = descriptions[file]
  if (!words) throw new Error(`nobody has described the picture ${file}`)
  return { _type: 'pictureWithAlt', _sanityAsset: `image@file://./images/${file}`, alt: line([words.id, words.en]) }
}
