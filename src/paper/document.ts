import PDFDocument from 'pdfkit'
import type { Language } from '#core/language.ts'
import { bold } from './letters/bold.ts'
import { regular } from './letters/regular.ts'

export interface DocumentSettings {
  /** What a reader's window and a screen reader call the file. */
  readonly title: string
  readonly size: 'A4' | 'A5'
  readonly landscape?: boolean
  readonly at: Date
  readonly language?: Language
  /** In points, from each edge; below it stands what every page says at its foot. */
  readonly margin: number
}

/** Room at the foot of each page, in points. */
const footRoom = 14

/** An empty tagged PDF with embedded fonts (PDF/UA's way: language, title, structure). `file` comes when it is ended. */
export function openDocument({ title, size, landscape, at, language = 'id', margin }: DocumentSettings): {
  readonly doc: PDFKit.PDFDocument
  readonly file: Promise<Uint8Array<ArrayBuffer>>
} {
  const doc = new PDFDocument({
    size,
    layout: landscape ? 'landscape' : 'portrait',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footRoom },
    pdfVersion: '1.7',
    // The types know only PDF/A.
    subset: 'PDF/UA' as 'PDF/A-2',
    tagged: true,
    displayTitle: true,
    lang: language === 'id' ? 'id-ID' : 'en',
    bufferPages: true,
    // None of the fonts that every reader is said to have: they would not be embedded. The types know only names.
    font: Buffer.from(regular, 'base64') as unknown as string,
    info: { Title: title, Author: 'Galeri Karya', Creator: 'Galeri Karya', CreationDate: at, ModDate: at },
  })
  doc.registerFont('regular', Buffer.from(regular, 'base64'))
  doc.registerFont('bold', Buffer.from(bold, 'base64'))
  return { doc, file: collect(doc) }
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', reject)
  })
}
