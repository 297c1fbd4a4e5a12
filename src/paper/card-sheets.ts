import { paperCardTexts } from '#core/messages/paper-cards.ts'
import type { Motif } from '#core/motif/motif.ts'
import type { PriceCard, ShelfLabel } from './goods.ts'
import { drawQr } from './marks.ts'
import { drawCloth } from './motif.ts'
import { type Paper, startPaper } from './pdf.ts'
import type { SheetSize } from './work-order.ts'

const t = paperCardTexts('id')

interface Grid {
  readonly columns: number
  /** In points. */
  readonly height: number
  /** The code's side, in points. */
  readonly side: number
}

/** A piece of paper to cut out: a code at the right, words at the left, each in its own room. */
interface Piece {
  readonly url: string
  readonly title: string
  /** Whose cloth lies under the code; null for none. */
  readonly motif: Motif | null
  readonly words: readonly Words[]
}

interface Words {
  readonly text: string
  /** In points. */
  readonly size: number
  readonly bold?: boolean
  readonly mostLines: number
}

/** Price and story, to stand beside a work. On A4 eight, on A5 four a sheet. */
export function printPriceCards(
  producerName: string,
  cards: readonly PriceCard[],
  size: SheetSize,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = cards.map(({ url, title, price, maker, materials, story, motif }) => ({
    url,
    title,
    motif,
    words: [
      { text: title, size: 13, bold: true, mostLines: 2 },
      { text: price, size: 13, bold: true, mostLines: 2 },
      { text: story, size: 8.5, mostLines: 3 },
      { text: materials, size: 8, mostLines: 1 },
      { text: maker, size: 8.5, bold: true, mostLines: 2 },
    ],
  }))
  const grid = size === 'A4' ? { columns: 2, height: 178, side: 76 } : { columns: 1, height: 122, side: 76 }
  return printPieces(t.cards(producerName), producerName, pieces, grid, size, at)
}

/** A code for each variant, to stick on its shelf. On A4 three a row, on A5 two. */
export function printShelfLabels(
  producerName: string,
  labels: readonly ShelfLabel[],
  size: SheetSize,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces = labels.map(({ url, title, options, sku, price }) => ({
    url,
    title: options ? `${title}, ${options}` : title,
    motif: null,
    words: [
      { text: title, size: 8.5, bold: true, mostLines: 2 },
      { text: options, size: 7.5, mostLines: 2 },
      { text: price, size: 8.5, bold: true, mostLines: 3 },
      { text: t.code(sku), size: 7, mostLines: 1 },
    ],
  }))
  const grid = { columns: size === 'A4' ? 3 : 2, height: 104, side: 66 }
  return printPieces(t.labels(producerName), producerName, pieces, grid, size, at)
}

function printPieces(
  title: string,
  producerName: string,
  pieces: readonly Piece[],
  grid: Grid,
  size: SheetSize,
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const paper = startPaper({ title, foot: t.foot(producerName), size, at })
  paper.paragraph(title, { size: 8 })
  if (pieces.length === 0) paper.paragraph(t.none)
  const { doc } = paper
  const left = doc.x
  const width = paper.width / grid.columns
  for (const [index, piece] of pieces.entries()) {
    const column = index % grid.columns
    if (column === 0) paper.gap(0, grid.height)
    const top = doc.y
    drawPiece(paper, piece, { x: left + column * width, y: top, width, height: grid.height, side: grid.side })
    doc.x = left
    doc.y = column === grid.columns - 1 || index === pieces.length - 1 ? top + grid.height : top
  }
  return paper.finish()
}

interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly side: number
}

const pad = 8

function drawPiece(paper: Paper, { url, title, motif, words }: Piece, { x, y, width, height, side }: Room): void {
  const { doc } = paper
  paper.artifact(() => {
    doc.save().lineWidth(0.5).dash(3, { space: 3 }).strokeColor('black').rect(x, y, width, height).stroke()
    doc.undash().restore()
  })
  const codeX = x + width - pad - side
  const figure = doc.struct('Figure', { alt: t.qr(title) }, () => drawQr(doc, url, codeX, y + pad, side))
  doc.addStructure(figure)
  const cloth = { x: codeX, y: y + 2 * pad + side, width: side, height: Math.min(side, height - 3 * pad - side) }
  if (motif) paper.artifact(() => drawCloth(doc, motif, { ...cloth, tile: side / (cloth.height < side / 2 ? 3 : 2) }))
  const room = { width: width - 3 * pad - side, bottom: y + height - pad }
  doc.y = y + pad
  for (const { text, size, bold, mostLines } of words) {
    if (text === '') continue
    doc.font(bold ? 'bold' : 'regular').fontSize(size)
    const most = Math.min(mostLines * (doc.currentLineHeight(true) + 2), room.bottom - doc.y)
    if (most < size) break
    const top = doc.y
    const needed = Math.min(doc.heightOfString(text, { width: room.width }), most)
    // What does not fit ends in an ellipsis: a card is as large as it is.
    const box = { width: room.width, height: most, ellipsis: true }
    doc.addStructure(doc.struct('P', {}, () => void doc.text(text, x + pad, top, box)))
    doc.y = top + needed + 2
  }
  doc.font('regular')
}
