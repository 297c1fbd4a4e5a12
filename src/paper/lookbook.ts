import type { Language } from '#core/language.ts'
import { dyes } from '#core/motif/dyes.ts'
import type { Motif } from '#core/motif/motif.ts'
import { drawCloth } from './cloth.ts'
import { openDocument } from './document.ts'
import { legible } from './legible.ts'
import { contentLeft, drawSpread, type Spread } from './lookbook-spread.ts'
import { drawTable, type Table } from './table.ts'

/** All that a lookbook says and shows; pictures come as JPEG. */
export interface Lookbook {
  readonly language: Language
  readonly title: string
  readonly lead: string
  readonly shop: string
  /** As a reader types it: `toko.example/mitra/lookbook/`. */
  readonly address: string
  /** When what it shows was last changed. */
  readonly at: Date
  readonly motif: Motif
  readonly spreads: readonly Spread[]
  readonly closing: {
    readonly title: string
    readonly lines: readonly string[]
    readonly tableTitle: string
    readonly table: Table
    /** Where a request is sent. */
    readonly link: { readonly text: string; readonly url: string }
  }
  /** `Halaman 2 dari 9`. */
  readonly page: (number: number, of: number) => string
}

const margin = 42
const ink = dyes.arang

/** The lookbook as a tagged A4 PDF: a cover, a page for each maker, and what they can make together. */
export async function writeLookbook(book: Lookbook): Promise<Uint8Array<ArrayBuffer>> {
  const { title, at, language, closing } = book
  const { doc, file } = openDocument({ title: `${title} · ${book.shop}`, size: 'A4', at, language, margin })
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  doc.outline.addItem(title)
  cover(doc, whole, book)
  for (const spread of book.spreads) {
    openPage(doc, spread.name)
    drawSpread(doc, whole, spread)
  }
  openPage(doc, closing.title)
  close(doc, whole, book)
  whole.end()
  numberPages(doc, book)
  doc.end()
  return file
}

/** A page on undyed cotton, in the list of bookmarks under its name. */
function openPage(doc: PDFKit.PDFDocument, name: string): void {
  doc.addPage()
  doc.outline.addItem(name)
  ornament(doc, () => doc.rect(0, 0, doc.page.width, doc.page.height).fill(dyes.mori))
}

function cover(
  doc: PDFKit.PDFDocument,
  whole: PDFKit.PDFStructureElement,
  { title, lead, shop, address, motif }: Lookbook,
): void {
  const { width, height } = doc.page
  const label = { x: margin, y: height - 290, width: width - 2 * margin - 60, height: 214 }
  ornament(doc, () => {
    drawCloth(doc, motif, { x: 0, y: 0, width, height }, 74)
    doc.rect(label.x, label.y, label.width, label.height).fill('#FFFDF8')
    doc
      .lineWidth(1)
      .dash(4, { space: 3 })
      .rect(label.x + 9, label.y + 9, label.width - 18, label.height - 18)
      .stroke('#7D6A4F')
    doc.undash()
  })
  const column = { width: label.width - 64 }
  doc.y = label.y + 34
  const write = (tag: string, text: string, font: string, size: number, color: string) =>
    whole.add(
      doc.struct(tag, {}, () => {
        doc
          .font(font)
          .fontSize(size)
          .fillColor(color)
          .text(legible(text), label.x + 32, doc.y, column)
      }),
    )
  write('P', shop, 'bold', 11, dyes.soga)
  doc.y += 6
  write('H1', title, 'bold', 32, dyes.nila)
  doc.y += 10
  write('P', lead, 'regular', 12, ink)
  doc.y += 10
  write('P', address, 'bold', 10, dyes.nila)
}

function close(doc: PDFKit.PDFDocument, whole: PDFKit.PDFStructureElement, { closing, motif }: Lookbook): void {
  const width = doc.page.width - 2 * margin
  ornament(doc, () => drawCloth(doc, motif, { x: 0, y: 0, width: doc.page.width, height: 54 }, 27))
  doc.y = 96
  const write = (tag: string, text: string, font: string, size: number, color: string) =>
    whole.add(
      doc.struct(tag, {}, () => {
        doc.font(font).fontSize(size).fillColor(color).text(legible(text), margin, doc.y, { width })
      }),
    )
  write('H2', closing.title, 'bold', 22, dyes.nila)
  doc.y += 8
  for (const line of closing.lines) {
    write('P', line, 'regular', 11, ink)
    doc.y += 5
  }
  const { text, url } = closing.link
  const link = doc.struct('Link', { alt: text }, () => {
    doc
      .font('bold')
      .fontSize(11)
      .fillColor(dyes.nila)
      .text(legible(text), margin, doc.y, { width, link: url, underline: true })
  })
  whole.add(link)
  doc.y += 22
  write('H3', closing.tableTitle, 'bold', 14, dyes.nila)
  doc.y += 6
  doc.fillColor(ink)
  drawTable(doc, whole, closing.table, { left: margin, width })
}

/** Screen readers pass over it. */
function ornament(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' })
  doc.save()
  draw()
  doc.restore()
  doc.endMarkedContent()
}

function numberPages(doc: PDFKit.PDFDocument, { shop, title, page }: Lookbook): void {
  const { count } = doc.bufferedPageRange()
  // The cover says what it is itself.
  for (let index = 1; index < count; index++) {
    doc.switchToPage(index)
    // Below the margin text would open another page.
    doc.page.margins.bottom = 0
    doc.markContent('Artifact', { type: 'Pagination' })
    doc.font('regular').fontSize(8).fillColor('#544638')
    doc.text(legible(`${shop} · ${title} · ${page(index + 1, count)}`), contentLeft, doc.page.height - 32, {
      lineBreak: false,
    })
    doc.endMarkedContent()
  }
}
