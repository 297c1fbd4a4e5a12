import { legible } from './legible.ts'

export interface Column {
  readonly title: string
  /** Share of the width, against the other columns'. */
  readonly share: number
  readonly align?: 'left' | 'right'
}

export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly string[])[]
  /** A last row in bold. */
  readonly totals?: readonly string[]
  /** In points. */
  readonly size?: number
}

export interface Place {
  readonly left: number
  readonly width: number
}

interface Cell {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly align: 'left' | 'right'
}

const padding = 4

/** Draws from `doc.y` down, tagged as a table; its head comes again on every page, for the eyes only. */
export function drawTable(
  doc: PDFKit.PDFDocument,
  parent: PDFKit.PDFStructureElement,
  table: Table,
  place: Place,
): void {
  const size = table.size ?? 9
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0)
  const cellsOf = (texts: readonly string[]): Cell[] => {
    let x = place.left
    return table.columns.map(({ share, align }, index) => {
      const width = (place.width * share) / shares
      const cell = { text: legible(texts[index] ?? ''), x, width, align: align ?? 'left' }
      x += width
      return cell
    })
  }
  const head = cellsOf(table.columns.map(({ title }) => title))
  const structure = doc.struct('Table')
  parent.add(structure)
  const bottom = () => doc.page.maxY()

  const row = (cells: readonly Cell[], { isHead = false, isBold = false }): void => {
    doc.font(isHead || isBold ? 'bold' : 'regular').fontSize(size)
    let height = heightOf(doc, cells)
    if (doc.y + height > bottom()) {
      doc.addPage()
      doc.markContent('Artifact', { type: 'Pagination' })
      doc.font('bold').fontSize(size)
      doc.y = drawCells(doc, head, heightOf(doc, head), (cell) => cell())
      doc.endMarkedContent()
      doc.font(isHead || isBold ? 'bold' : 'regular')
      height = Math.min(height, bottom() - doc.y)
    }
    const tr = doc.struct('TR')
    structure.add(tr)
    doc.y = drawCells(doc, cells, height, (draw) => {
      const cell = doc.struct(isHead ? 'TH' : 'TD')
      // Which cells a heading is for: PDF/UA asks for it, and @types/pdfkit has no word for it.
      if (isHead) Object.assign(dictionaryOf(cell), { A: { O: 'Table', Scope: 'Column' } })
      tr.add(cell)
      cell.add(draw)
      cell.end()
    })
    tr.end()
    ruleAt(doc, doc.y, place, isHead ? 1 : 0.4)
  }

  row(head, { isHead: true })
  for (const texts of table.rows) row(cellsOf(texts), {})
  if (table.totals) row(cellsOf(table.totals), { isBold: true })
  structure.end()
  doc.font('regular')
  doc.y += padding
}

const dictionaryOf = (structure: PDFKit.PDFStructureElement): object =>
  (structure as unknown as { dictionary: { data: object } }).dictionary.data

function heightOf(doc: PDFKit.PDFDocument, cells: readonly Cell[]): number {
  const heights = cells.map(({ text, width }) => doc.heightOfString(text || ' ', { width: width - 2 * padding }))
  return Math.max(...heights) + 2 * padding
}

/** Gives the y below. */
function drawCells(
  doc: PDFKit.PDFDocument,
  cells: readonly Cell[],
  height: number,
  within: (draw: () => void) => void,
): number {
  const top = doc.y
  for (const { text, x, width, align } of cells) {
    within(() => {
      // A cell higher than a page is cut: nothing here has one.
      const box = { width: width - 2 * padding, height: height - padding, align, ellipsis: true }
      doc.text(text, x + padding, top + padding, box)
    })
  }
  return top + height
}

function ruleAt(doc: PDFKit.PDFDocument, y: number, { left, width }: Place, thickness: number): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.save().lineWidth(thickness).strokeColor('black')
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .stroke()
  doc.restore()
  doc.endMarkedContent()
}
