import type { Motif } from '#core/motif/motif.ts'
import { tileIn, tileSide } from '#core/motif/tile.ts'

// Dyes that part clearly on a screen may be one grey on paper: the cloth is drawn as a woodcut would be.
const baths = { ground: '#ffffff', figure: '#000000', line: '#7f7f7f' }

export interface Cloth {
  /** The upper left corner, in points. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** The side of one tile, in points. */
  readonly tile: number
}

/** A length of a maker's cloth, as vectors in black, white and one grey. Ornament: draw it inside `artifact`. */
export function drawCloth(doc: PDFKit.PDFDocument, motif: Motif, { x, y, width, height, tile }: Cloth): void {
  const shapes = shapesOf(tileIn(motif, baths))
  // A path, for squares are what codes and boxes to tick are made of.
  const edge = `M${x} ${y}h${width}v${height}h${-width}z`
  doc.save().path(edge).clip()
  for (let top = 0; top < height; top += tile) {
    for (let left = 0; left < width; left += tile) {
      doc
        .save()
        .translate(x + left, y + top)
        .scale(tile / tileSide)
      // Figures reach over the edge of their tile: each keeps to itself, but for a hair, or a white line would part them.
      doc.path('M-.4-.4H96.4V96.4H-.4z').clip()
      for (const shape of shapes) drawShape(doc, shape)
      doc.restore()
    }
  }
  doc.restore()
  doc.save().lineWidth(0.75).path(edge).stroke('#000000').restore()
}

type Shape = Readonly<Record<string, string>>

/** Attributes of each shape of our own markup, in the order in which they are painted. */
function shapesOf(markup: string): readonly Shape[] {
  return [...markup.matchAll(/<(path|circle) ([^>]*?)\/>/g)].map(([, name = '', said = '']) => ({
    name,
    ...Object.fromEntries([...said.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  }))
}

const caps: Readonly<Record<string, number>> = { butt: 0, round: 1, square: 2 }

function drawShape(doc: PDFKit.PDFDocument, shape: Shape): void {
  const { fill, stroke } = shape
  if (stroke) {
    doc.lineWidth(Number(shape['stroke-width'] ?? 1)).addContent(`${caps[shape['stroke-linecap'] ?? 'butt'] ?? 0} J`)
    // A dash of no length with round ends is a dot; pdfkit's own `dash` refuses it.
    doc.addContent(`[${shape['stroke-dasharray'] ?? ''}] 0 d`)
  }
  if (shape.name === 'circle') doc.circle(Number(shape.cx), Number(shape.cy), Number(shape.r))
  else doc.path(shape.d ?? '')
  if (fill && stroke) doc.fillAndStroke(fill, stroke)
  else if (fill) doc.fill(fill)
  else if (stroke) doc.stroke(stroke)
}
