import { at, circle, leafShape, n, path, rect } from '../../shapes.ts'
import { type Batik, dotRing, dotRows, halfDrop, tiled } from './tiled.ts'

const wax = '#F3E3C2'

/** Truntum: small stars scattered as on a night sky. */
export const truntum =
  (groundColour = '#1B2340', figure = '#D9A14A'): Batik =>
  (area) =>
    tiled(
      area,
      180,
      180,
      rect(0, 0, 180, 180, `fill="${groundColour}"`) +
        dotRows(180, 180, 22.5, 3.4, '#8a93b8') +
        halfDrop(180, 180, (x, y) => star(x, y, groundColour, figure)),
    )

function star(x: number, y: number, groundColour: string, figure: string): string {
  let petals = ''
  for (let petal = 0; petal < 8; petal++) petals += leafShape(x, y, petal * 45, petal % 2 ? 38 : 54, 17)
  return (
    circle(x, y, 64, `fill="${groundColour}"`) +
    path(petals, `fill="${figure}" stroke="${wax}" stroke-width="3"`) +
    circle(x, y, 10, `fill="${wax}"`) +
    circle(x, y, 4.5, `fill="${groundColour}"`) +
    dotRing(x, y, 52, 8, 0, wax) +
    dotRing(x, y, 61, 16, 5, wax)
  )
}

/** Gringsing: scales, each with its dark eye. */
export const gringsing =
  (groundColour = '#22345F', figure = '#E9DFC8', eye = '#141B33'): Batik =>
  (area) => {
    const rows = (radius: number) =>
      [0, 1, 2]
        .map(
          (row) =>
            `M${row % 2 ? -60 - radius : -radius} ${row * 60}${[0, 1, 2].map(() => `a${radius} ${radius} 0 0 0 ${2 * radius} 0m${120 - 2 * radius} 0`).join('')}`,
        )
        .join('')
    const eyes = [
      [0, 22],
      [120, 22],
      [60, 82],
    ]
      .map(([x = 0, y = 0]) => circle(x, y, 15, `fill="${figure}"`) + circle(x, y, 9, `fill="${eye}"`))
      .join('')
    return tiled(
      area,
      120,
      120,
      rect(0, 0, 120, 120, `fill="${groundColour}"`) +
        path(rows(48), `fill="none" stroke="#4F6CA6" stroke-width="9"`) +
        path(rows(58), `fill="none" stroke="${figure}" stroke-width="5"`) +
        path(
          rows(38),
          `fill="none" stroke="${figure}" stroke-width="2.4" stroke-dasharray="1 7" stroke-linecap="round"`,
        ) +
        eyes,
    )
  }

/** Mrutu sewu: dots as fine as drizzle, a small leaf here and there. */
export const mrutu =
  (groundColour = '#4A5E35', figure = '#EFE6C8', leafColour = '#A9B565'): Batik =>
  (area) => {
    const sprig = (x: number, y: number) =>
      circle(x, y, 46, `fill="${groundColour}"`) +
      [-90, -30, 30, 90, 150, 210]
        .map((degrees) =>
          path(leafShape(x, y, degrees, 40, 15), `fill="${leafColour}" stroke="${figure}" stroke-width="2.6"`),
        )
        .join('') +
      circle(x, y, 6, `fill="${figure}"`)
    return tiled(
      area,
      240,
      240,
      rect(0, 0, 240, 240, `fill="${groundColour}"`) + dotRows(240, 240, 15, 4.6, figure) + halfDrop(240, 240, sprig),
    )
  }

/** A plain net of lines with dots, for patches and linings. */
export const net =
  (groundColour: string, figure: string): Batik =>
  (area) =>
    tiled(
      area,
      60,
      60,
      rect(0, 0, 60, 60, `fill="${groundColour}"`) +
        path('M0 0L60 60M60 0L0 60', `stroke="${figure}" stroke-width="4"`) +
        dotRing(30, 0, 0, 1, 8, figure) +
        dotRing(0, 30, 0, 1, 8, figure) +
        dotRing(60, 30, 0, 1, 8, figure) +
        dotRing(30, 60, 0, 1, 8, figure),
    )

/** Sawut: fine lines side by side with a row of dots between. */
export const stripes =
  (groundColour: string, figure: string): Batik =>
  (area) =>
    tiled(
      area,
      54,
      40,
      rect(0, 0, 54, 40, `fill="${groundColour}"`) +
        path('M6 0V40M18 0V40', `stroke="${figure}" stroke-width="4"`) +
        dotRing(36, 10, 0, 1, 8, figure) +
        dotRing(36, 30, 0, 1, 8, figure),
    )

/** Small rosettes in rows. */
export const ceplok =
  (groundColour: string, figure: string, line: string = wax): Batik =>
  (area) =>
    tiled(
      area,
      110,
      110,
      rect(0, 0, 110, 110, `fill="${groundColour}"`) +
        halfDrop(
          110,
          110,
          (x, y) =>
            [0, 60, 120, 180, 240, 300]
              .map((degrees) =>
                path(leafShape(x, y, degrees, 30, 13), `fill="${figure}" stroke="${line}" stroke-width="2"`),
              )
              .join('') + circle(x, y, 6, `fill="${line}"`),
        ) +
        dotRing(55, 0, 0, 1, 8, line) +
        dotRing(0, 55, 0, 1, 8, line) +
        dotRing(110, 55, 0, 1, 8, line) +
        dotRing(55, 110, 0, 1, 8, line),
    )

/** Twigs with small leaves climbing upwards. */
export const twigs =
  (groundColour: string, figure: string, line: string = wax): Batik =>
  (area) => {
    const twig = (x: number, y: number) =>
      path(`M${x} ${y + 60}q12 -30 0 -60t0 -60`, `fill="none" stroke="${line}" stroke-width="3"`) +
      [40, 10, -20, -46]
        .map((dy, index) => {
          const [lx, ly] = at(x, y + dy, 4, 0)
          return path(
            leafShape(n2(lx), n2(ly), index % 2 ? -38 : 218, 32, 13),
            `fill="${figure}" stroke="${line}" stroke-width="2"`,
          )
        })
        .join('')
    return tiled(
      area,
      96,
      120,
      rect(0, 0, 96, 120, `fill="${groundColour}"`) + twig(24, 60) + twig(72, 0) + twig(72, 120),
    )
  }

const n2 = (value: number) => Number(n(value))
