import { encode } from 'uqr'
import { legible } from './legible.ts'
import type { Paper, ParagraphStyle } from './pdf.ts'

/** A single line's text: an end of line in a name must not look like a second line of ours. */
export const oneLine = (text: string): string => legible(text.replace(/\s+/g, ' ').trim())

/** A QR code in black squares, whole at any size; the corner is its upper left, `side` in points, quiet zone included. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, side: number): void {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const module = side / size
  for (const [row, modules] of data.entries()) {
    for (let from = 0; from < size; from++) {
      if (!modules[from]) continue
      let to = from
      while (modules[to + 1]) to++
      // A hair wider than it is: between two squares that only touch, some printers leave a white line.
      doc.rect(x + from * module, y + row * module, (to - from + 1) * module + 0.05, module + 0.05)
      from = to
    }
  }
  doc.fill('black')
}

export interface Placed extends ParagraphStyle {
  /** In points. */
  readonly x: number
  readonly width: number
  readonly tag?: string
}

/** A tagged text at a place of its own, from `doc.y` down. */
export function writeAt(doc: PDFKit.PDFDocument, text: string, { x, width, tag = 'P', bold, size }: Placed): void {
  doc.font(bold ? 'bold' : 'regular').fontSize(size ?? 9)
  doc.addStructure(doc.struct(tag, {}, () => void doc.text(legible(text), x, doc.y, { width })))
  doc.font('regular')
}

export interface Coded {
  readonly url: string
  /** What is behind the code, for those who cannot see it. */
  readonly alt: string
  readonly lines: readonly (ParagraphStyle & { readonly text: string })[]
  /** In points. */
  readonly side: number
}

/** A QR code with words to its right. */
export function writeCoded(paper: Paper, { url, alt, lines, side }: Coded): void {
  const { doc } = paper
  paper.gap(0, side)
  const top = doc.y
  paper.figure(alt, side, (x, y) => drawQr(doc, url, x, y, side))
  const bottom = doc.y
  const [left, apart] = [doc.x, side + 8]
  doc.y = top + side * 0.12
  for (const { text, ...style } of lines) writeAt(doc, text, { ...style, x: left + apart, width: paper.width - apart })
  doc.x = left
  doc.y = Math.max(doc.y, bottom)
}

export interface Tick {
  /** What stands in bold before the text: a number to say on the telephone. */
  readonly code?: string
  readonly text: string
  /** Set in from the left: belongs to the one above. */
  readonly inner?: boolean
}

/** Boxes to tick, each with its code and its words. */
export function writeTicks(paper: Paper, ticks: readonly Tick[], size = 10): void {
  const { doc } = paper
  const left = doc.x
  const box = size < 10 ? 9.5 : 11
  const list = doc.struct('L')
  doc.addStructure(list)
  for (const { code, text, inner } of ticks) {
    const indent = inner ? 26 : 0
    const x = left + indent + box + 8
    const width = paper.width - indent - box - 8
    const words = legible(code ? `${code}  ${text}` : text)
    doc.font('regular').fontSize(size)
    paper.gap(size < 10 ? 1.5 : 3, Math.max(box, Math.min(doc.heightOfString(words, { width }), 200)) + 2)
    const top = doc.y
    paper.artifact(() => {
      doc
        .lineWidth(1)
        .strokeColor('black')
        .rect(left + indent, top, box, box)
        .stroke()
    })
    const item = doc.struct('LI')
    list.add(item)
    const body = doc.struct('LBody')
    item.add(body)
    body.add(() => {
      doc.font(code ? 'bold' : 'regular').fontSize(size)
      if (code) doc.text(`${code}  `, x, top, { width, continued: true }).font('regular').text(legible(text))
      else doc.text(words, x, top, { width })
    })
    body.end()
    item.end()
    doc.font('regular')
    doc.y = Math.max(doc.y, top + box) + 1
  }
  list.end()
  doc.x = left
}

/** A dashed line to cut along. */
export function cutLine(paper: Paper): void {
  const { doc } = paper
  const y = doc.y
  paper.artifact(() => {
    doc.save().lineWidth(0.7).dash(4, { space: 3 }).strokeColor('black')
    doc
      .moveTo(doc.x, y)
      .lineTo(doc.x + paper.width, y)
      .stroke()
    doc.undash().restore()
  })
}
