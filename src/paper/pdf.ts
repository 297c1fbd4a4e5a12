import { openDocument } from './document.ts'
import { legible } from './legible.ts'
import { drawTable, type Table } from './table.ts'

/** Points (1/72 inch). */
const margins = { A4: 48, A5: 30 }
const textSize = { A4: 10, A5: 9 }
const headingSizes = { 1: 18, 2: 12, 3: 10.5 }

export interface PaperSettings {
  /** What a reader's window and a screen reader call the file. */
  readonly title: string
  /** Stands small at the foot of each page, before the page's number. */
  readonly foot: string
  readonly size: 'A4' | 'A5'
  readonly landscape?: boolean
  readonly at: Date
}

export interface ParagraphStyle {
  readonly bold?: boolean
  /** In points. */
  readonly size?: number
  readonly align?: 'left' | 'right' | 'center'
}

/** A page that is written from top to bottom. Black on white: it is printed on what an office has. */
export interface Paper {
  /** For what has no function here: lines, pictures. Draw inside `figure` or `artifact`, or it is untagged. */
  readonly doc: PDFKit.PDFDocument
  /** Points between the margins. */
  readonly width: number
  heading(level: 1 | 2 | 3, text: string): void
  paragraph(text: string, style?: ParagraphStyle): void
  /** Label and value, one pair a line. */
  facts(pairs: readonly (readonly [label: string, value: string])[]): void
  table(table: Table): void
  /** A picture that means something: `alt` says what. `draw` gets the upper left corner; `height` in points. */
  figure(alt: string, height: number, draw: (x: number, y: number) => void): void
  /** Ornament: screen readers pass over it. */
  artifact(draw: () => void): void
  /** Empty room; goes to the next page where fewer than `keep` points would be left for what follows. */
  gap(points: number, keep?: number): void
  newPage(): void
  /** Ends the file. Nothing may be written afterwards. */
  finish(): Promise<Uint8Array<ArrayBuffer>>
}

/** A tagged PDF with embedded fonts (PDF/UA's way: language, title, structure), in Indonesian. */
export function startPaper(settings: PaperSettings): Paper {
  const { size } = settings
  const margin = margins[size]
  const { doc, file } = openDocument({ ...settings, margin })
  doc.font('regular').fontSize(textSize[size]).lineGap(2)
  const width = doc.page.width - 2 * margin
  const whole = doc.struct('Document')
  doc.addStructure(whole)

  const write = (tag: string, text: string, { bold: isBold, size: points, align }: ParagraphStyle = {}) => {
    doc.font(isBold ? 'bold' : 'regular').fontSize(points ?? textSize[size])
    whole.add(
      doc.struct(tag, {}, () => {
        doc.text(legible(text), margin, doc.y, { width, align: align ?? 'left' })
      }),
    )
    doc.font('regular').fontSize(textSize[size])
  }
  const paper: Paper = {
    doc,
    width,
    heading(level, text) {
      if (level > 1) paper.gap(8, 60)
      write(`H${level}`, text, { bold: true, size: headingSizes[level] * (size === 'A5' ? 0.85 : 1) })
      doc.y += 3
    },
    paragraph: (text, style) => write('P', text, style),
    facts(pairs) {
      for (const [label, value] of pairs) write('P', `${label}: ${value}`)
    },
    table(table) {
      drawTable(doc, whole, table, { left: margin, width })
      doc.x = margin
    },
    figure(alt, height, draw) {
      paper.gap(0, height)
      const top = doc.y
      whole.add(doc.struct('Figure', { alt }, () => draw(margin, top)))
      doc.x = margin
      doc.y = top + height
    },
    artifact(draw) {
      doc.markContent('Artifact', { type: 'Layout' })
      draw()
      doc.endMarkedContent()
    },
    gap(points, keep = 0) {
      if (doc.y + points + keep > doc.page.maxY()) paper.newPage()
      else doc.y += points
    },
    newPage() {
      doc.addPage()
      doc.x = margin
    },
    async finish() {
      whole.end()
      footPages(doc, settings.foot, margin, width)
      doc.end()
      return file
    },
  }
  return paper
}

function footPages(doc: PDFKit.PDFDocument, foot: string, margin: number, width: number): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index)
    const y = doc.page.height - margin - 4
    // Below the margin text would open another page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(7.5)
    doc.text(legible(`${foot} · Halaman ${index - start + 1} dari ${count}`), margin, y, { width, lineBreak: false })
    doc.endMarkedContent()
  }
}
