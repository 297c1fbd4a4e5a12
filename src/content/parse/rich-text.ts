import type { LocalRichText, RichText } from '../shop.ts'
import { inLanguage } from './text.ts'
import { need } from './unfit.ts'

interface Mark {
  readonly _type: string
  readonly _key: string
  readonly href?: string
}
interface Span {
  readonly marks?: readonly string[]
}
interface Block {
  readonly _type: string
  readonly _key?: string
  readonly children?: readonly Span[]
  readonly markDefs?: readonly Mark[] | null
}

const decorators = new Set(['strong', 'em'])
const protocols = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Whether a rich text may lead there: http, https, mailto and tel, as a browser would read the address. */
export function isSafeLink(href: unknown): href is string {
  return typeof href === 'string' && URL.canParse(href) && protocols.has(new URL(href).protocol)
}

/** Only blocks of text, and in them only links to safe addresses: everything else an API could hold is dropped. */
export function safeRichText(blocks: readonly Block[]): RichText {
  return blocks.filter(({ _type }) => _type === 'block').map(safeBlock)
}

function safeBlock(block: Block): Block {
  const links = (block.markDefs ?? []).filter((mark) => mark._type === 'link' && isSafeLink(mark.href))
  const known = new Set(links.map(({ _key }) => _key))
  const children = (block.children ?? []).map((span) => ({
    ...span,
    marks: (span.marks ?? []).filter((mark) => decorators.has(mark) || known.has(mark)),
  }))
  return { ...block, markDefs: links, children }
}

type LocalBlocks = readonly ({ readonly language?: string; readonly value?: readonly Block[] } | null)[] | null

export function localRichText(values: LocalBlocks | undefined): LocalRichText | undefined {
  const id = inLanguage(values, 'id')
  const en = inLanguage(values, 'en')
  if (!id?.length) return undefined
  return en?.length ? { id: safeRichText(id), en: safeRichText(en) } : { id: safeRichText(id) }
}

export function needRichText(values: LocalBlocks | undefined, what: string): LocalRichText {
  return need(localRichText(values), what)
}
