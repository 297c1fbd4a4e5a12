import { inflateSync } from 'node:zlib'

/** What a reader would copy from one of our PDFs, in the order it was written; a line each time text is shown. */
export function pdfText(file: Uint8Array): string {
  const objects = objectsOf(Buffer.from(file))
  const maps = new Map<string, ReadonlyMap<string, string>>()
  for (const { head } of objects.values()) {
    for (const [, name = '', id = ''] of head.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.head ?? '')?.[1]
      if (unicode) maps.set(name, lettersOf(objects.get(unicode)?.body ?? ''))
    }
  }
  const pages = [...objects.values()].filter(({ head }) => head.includes('/Type /Page\n'))
  return pages
    .map(({ head }) => objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '')?.body ?? '')
    .map((body) => textOf(body, maps))
    .join('\n')
}

/** What is drawn on the pages, as PDF operators. */
export function pdfDrawing(file: Uint8Array): string {
  return [...objectsOf(Buffer.from(file)).values()].map(({ body }) => body).join('\n')
}

interface Part {
  readonly head: string
  readonly body: string
}

function objectsOf(file: Buffer): ReadonlyMap<string, Part> {
  const text = file.toString('latin1')
  const parts = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)endobj/g)]
  return new Map(parts.map(([, id = '', whole = '']) => [id, partOf(whole)]))
}

function partOf(whole: string): Part {
  const [head = '', packed] = whole.split('stream\n', 2)
  if (packed === undefined) return { head, body: '' }
  const bytes = Buffer.from(packed.replace(/\nendstream\s*$/, ''), 'latin1')
  return { head, body: head.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : packed }
}

/** From a font's ToUnicode map: glyph, four hex digits, to letters. */
function lettersOf(map: string): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/gi)) {
    for (const [index, [, hex = '']] of [...list.matchAll(/<([0-9a-f]*)>/gi)].entries()) {
      const glyph = (Number.parseInt(from, 16) + index).toString(16).padStart(4, '0')
      letters.set(glyph, Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    }
  }
  return letters
}

function textOf(body: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map()
  const lines: string[] = []
  for (const [, name, shown] of body.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = maps.get(name) ?? new Map()
    else {
      const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]+)>/gi)].map(([, hex = '']) => hex).join('')
      lines.push((glyphs.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph.toLowerCase()) ?? '\ufffd').join(''))
    }
  }
  return lines.join('\n')
}
