import { inflateRawSync } from 'node:zlib'

/** A cell as a spreadsheet takes it: what it holds, and the format in which it is shown ('' for none of its own). */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'date' | 'empty'
  /** A date as ISO 8601. */
  readonly value: string | number | null
  readonly format: string
}

/** The first sheet of an XLSX file, row by row, by its cells' own types and styles. Throws where there is a formula. */
export function readXlsx(file: Buffer): readonly (readonly ReadCell[])[] {
  const sheet = unzipped(file, 'xl/worksheets/sheet1.xml')
  if (/<f[ >]/.test(sheet)) throw new Error('a formula')
  const texts = [...unzipped(file, 'xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) =>
    unescaped(text.replaceAll(/<[^>]+>/g, '')),
  )
  const formats = formatsOf(unzipped(file, 'xl/styles.xml'))
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells: ReadCell[] = []
    for (const [, attributes = '', inner = ''] of row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const at = columnOf(/r="([A-Z]+)/.exec(attributes)?.[1] ?? 'A')
      while (cells.length < at) cells.push({ kind: 'empty', value: null, format: '' })
      const format = formats[Number(/ s="(\d+)"/.exec(` ${attributes}`)?.[1] ?? 0)] ?? ''
      const held = /<v>(.*?)<\/v>/.exec(inner)?.[1]
      cells.push(cellOf(/ t="(\w+)"/.exec(` ${attributes}`)?.[1] ?? 'n', held, format, texts))
    }
    return cells
  })
}

function cellOf(type: string, held: string | undefined, format: string, texts: readonly string[]): ReadCell {
  if (held === undefined) return { kind: 'empty', value: null, format }
  if (type === 's') return { kind: 'text', value: texts[Number(held)] ?? '', format }
  if (type !== 'n') throw new Error(`a cell of type ${type}`)
  if (!/[dmy]/.test(format)) return { kind: 'number', value: Number(held), format }
  // Days since the last day of 1899, as all spreadsheets count.
  const day = new Date((Number(held) - 25_569) * 86_400_000)
  return { kind: 'date', value: day.toISOString().slice(0, 10), format }
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** The number format of each style. */
function formatsOf(styles: string): readonly string[] {
  const own = new Map(
    [...styles.matchAll(/<numFmt ([^>]*)\/>/g)].map(([, said = '']) => [
      /numFmtId="(\d+)"/.exec(said)?.[1] ?? '',
      unescaped(/formatCode="([^"]*)"/.exec(said)?.[1] ?? ''),
    ]),
  )
  const cells = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? ''
  return [...cells.matchAll(/<xf ([^>]*?)\/?>/g)].map(
    ([, said = '']) => own.get(/numFmtId="(\d+)"/.exec(said)?.[1] ?? '') ?? '',
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', quot: '"', lt: '<', gt: '>', apos: "'" }
const unescaped = (text: string) => text.replaceAll(/&(\w+);/g, (whole, name: string) => named[name] ?? whole)

/** One file of a ZIP, by its central directory. */
export function unzipped(zip: Buffer, name: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    if (zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28)) !== name) continue
    const header = zip.readUInt32LE(at + 42)
    const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
    const bytes = zip.subarray(start, start + zip.readUInt32LE(at + 20))
    return (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8')
  }
  throw new Error(`no ${name}`)
}
