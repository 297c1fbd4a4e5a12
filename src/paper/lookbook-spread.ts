import { dyes } from '#core/motif/dyes.ts'
import type { Motif } from '#core/motif/motif.ts'
import { type Box, drawCloth } from './cloth.ts'
import { legible } from './legible.ts'
import { drawQr } from './marks.ts'

/** One maker on one page. */
export interface Spread {
  readonly motif: Motif
  /** Kind and place, above the name. */
  readonly above: string
  readonly name: string
  readonly summary: string
  readonly works: readonly {
    readonly title: string
    readonly price: string
    /** What is seen, for who does not see it. */
    readonly alt: string
    readonly jpeg: Uint8Array
  }[]
  readonly facts: readonly (readonly [label: string, value: string])[]
  /** The maker's page, behind a code to scan. */
  readonly link: { readonly text: string; readonly alt: string; readonly url: string }
}

/** The cloth lies along the left edge; everything else is right of it. */
const cloth = 74
export const contentLeft = cloth + 36
const left = contentLeft
const right = 42
const gap = 10
/** Side of the small pictures. */
const small = 128
/** Of the code to scan. */
const side = 88
const ink = dyes.arang

/** Draws a maker's page on an empty one, tagged in the order in which it is read. */
export function drawSpread(doc: PDFKit.PDFDocument, whole: PDFKit.PDFStructureElement, spread: Spread): void {
  const width = doc.page.width - left - right
  doc.markContent('Artifact', { type: 'Layout' })
  drawCloth(doc, spread.motif, { x: 0, y: 0, width: cloth, height: doc.page.height }, cloth / 2)
  doc.endMarkedContent()
  const part = doc.struct('Sect')
  whole.add(part)
  const write = (tag: string, text: string, style: Style) =>
    part.add(
      doc.struct(tag, {}, () => {
        const { bold, size, color = ink, x = left, width: wide = width } = style
        doc
          .font(bold ? 'bold' : 'regular')
          .fontSize(size)
          .fillColor(color)
          .text(legible(text), x, doc.y, { width: wide })
      }),
    )
  doc.y = 52
  write('P', spread.above, { bold: true, size: 9.5, color: dyes.soga })
  doc.y += 3
  write('H2', spread.name, { bold: true, size: 25, color: dyes.nila })
  doc.y += 5
  write('P', spread.summary, { size: 11.5 })
  doc.y += 14
  const beneath = small + 18 + Math.max(side, heightOfFacts(doc, spread, width - side - 24))
  const below = drawLarge(doc, part, spread, Math.min(width, doc.page.maxY() - doc.y - gap - beneath))
  drawSmall(doc, part, spread, below)
  const beside = left + 2 * (small + gap) + 6
  doc.y = below + 2
  for (const { title, price } of spread.works) {
    write('P', title, { bold: true, size: 10.5, x: beside, width: left + width - beside })
    write('P', price, { size: 10, x: beside, width: left + width - beside })
    doc.y += 5
  }
  const bottom = doc.page.maxY()
  doc.y = Math.max(doc.y, below + small + 18)
  for (const [label, value] of spread.facts) {
    write('P', `${label}: ${value}`, { size: 10.5, width: width - side - 24 })
    doc.y += 3
  }
  doc.y += 4
  const { link } = spread
  part.add(
    doc.struct('Link', { alt: link.alt }, () => {
      doc.font('bold').fontSize(10).fillColor(dyes.nila)
      doc.text(legible(link.text), left, doc.y, { width: width - side - 24, link: link.url, underline: true })
    }),
  )
  part.add(
    doc.struct('Figure', { alt: link.alt }, () => {
      const [x, y] = [left + width - side, bottom - side]
      doc.rect(x, y, side, side).fill('#FFFFFF')
      drawQr(doc, link.url, x, y, side)
    }),
  )
  part.end()
}

interface Style {
  readonly bold?: boolean
  /** In points. */
  readonly size: number
  readonly color?: string
  readonly x?: number
  readonly width?: number
}

type Part = PDFKit.PDFStructureElement

/** What the lines at the foot take, with the link. */
function heightOfFacts(doc: PDFKit.PDFDocument, { facts, link }: Spread, width: number): number {
  const lines = [...facts.map(([label, value]) => `${label}: ${value}`), link.text]
  doc.font('bold').fontSize(10.5)
  return lines.reduce((sum, line) => sum + doc.heightOfString(legible(line), { width }) + 3, 8)
}

/** The first work over the whole width; gives where the row below it begins. */
function drawLarge(doc: PDFKit.PDFDocument, part: Part, { works }: Spread, height: number): number {
  const top = doc.y
  const width = doc.page.width - left - right
  const [first] = works
  if (first) drawPicture(doc, part, first, { x: left, y: top, width, height })
  return top + height + gap
}

/** The others in a row below it. */
function drawSmall(doc: PDFKit.PDFDocument, part: Part, { works }: Spread, y: number): void {
  for (const [index, work] of works.slice(1).entries()) {
    drawPicture(doc, part, work, { x: left + index * (small + gap), y, width: small, height: small })
  }
}

/** A square picture, cut to the box. */
function drawPicture(doc: PDFKit.PDFDocument, part: Part, { alt, jpeg }: Spread['works'][number], box: Box): void {
  const { x, y, width, height } = box
  part.add(
    doc.struct('Figure', { alt }, () => {
      doc.save().rect(x, y, width, height).clip()
      doc.image(Buffer.from(jpeg), x, y, { cover: [width, height], align: 'center', valign: 'center' })
      doc.restore()
    }),
  )
}
