import { between, chanceFrom } from '../../chance.ts'
import { n, type Point, path, rect, reference, smooth } from '../../shapes.ts'

/** A part of the cloth to fill, in pixels. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
  /** Size of the pattern, 1 unless said. */
  scale?: number
  /** Turn of the pattern in degrees. */
  turn?: number
}
export type Batik = (area: Area) => string

/** Fills the area with one repeat, whose seam is the drawer's own care. */
export function tiled(area: Area, width: number, height: number, tile: string): string {
  const id = reference('batik')
  const { x, y, scale = 1, turn = 0 } = area
  return `<pattern id="${id}" width="${width}" height="${height}" patternUnits="userSpaceOnUse" patternTransform="translate(${n(x)} ${n(y)}) rotate(${turn}) scale(${scale})">${tile}</pattern>${rect(x, y, area.width, area.height, `fill="url(#${id})"`)}${crackle(area)}`
}

/** Draws a figure at the middle and the four corners of a repeat: the half-drop of most batik. */
export function halfDrop(width: number, height: number, figure: (x: number, y: number) => string): string {
  return [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
    [width / 2, height / 2],
  ]
    .map(([x = 0, y = 0]) => figure(x, y))
    .join('')
}

/** Remekan: fine veins where the wax cracked and the dye crept in. */
export function crackle({ x, y, width, height }: Area, colour = '#1C1209', opacity = 0.16): string {
  const chance = chanceFrom(Math.round(width + height))
  let veins = ''
  for (let vein = 0; vein < Math.max(6, (width * height) / 42000); vein++) {
    const points: Point[] = [[x + chance() * width, y + chance() * height]]
    let heading = between(chance, 0, 6.28)
    for (let step = 0; step < 6; step++) {
      const last = points[points.length - 1] ?? [0, 0]
      heading += between(chance, -0.7, 0.7)
      points.push([last[0] + Math.cos(heading) * 34, last[1] + Math.sin(heading) * 34])
    }
    veins += smooth(points)
  }
  return path(veins, `fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="2.2"`)
}

/** A line of dots (cecek) around a point. */
export function dotRing(x: number, y: number, radius: number, count: number, size: number, colour: string): string {
  let dots = ''
  for (let dot = 0; dot < count; dot++) {
    const angle = (dot / count) * 2 * Math.PI
    dots += `M${n(x + radius * Math.cos(angle))} ${n(y + radius * Math.sin(angle))}h0`
  }
  return path(dots, `stroke="${colour}" stroke-width="${n(size)}" stroke-linecap="round"`)
}

/** Rows of dots over a whole repeat. */
export function dotRows(width: number, height: number, pitch: number, size: number, colour: string): string {
  let dots = ''
  for (let row = 0; row * pitch < height; row++) {
    for (let column = 0; column * pitch < width; column++) {
      dots += `M${n(column * pitch + (row % 2 ? pitch * 0.75 : pitch * 0.25))} ${n((row + 0.5) * pitch)}h0`
    }
  }
  return path(dots, `stroke="${colour}" stroke-width="${n(size)}" stroke-linecap="round"`)
}
