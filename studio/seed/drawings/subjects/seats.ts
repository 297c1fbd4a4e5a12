import { fade } from '../materials/cloth.ts'
import { board, rings } from '../materials/wood.ts'
import type { WoodTone } from '../palette.ts'
import { arch, closeUp, cut, scene, sun, table } from '../paper.ts'
import { clipped, group, type Point, path, polygon, rect } from '../shapes.ts'

/** A rail or leg between two points, its grain along it. */
function bar(from: Point, to: Point, wide: number, tone: WoodTone, seed: number, taper = 1): string {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI
  const outline = `M0 ${-wide / 2}L${length} ${(-wide / 2) * taper}V${(wide / 2) * taper}L0 ${wide / 2}Z`
  return cut(
    2,
    group(
      `transform="translate(${from[0]} ${from[1]}) rotate(${turn})"`,
      clipped(
        outline,
        board({ x: -10, y: -wide / 2, width: length + 20, height: wide, tone, seed, gap: 11 }),
        fade(outline, [0, 0, 0, 1], '#fff', 0.18),
        fade(outline, [0, 1, 0, 0.4], '#2a1408', 0.3),
      ),
    ),
  )
}

/** A shade that a seat throws on the floor. */
const shade = (x: number, y: number, rx: number) =>
  `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${rx * 0.14}" fill="#3a1d0c" opacity=".2"/>`

export function chair(): string {
  const backLegs =
    bar([520, 1180], [500, 1720], 62, 'jati', 3, 0.8) + bar([1100, 1180], [1120, 1720], 62, 'jati', 4, 0.8)
  const lowBack = bar([530, 1510], [1090, 1510], 40, 'jati', 5)
  const posts = bar([512, 250], [524, 1190], 66, 'jati', 6) + bar([1108, 250], [1096, 1190], 66, 'jati', 7)
  const slats = [610, 706, 800, 894, 990]
    .map((x, k) => bar([x, 400], [x, 1100], 54, k % 2 ? 'jati' : 'pinus', 10 + k))
    .join('')
  const crest = 'M456 250Q800 130 1144 250L1134 400Q800 300 466 400Z'
  const seat = polygon([
    [480, 1080],
    [1120, 1080],
    [1240, 1290],
    [360, 1290],
  ])
  const lip = polygon([
    [360, 1286],
    [1240, 1286],
    [1236, 1350],
    [364, 1350],
  ])
  const frontLegs =
    bar([420, 1340], [400, 1860], 74, 'jati', 20, 0.72) + bar([1180, 1340], [1200, 1860], 74, 'jati', 21, 0.72)
  return (
    shade(800, 1840, 560) +
    backLegs +
    lowBack +
    posts +
    slats +
    cut(
      3,
      clipped(
        crest,
        board({ x: 440, y: 130, width: 720, height: 290, tone: 'jati', seed: 30, gap: 17 }),
        fade(crest, [0, 0, 0, 1], '#fff', 0.2),
      ),
    ) +
    bar([530, 1060], [1090, 1060], 50, 'jati', 31) +
    frontLegs +
    bar([410, 1620], [1190, 1620], 46, 'jati', 33) +
    cut(
      3,
      clipped(
        seat,
        board({ x: 350, y: 1070, width: 900, height: 230, tone: 'pinus', seed: 34, gap: 22 }),
        path('M640 1080L580 1290M800 1080V1290M960 1080L1020 1290', 'stroke="#7a5226" stroke-width="5"'),
      ),
      clipped(lip, board({ x: 350, y: 1280, width: 900, height: 80, tone: 'jati', seed: 35, gap: 12 })),
    )
  )
}

export function stool(): string {
  const legs = bar([800, 900], [860, 1560], 84, 'mahoni', 41, 0.66)
  const front =
    bar([540, 960], [380, 1740], 96, 'mahoni', 42, 0.62) + bar([1060, 960], [1220, 1740], 96, 'mahoni', 43, 0.62)
  const side = 'M240 860A560 190 0 0 0 1360 860V940A560 190 0 0 1 240 940Z'
  return (
    shade(800, 1730, 560) +
    legs +
    bar([470, 1400], [1130, 1400], 48, 'mahoni', 44) +
    front +
    cut(
      3,
      clipped(
        side,
        board({ x: 230, y: 840, width: 1140, height: 320, tone: 'mahoni', seed: 45, gap: 12 }),
        fade(side, [1, 0, 0, 0], '#2a1408', 0.5, 0.1),
      ),
      rings(800, 860, 560, 'pinus', 12, 0.34),
    )
  )
}

export const seats: Record<string, () => string> = {
  'kursi-kayu-sandar-1': () =>
    scene({
      ground: 'mori',
      backdrop: arch(800, 800, 600, 1760, '#EAD5C3') + table(1680, '#DCC3A0'),
      content: chair(),
    }),
  'kursi-kayu-sandar-2': () =>
    scene({
      ground: 'mori',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#EAD5C3"'),
      content: closeUp(chair(), 830, 1080, 2.2),
    }),
  'bangku-kayu-kecil-1': () =>
    scene({ ground: 'sage', backdrop: sun(800, 860, 640, '#EDE8CE') + table(1600, '#C9C79C'), content: stool() }),
  'bangku-kayu-kecil-2': () =>
    scene({
      ground: 'sage',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#D6D5B0"'),
      content: cut(4, rings(800, 1000, 690, 'pinus', 12)),
    }),
}
