import { dyes } from '#core/motif/dyes.ts'
import type { Motif } from '#core/motif/motif.ts'
import { motifTile, tileSide } from '#core/motif/tile.ts'

/** In points, from the upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A length of a maker's cloth, drawn as the shop's pages draw it; `tile` is the side of one figure in points. Ornament. */
export function drawCloth(doc: PDFKit.PDFDocument, motif: Motif, { x, y, width, height }: Box, tile: number): void {
  const shapes = shapesOf(motifTile(motif))
  doc.save().rect(x, y, width, height).clip()
  doc.rect(x, y, width, height).fill(dyes[motif.ground])
  for (let top = y; top < y + height; top += tile) {
    for (let left = x; left < x + width; left += tile) {
      doc
        .save()
        .translate(left, top)
        .scale(tile / tileSide)
      doc.rect(0, 0, tileSide, tileSide).clip()
      for (const shape of shapes) draw(doc, shape)
      doc.restore()
    }
  }
  doc.restore()
}

interface Shape {
  readonly d?: string
  readonly circle?: readonly [x: number, y: number, radius: number]
  readonly fill?: string
  readonly stroke?: string
  readonly width: number
  readonly cap: 'butt' | 'round' | 'square'
  readonly dash?: readonly number[]
}

/** The figures of a tile: our own markup, of paths and circles alone. */
function shapesOf(markup: string): readonly Shape[] {
  return [...markup.matchAll(/<(path|circle) ([^>]*?)\/>/g)].map(([, kind, attributes = '']) => {
    const values = new Map(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
    )
    const number = (name: string) => Number(values.get(name) ?? 0)
    const [fill, stroke, d] = ['fill', 'stroke', 'd'].map((name) => values.get(name))
    // A dash of no length, a dot where its ends are round, is none that the writer takes.
    const dash = values
      .get('stroke-dasharray')
      ?.split(' ')
      .map((length) => Math.max(Number(length), 0.01))
    return {
      ...(kind === 'circle' ? { circle: [number('cx'), number('cy'), number('r')] as const } : {}),
      ...(kind === 'path' && d ? { d } : {}),
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke } : {}),
      ...(dash ? { dash } : {}),
      width: number('stroke-width') || 1,
      cap: (values.get('stroke-linecap') ?? 'butt') as Shape['cap'],
    }
  })
}

function draw(doc: PDFKit.PDFDocument, { d, circle, fill, stroke, width, cap, dash }: Shape): void {
  doc.lineWidth(width).lineCap(cap)
  if (dash) doc.dash(dash[0] ?? 1, { space: dash[1] ?? 1 })
  else doc.undash()
  if (circle) doc.circle(...circle)
  if (d) doc.path(d)
  if (fill && stroke) doc.fillAndStroke(fill, stroke)
  else if (fill) doc.fill(fill)
  else if (stroke) doc.stroke(stroke)
}
