import { at, circle, group, n, type Point, placed } from '../shapes.ts'
import { dropProfile, knots, leafProfile, petalProfile, rayProfile, satin, stem } from './thread.ts'

type Threads = readonly [lit: string, shaded: string]
export const greens: Threads = ['#6E8B4A', '#54703A']

export function sewnLeaf(x: number, y: number, degrees: number, length: number, threads: Threads = greens): string {
  return satin({
    x,
    y,
    degrees,
    length,
    halfWidth: length * 0.24,
    threads,
    profile: leafProfile,
    lean: 0.2,
    step: Math.max(4, length / 18),
  })
}

/** A rose seen from above: three rounds of petals around a tight heart. */
export function rose(x: number, y: number, radius: number, turn = 0): string {
  const rounds: ReadonlyArray<readonly [count: number, reach: number, threads: Threads]> = [
    [6, 1, ['#C4564C', '#A3312A']],
    [5, 0.76, ['#B5392F', '#8F2822']],
    [4, 0.52, ['#CC665B', '#A3312A']],
    [3, 0.3, ['#93251F', '#741C19']],
  ]
  let out = ''
  rounds.forEach(([count, reach, threads], round) => {
    if (round > 0) out += circle(x, y, radius * reach * 0.98, 'fill="#4f100e" opacity=".34"')
    for (let petal = 0; petal < count; petal++) {
      out += satin({
        x,
        y,
        degrees: turn + round * 31 + (petal * 360) / count,
        length: radius * reach,
        halfWidth: (radius * reach * 2.1) / count + radius * 0.06,
        threads,
        profile: petalProfile,
        lean: 0.3,
        step: Math.max(3.5, radius / 30),
      })
    }
  })
  return (
    out +
    knots(
      [
        [x, y],
        [x + radius * 0.06, y + radius * 0.05],
        [x - radius * 0.06, y + radius * 0.04],
      ],
      radius * 0.05,
      '#E0A030',
    )
  )
}

/** Moon orchid: two wide petals, three narrow ones, a small purple and yellow lip. */
export function orchid(
  x: number,
  y: number,
  radius: number,
  turn = 0,
  threads: Threads = ['#F6EFF4', '#D9C3D6'],
): string {
  const petal = (degrees: number, reach: number, wide: number) =>
    satin({
      x,
      y,
      degrees: turn + degrees,
      length: radius * reach,
      halfWidth: radius * wide,
      threads,
      profile: petalProfile,
      lean: 0.26,
      step: Math.max(3.5, radius / 32),
    })
  const lip = satin({
    x,
    y,
    degrees: turn + 90,
    length: radius * 0.42,
    halfWidth: radius * 0.15,
    threads: ['#A85C96', '#7E3D70'],
    profile: dropProfile,
    step: Math.max(3, radius / 34),
  })
  const [knotX, knotY] = at(x, y, radius * 0.1, turn + 90)
  return (
    petal(-90, 0.88, 0.33) +
    petal(38, 0.84, 0.3) +
    petal(142, 0.84, 0.3) +
    petal(-12, 1, 0.5) +
    petal(192, 1, 0.5) +
    lip +
    knots(
      [
        [x, y],
        [knotX, knotY],
        [x + radius * 0.07, y - radius * 0.02],
        [x - radius * 0.07, y - radius * 0.02],
      ],
      radius * 0.06,
      '#E0A030',
    )
  )
}

/** A simple sewn flower of pointed or round petals. */
export function sewnFlower(
  x: number,
  y: number,
  radius: number,
  threads: Threads,
  petals = 5,
  turn = -90,
  heart = '#E0A030',
): string {
  let out = ''
  for (let petal = 0; petal < petals; petal++) {
    out += satin({
      x,
      y,
      degrees: turn + (petal * 360) / petals,
      length: radius,
      halfWidth: (radius * 2.2) / petals,
      threads,
      profile: petals > 6 ? leafProfile : petalProfile,
      lean: 0.24,
      step: Math.max(3, radius / 16),
    })
  }
  const ring: Point[] = [[x, y]]
  for (let knot = 0; knot < 6; knot++) ring.push(at(x, y, radius * 0.14, knot * 60))
  return out + knots(ring, radius * 0.075, heart)
}

export function sewnStar(x: number, y: number, radius: number, threads: Threads, turn = -90): string {
  let out = ''
  for (let ray = 0; ray < 5; ray++) {
    out += satin({
      x,
      y,
      degrees: turn + ray * 72,
      length: radius,
      halfWidth: radius * 0.36,
      threads,
      profile: rayProfile,
      lean: 0.12,
      step: Math.max(3, radius / 15),
    })
  }
  return out
}

/** Lotus from the side: seven pointed petals rising from the water line. */
export function lotus(x: number, y: number, radius: number, threads: Threads = ['#E4A59C', '#C9736B']): string {
  const petal = (degrees: number, reach: number, wide: number, dyes: Threads) =>
    satin({
      x,
      y,
      degrees,
      length: radius * reach,
      halfWidth: radius * wide,
      threads: dyes,
      profile: leafProfile,
      lean: 0.22,
      step: Math.max(3.5, radius / 26),
    })
  const back: Threads = ['#C9736B', '#A9524C']
  return (
    group(
      '',
      petal(-158, 0.9, 0.16, back),
      petal(-22, 0.9, 0.16, back),
      petal(-132, 0.98, 0.2, back),
      petal(-48, 0.98, 0.2, back),
      petal(-112, 0.96, 0.2, threads),
      petal(-68, 0.96, 0.2, threads),
      petal(-90, 1, 0.22, ['#F1C4BC', '#DC948B']),
    ) +
    stem(
      `M${n(x - radius * 0.7)} ${n(y + radius * 0.1)}q${n(radius * 0.35)} ${n(radius * 0.16)} ${n(radius * 0.7)} 0t${n(radius * 0.7)} 0`,
      '#5E89A3',
      radius * 0.05,
    )
  )
}

/** An ear of rice, bowed by its weight. */
export function riceEar(
  x: number,
  y: number,
  length: number,
  degrees: number,
  threads: Threads = ['#E3B04B', '#BE8526'],
): string {
  const spine = (along: number): Point => [length * along, -length * 0.42 * along + length * 0.55 * along ** 2.4]
  let out = stem(
    `M0 0Q${n(length * 0.4)} ${n(-length * 0.3)} ${n(length)} ${n(length * 0.13)}`,
    '#8A8A3A',
    Math.max(3, length / 50),
  )
  for (let grain = 0; grain < 13; grain++) {
    const along = 0.32 + grain * 0.055
    const [gx, gy] = spine(Math.min(1, along))
    const slope = -20 + along * 62
    for (const side of [-1, 1]) {
      out += satin({
        x: gx,
        y: gy,
        degrees: slope + side * 34,
        length: length * 0.13,
        halfWidth: length * 0.026,
        threads,
        profile: leafProfile,
        step: Math.max(2.6, length / 90),
      })
    }
  }
  return placed(x, y, out, degrees)
}
