import { between, chanceFrom } from '../chance.ts'
import { type WoodTone, wood } from '../palette.ts'
import { circle, clipped, group, n, type Point, path, rect, smooth } from '../shapes.ts'

export interface Board {
  x: number
  y: number
  width: number
  height: number
  tone: WoodTone
  seed: number
  /** Distance between two lines of the grain in pixels. */
  gap?: number
}

/** A sawn board, grain running from left to right, with the pointed arches where the saw met a ring. */
export function board({ x, y, width, height, tone, seed, gap = 15 }: Board): string {
  const { base, dark, light } = wood[tone]
  const chance = chanceFrom(seed)
  const heart = between(chance, 0.3, 0.7) * height
  const archAt = x + between(chance, 0.25, 0.75) * width
  const archWide = between(chance, 0.22, 0.36) * width
  const phase = between(chance, 0, 6)
  let grain = ''
  for (let line = -gap * 4; line < height + gap * 4; line += gap * between(chance, 0.55, 1.35)) {
    const nearness = Math.max(0, 1 - Math.abs(line - heart) / (height * 0.42))
    const side = line < heart ? 1 : -1
    const points: Point[] = []
    for (let step = 0; step <= 10; step++) {
      const px = x - 20 + ((width + 40) * step) / 10
      const arch = Math.exp(-(((px - archAt) / archWide) ** 2)) * nearness * gap * 3.2 * side
      const sway =
        Math.sin(px / (width * 0.21) + phase) * gap * 0.35 + Math.sin(px / (width * 0.07) + line) * gap * 0.08
      points.push([px, y + line - arch + sway])
    }
    const soft = chance() < 0.34
    grain += path(
      smooth(points),
      `stroke="${soft ? light : dark}" stroke-width="${n(between(chance, 0.12, soft ? 0.5 : 0.3) * gap)}" stroke-opacity="${between(chance, 0.35, 0.8).toFixed(2)}"`,
    )
  }
  for (const inner of [0.35, 0.62, 0.85]) {
    const [reachX, reachY] = [archWide * 1.5 * inner, gap * 2.5 * inner]
    const middle = y + heart
    grain += path(
      `M${n(archAt - reachX)} ${n(middle)}Q${n(archAt)} ${n(middle - reachY * 2)} ${n(archAt + reachX)} ${n(middle)}Q${n(archAt)} ${n(middle + reachY * 2)} ${n(archAt - reachX)} ${n(middle)}Z`,
      `stroke="${dark}" stroke-width="${n(gap * 0.2)}" stroke-opacity=".5"`,
    )
  }
  let pores = ''
  for (let pore = 0; pore < (width * height) / 5200; pore++) {
    const px = x + chance() * width
    pores += `M${n(px)} ${n(y + chance() * height)}h${n(between(chance, 6, 26))}`
  }
  return clipped(
    `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`,
    group(
      'fill="none"',
      rect(x, y, width, height, `fill="${base}"`),
      grain,
      path(pores, `stroke="${dark}" stroke-width="1.6" stroke-opacity=".5"`),
    ),
  )
}

/** The cut end of a trunk: rings that wander, closer towards the bark, and the cracks of drying. */
export function rings(x: number, y: number, radius: number, tone: WoodTone, seed: number, flat = 1): string {
  const { base, dark, light } = wood[tone]
  const chance = chanceFrom(seed)
  const wobble = [between(chance, 0, 6), between(chance, 0, 6), between(chance, 0, 6)] as const
  const [heartX, heartY] = [x + radius * 0.12, y - radius * 0.08 * flat]
  let out = circle(
    0,
    0,
    1,
    `fill="${base}" transform="translate(${n(x)} ${n(y)}) scale(${n(radius)} ${n(radius * flat)})"`,
  )
  for (let ring = 0.05; ring < 0.985; ring += between(chance, 0.022, 0.062) * (1.15 - ring * 0.5)) {
    const points: Point[] = []
    for (let step = 0; step < 26; step++) {
      const angle = (step / 26) * 2 * Math.PI
      const wander =
        1 +
        0.022 * Math.sin(3 * angle + wobble[0]) +
        0.014 * Math.sin(5 * angle + wobble[1] + ring * 3) +
        0.008 * Math.sin(9 * angle + wobble[2])
      const [cx, cy] = [heartX + (x - heartX) * ring, heartY + (y - heartY) * ring]
      const r = radius * ring * (1 + (wander - 1) * (1 - ring ** 4))
      points.push([cx + r * Math.cos(angle), cy + r * flat * Math.sin(angle)])
    }
    out += path(
      smooth(points, true),
      `fill="none" stroke="${chance() < 0.3 ? light : dark}" stroke-width="${n(between(chance, 0.006, 0.017) * radius)}" stroke-opacity="${between(chance, 0.35, 0.8).toFixed(2)}"`,
    )
  }
  for (let crack = 0; crack < 4; crack++) {
    const angle = between(chance, 0, 6.28)
    const reach = between(chance, 0.35, 0.8) * radius
    out += path(
      `M${n(heartX)} ${n(heartY)}L${n(heartX + Math.cos(angle) * reach)} ${n(heartY + Math.sin(angle) * reach * flat)}`,
      `stroke="${dark}" stroke-width="${n(radius * 0.008)}" stroke-opacity=".55"`,
    )
  }
  return out + circle(heartX, heartY, radius * 0.025, `fill="${dark}"`)
}
