import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/**
 * Draws the coasts of the makers' map from Natural Earth (world-atlas, 1:10 million, public domain) and writes them as
 * `src/views/producer/map/coast.ts`: node scripts/draw-map.ts. Coasts do not change, so this is not part of a build.
 */
type Point = readonly [x: number, y: number]
type Ring = readonly Point[]

interface Frame {
  readonly name: string
  readonly about: string
  /** Degrees of the upper left corner. */
  readonly west: number
  readonly north: number
  /** Of the drawing. */
  readonly width: number
  readonly height: number
  /** Units of the drawing in a degree: so near the equator a degree is as long either way, within 2 percent. */
  readonly scale: number
  /** What is smaller is not drawn, in square units. */
  readonly smallest: number
  /** How far the line drawn may be from the coast, in units. */
  readonly tolerance: number
  readonly countries: readonly string[]
}

const frames: readonly Frame[] = [
  {
    name: 'indonesia',
    about: 'All islands of Indonesia that are larger than a dot.',
    west: 94.7,
    north: 6.2,
    width: 1000,
    height: 372,
    scale: 21.5,
    smallest: 14,
    tolerance: 1.3,
    countries: ['360'],
  },
  {
    name: 'eastJava',
    about: 'East Java with Madura, between its neighbours.',
    west: 110.75,
    north: -6.6,
    width: 600,
    height: 345,
    scale: 154,
    smallest: 12,
    tolerance: 0.8,
    countries: ['360'],
  },
]

async function main(): Promise<void> {
  const require = createRequire(import.meta.url)
  const world = require('world-atlas/countries-10m.json') as Topology<{ countries: GeometryCollection }>
  const { features } = feature(world, world.objects.countries)
  const drawn = frames.map((frame) => {
    const rings = features
      .filter(({ id }) => frame.countries.includes(String(id)))
      .flatMap(({ geometry }) => (geometry.type === 'MultiPolygon' ? geometry.coordinates : []))
      .map(([outer = []]) => outer as unknown as Ring)
    return `/** ${frame.about} */\n${declarationOf(frame, pathOf(rings, frame))}`
  })
  const head = '// Written by scripts/draw-map.ts from Natural Earth (public domain).\n\n'
  const type = `/** A drawing of coasts, and where in it a place lies. */
export interface Coast {
  /** Degrees of its upper left corner. */
  readonly west: number
  readonly north: number
  /** Units of the drawing in a degree. */
  readonly scale: number
  readonly width: number
  readonly height: number
  /** As in the \`d\` of an SVG path. */
  readonly path: string
}\n\n`
  const file = join(import.meta.dirname, '../src/views/producer/map/coast.ts')
  await writeFile(file, `${head}${type}${drawn.join('\n')}`)
}

const declarationOf = ({ name, west, north, scale, width, height }: Frame, path: string): string =>
  `export const ${name}: Coast = {
  west: ${west},
  north: ${north},
  scale: ${scale},
  width: ${width},
  height: ${height},
  path: '${path}',
}\n`

function pathOf(rings: readonly Ring[], frame: Frame): string {
  const place = ([east, north]: Point): Point => [
    (east - frame.west) * frame.scale,
    (frame.north - north) * frame.scale,
  ]
  return rings
    .map((ring) => within(ring.map(place), frame))
    .filter((ring) => areaOf(ring) > frame.smallest)
    .map((ring) => written(simpler(ring, frame.tolerance)))
    .join('')
}

/** What of a ring lies in the frame, with a margin that is cut off when it is shown (Sutherland and Hodgman). */
function within(ring: Ring, { width, height }: Frame): Ring {
  const margin = 9
  const edges: readonly (readonly [axis: 0 | 1, limit: number, sign: 1 | -1])[] = [
    [0, -margin, 1],
    [0, width + margin, -1],
    [1, -margin, 1],
    [1, height + margin, -1],
  ]
  return edges.reduce<Ring>((points, [axis, limit, sign]) => {
    const inside = (point: Point) => sign * (point[axis] - limit) >= 0
    return points.flatMap((point, index) => {
      const last = points.at(index - 1) as Point
      if (inside(point) === inside(last)) return inside(point) ? [point] : []
      const part = (limit - last[axis]) / (point[axis] - last[axis])
      const cut: Point = [last[0] + part * (point[0] - last[0]), last[1] + part * (point[1] - last[1])]
      return inside(point) ? [cut, point] : [cut]
    })
  }, ring)
}

function areaOf(ring: Ring): number {
  return (
    Math.abs(
      ring.reduce((sum, [x, y], index) => {
        const [nextX, nextY] = ring[(index + 1) % ring.length] as Point
        return sum + x * nextY - nextX * y
      }, 0),
    ) / 2
  )
}

/** The same line with fewer points, nowhere further from it than `tolerance` (Douglas and Peucker). */
function simpler(ring: Ring, tolerance: number): Ring {
  if (ring.length < 3) return ring
  const [first, last] = [ring[0] as Point, ring.at(-1) as Point]
  const [farthest, distance] = ring.reduce<readonly [number, number]>(
    (found, point, index) => {
      const away = distanceTo(point, first, last)
      return away > found[1] ? [index, away] : found
    },
    [0, 0],
  )
  if (distance <= tolerance) return [first, last]
  return [...simpler(ring.slice(0, farthest + 1), tolerance).slice(0, -1), ...simpler(ring.slice(farthest), tolerance)]
}

function distanceTo([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay)
  if (length === 0) return Math.hypot(x - ax, y - ay)
  return Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

/** In whole units and steps from point to point: short, and it compresses well. */
function written(ring: Ring): string {
  const points = ring
    .map(([x, y]): Point => [Math.round(x), Math.round(y)])
    .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1])
  const steps = points.map(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [0, 0]
    return `${x - fromX} ${y - fromY}`
  })
  const [first = '', ...others] = steps
  return `M${first}l${others.join(' ')}z`.replaceAll(' -', '-')
}

await main()
