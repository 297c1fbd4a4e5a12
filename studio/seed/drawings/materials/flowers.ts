import { at, circle, leafShape, n, path, petalShape } from '../shapes.ts'

/** Painted hibiscus: five full petals in two reds, dark throat, the long stamen with its yellow dust. */
export function hibiscus(
  x: number,
  y: number,
  radius: number,
  turn: number,
  red = '#B5332B',
  deep = '#7E1E1C',
): string {
  let out = ''
  for (let petal = 0; petal < 5; petal++) {
    const degrees = turn + petal * 72
    out += path(
      petalShape(x, y, degrees, radius, radius * 1.02),
      `fill="${red}" stroke="${deep}" stroke-opacity=".85" stroke-width="${n(radius / 32)}"`,
    )
    out += path(petalShape(x, y, degrees + 4, radius * 0.8, radius * 0.55), 'fill="#D6604C" opacity=".8"')
    for (const vein of [-14, -5, 5, 14]) {
      const [fromX, fromY] = at(x, y, radius * 0.16, degrees + vein)
      const [toX, toY] = at(x, y, radius * 0.78, degrees + vein * 1.15)
      out += path(
        `M${n(fromX)} ${n(fromY)}L${n(toX)} ${n(toY)}`,
        `stroke="${deep}" stroke-width="${n(radius / 50)}" stroke-linecap="round" opacity=".5"`,
      )
    }
  }
  out += circle(x, y, radius * 0.2, `fill="${deep}"`)
  const [tipX, tipY] = at(x, y, radius * 0.92, turn - 28)
  const [bendX, bendY] = at(x, y, radius * 0.5, turn - 42)
  out += path(
    `M${n(x)} ${n(y)}Q${n(bendX)} ${n(bendY)} ${n(tipX)} ${n(tipY)}`,
    `stroke="#E9C46A" stroke-width="${n(radius / 16)}" stroke-linecap="round" fill="none"`,
  )
  for (let dust = 0; dust < 9; dust++) {
    const [dustX, dustY] = at(tipX, tipY, radius * (0.05 + (dust % 3) * 0.035), dust * 67)
    out += circle(dustX, dustY, radius / 32, 'fill="#E0A030"')
  }
  return out
}

/** A painted leaf with its midrib and side veins. */
export function leaf(
  x: number,
  y: number,
  degrees: number,
  length: number,
  colour = '#5F7A45',
  vein = '#DDE0B0',
): string {
  let out = path(leafShape(x, y, degrees, length, length * 0.42), `fill="${colour}"`)
  const [tipX, tipY] = at(x, y, length * 0.92, degrees)
  let veins = `M${n(x)} ${n(y)}L${n(tipX)} ${n(tipY)}`
  for (const along of [0.25, 0.42, 0.58, 0.73]) {
    const [spineX, spineY] = at(x, y, length * along, degrees)
    for (const side of [-1, 1]) {
      const [endX, endY] = at(spineX, spineY, length * 0.15 * (1.25 - along), degrees + side * 48)
      veins += `M${n(spineX)} ${n(spineY)}L${n(endX)} ${n(endY)}`
    }
  }
  out += path(
    veins,
    `stroke="${vein}" stroke-width="${n(Math.max(1.5, length / 55))}" stroke-linecap="round" opacity=".75"`,
  )
  return out
}

/** Kenanga: six long drooping petals, yellow-green, twisted at their ends. */
export function kenanga(
  x: number,
  y: number,
  radius: number,
  turn: number,
  colour = '#C9C25A',
  deep = '#8A8A3A',
): string {
  let out = ''
  for (let petal = 0; petal < 6; petal++) {
    const degrees = turn + petal * 60
    out += path(
      leafShape(x, y, degrees, radius * (petal % 2 ? 0.86 : 1), radius * 0.34, petal % 2 ? 9 : -9),
      `fill="${petal % 2 ? colour : '#DAD37A'}"`,
    )
    const [tipX, tipY] = at(x, y, radius * 0.72, degrees + (petal % 2 ? 3 : -3))
    out += path(
      `M${n(x)} ${n(y)}L${n(tipX)} ${n(tipY)}`,
      `stroke="${deep}" stroke-width="${n(radius / 32)}" stroke-linecap="round" opacity=".7"`,
    )
  }
  return out + circle(x, y, radius * 0.13, `fill="${deep}"`) + circle(x, y, radius * 0.06, 'fill="#E0A030"')
}

/** A round-petalled flower for small painted things. */
export function blossom(
  x: number,
  y: number,
  radius: number,
  turn: number,
  colour: string,
  heart = '#E0A030',
  petals = 5,
): string {
  let out = ''
  for (let petal = 0; petal < petals; petal++) {
    out += path(petalShape(x, y, turn + (petal * 360) / petals, radius, (radius * 5.4) / petals), `fill="${colour}"`)
  }
  for (let petal = 0; petal < petals; petal++) {
    const [endX, endY] = at(x, y, radius * 0.62, turn + (petal * 360) / petals)
    out += path(
      `M${n(x)} ${n(y)}L${n(endX)} ${n(endY)}`,
      `stroke="#fff" stroke-opacity=".4" stroke-width="${n(radius / 22)}" stroke-linecap="round"`,
    )
  }
  return out + circle(x, y, radius * 0.24, `fill="${heart}"`)
}
