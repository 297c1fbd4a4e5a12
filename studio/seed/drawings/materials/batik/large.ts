import { at, circle, group, leafShape, n, path, placed, rect } from '../../shapes.ts'
import { type Batik, dotRing, dotRows, halfDrop, tiled } from './tiled.ts'

const wax = '#F3E3C2'

/** A leaf as a canting draws it: outline in wax, midrib, a row of dots on either side. */
function waxLeaf(x: number, y: number, degrees: number, length: number, fill: string): string {
  const [endX, endY] = at(x, y, length * 0.86, degrees)
  let dots = ''
  for (const along of [0.25, 0.4, 0.55, 0.7]) {
    for (const side of [-1, 1]) {
      const [sx, sy] = at(x, y, length * along, degrees)
      const [dx, dy] = at(sx, sy, length * 0.1 * (1.2 - along), degrees + side * 90)
      dots += `M${n(dx)} ${n(dy)}h0`
    }
  }
  return (
    path(
      leafShape(x, y, degrees, length, length * 0.42),
      `fill="${fill}" stroke="${wax}" stroke-width="4.5" stroke-linejoin="round"`,
    ) +
    path(`M${n(x)} ${n(y)}L${n(endX)} ${n(endY)}`, `stroke="${wax}" stroke-width="3"`) +
    path(dots, `stroke="${wax}" stroke-width="5" stroke-linecap="round"`)
  )
}

/** Buah maja: the round fruit that gave Majapahit its name, among its leaves. */
export const maja: Batik = (area) => {
  const fruit = (x: number, y: number) =>
    group(
      '',
      path(
        `M${x - 8} ${y + 88}C${x - 60} ${y + 150} ${x - 10} ${y + 190} ${x + 30} ${y + 235}`,
        `fill="none" stroke="${wax}" stroke-width="6"`,
      ),
      waxLeaf(x + 6, y - 80, -128, 112, '#8A5A2A'),
      waxLeaf(x + 6, y - 80, -52, 112, '#A9722F'),
      waxLeaf(x, y + 90, 150, 118, '#A9722F'),
      waxLeaf(x, y + 96, 32, 118, '#8A5A2A'),
      circle(x, y, 88, `fill="#3E1E10" stroke="${wax}" stroke-width="6"`),
      circle(x, y, 70, 'fill="#C08A3E"'),
      path(
        [0, 60, 120]
          .map((degrees) => {
            const [ax, ay] = at(x, y, 68, degrees)
            const [bx, by] = at(x, y, 68, degrees + 180)
            return `M${n(ax)} ${n(ay)}L${n(bx)} ${n(by)}`
          })
          .join(''),
        `stroke="${wax}" stroke-width="4"`,
      ),
      dotRing(x, y, 79, 30, 6, wax),
      dotRing(x, y, 44, 6, 13, '#6E3B1F'),
      circle(x, y, 17, `fill="#6E3B1F" stroke="${wax}" stroke-width="4"`),
      circle(x, y - 88, 10, `fill="${wax}"`),
    )
  return tiled(
    area,
    440,
    520,
    rect(0, 0, 440, 520, 'fill="#5A2C17"') + dotRows(440, 520, 26, 4.5, '#B98A52') + halfDrop(440, 520, fruit),
  )
}

/** Surya: an eight-rayed sun in its ring, leaves between. */
export const surya: Batik = (area) => {
  const sun = (x: number, y: number) => {
    let rays = ''
    for (let ray = 0; ray < 8; ray++) rays += leafShape(x, y, ray * 45 + 22.5, 104, 34)
    let spikes = ''
    for (let ray = 0; ray < 8; ray++) spikes += leafShape(x, y, ray * 45, 122, 22)
    return (
      circle(x, y, 132, 'fill="#8C2821"') +
      path(spikes, `fill="#E0A030" stroke="${wax}" stroke-width="3"`) +
      path(rays, `fill="#6E3B1F" stroke="${wax}" stroke-width="4"`) +
      circle(x, y, 40, `fill="#A3312A" stroke="${wax}" stroke-width="5"`) +
      dotRing(x, y, 27, 10, 6, wax) +
      circle(x, y, 13, 'fill="#E0A030"') +
      dotRing(x, y, 126, 32, 6, wax)
    )
  }
  const sprays = (x: number, y: number) =>
    [0, 90, 180, 270].map((degrees) => waxLeaf(x, y, degrees + 45, 86, '#6E3B1F')).join('') +
    circle(x, y, 12, `fill="${wax}"`)
  return tiled(
    area,
    380,
    380,
    rect(0, 0, 380, 380, 'fill="#A3312A"') +
      dotRows(380, 380, 19, 3.6, '#DFA08A') +
      sprays(190, 0) +
      sprays(190, 380) +
      sprays(0, 190) +
      sprays(380, 190) +
      halfDrop(380, 380, sun),
  )
}

/** Mega mendung: clouds in seven baths of blue, from pale rim to deep heart. */
export const megaMendung: Batik = (area) => {
  const cloud =
    'M-210 60C-250 20 -215 -40 -160 -30C-160 -95 -75 -120 -35 -75C-5 -130 90 -120 95 -55C140 -80 190 -40 170 0C215 -5 245 30 300 34C240 52 200 60 150 56C120 90 70 84 50 60C20 96 -50 92 -70 58C-110 92 -170 92 -210 60Z'
  const baths: ReadonlyArray<readonly [number, string]> = [
    [112, '#F1EAD6'],
    [100, '#BFD3DF'],
    [78, '#8FB2CB'],
    [56, '#5E8DB3'],
    [34, '#3C6A98'],
    [14, '#2A4C7C'],
  ]
  const one = (x: number, y: number, scale: number) =>
    placed(
      x,
      y,
      baths
        .map(([wide, colour]) =>
          path(cloud, `fill="${colour}" stroke="${colour}" stroke-width="${wide}" stroke-linejoin="round"`),
        )
        .join('') +
        path(cloud, 'fill="#1F2B4D"') +
        path(
          'M-120 30C-150 0 -110 -34 -80 -14M-20 34C-50 -10 10 -60 44 -20M96 26C90 0 120 -14 136 6',
          'fill="none" stroke="#F1EAD6" stroke-width="7" stroke-linecap="round"',
        ),
      0,
      scale,
    )
  const row = (y: number, shift: number) => one(shift, y, 0.92) + one(shift + 760, y, 0.92) + one(shift - 760, y, 0.92)
  return tiled(
    area,
    760,
    620,
    rect(0, 0, 760, 620, 'fill="#A3312A"') + dotRows(760, 620, 31, 4, '#D98C6E') + row(155, 200) + row(465, 580),
  )
}
