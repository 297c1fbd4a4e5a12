import { ceplok, gringsing, net, stripes, truntum, twigs } from '../materials/batik/small.ts'
import { fade, threads } from '../materials/cloth.ts'
import { leaf } from '../materials/flowers.ts'
import { teaGlass } from '../materials/glass.ts'
import { running } from '../materials/thread.ts'
import { closeUp, cut, scene, standingShade, sun } from '../paper.ts'
import { at, circle, clipped, group, leafShape, n, type Point, path, placed, polygon, rect, smooth } from '../shapes.ts'

const grounds = ['#1F2B4D', '#A3312A', '#E0A030', '#8A8A3A', '#6E3B1F', '#F3E3C2'] as const
const disc = (r: number) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`

/** A round coaster around the origin, its leaves different for each of six kinds. */
function leafCoaster(kind: number, r = 260): string {
  const onLight = kind === 2 || kind === 5
  const [a, b] = onLight ? ['#4E6A3A', '#A3312A'] : ['#C8CF8E', '#E9C46A']
  const vein = onLight ? '#F3E3C2' : '#3A4A28'
  const kinds = [
    () => [-90, -30, 30, 90, 150, 210].map((d, k) => leaf(0, 0, d, r * 0.8, k % 2 ? a : b, vein)).join(''),
    () =>
      path(
        smooth([
          [-r * 0.66, r * 0.4],
          [-r * 0.1, r * 0.1],
          [r * 0.6, -r * 0.5],
        ]),
        `fill="none" stroke="${a}" stroke-width="10"`,
      ) +
      [-0.5, -0.2, 0.1, 0.38]
        .map(
          (k) =>
            leaf(r * k, r * (0.26 - k * 0.62), -100, r * 0.44, a, vein) +
            leaf(r * k, r * (0.26 - k * 0.62), 26, r * 0.44, b, vein),
        )
        .join(''),
    () => leaf(0, r * 0.8, -90, r * 1.6, a, vein),
    () =>
      [0, 72, 144, 216, 288]
        .map(
          (d) =>
            path(leafShape(0, 0, d - 90, r * 0.82, r * 0.42), `fill="${a}"`) +
            path(leafShape(0, 0, d - 54, r * 0.5, r * 0.14), `fill="${b}"`),
        )
        .join('') + circle(0, 0, r * 0.12, `fill="${b}"`),
    () =>
      [-0.44, 0, 0.44]
        .map((k, i) => leaf(r * k, r * 0.62 - Math.abs(k) * 60, -90 + k * 30, r * 1.1, i === 1 ? b : a, vein))
        .join(''),
    () => {
      const wreath: string[] = []
      for (let k = 0; k < 12; k++) {
        const [x, y] = at(0, 0, r * 0.56, k * 30)
        wreath.push(leaf(x, y, k * 30 + 62, r * 0.4, k % 2 ? a : '#6F8B4D', vein))
      }
      return wreath.join('') + circle(0, 0, r * 0.14, `fill="${b}"`)
    },
  ]
  return (
    cut(2, path(disc(r), 'fill="#B98B52"')) +
    clipped(disc(r * 0.95), path(disc(r), `fill="${grounds[kind % 6]}"`), kinds[kind % 6]?.() ?? '') +
    circle(0, 0, r * 0.95, 'fill="none" stroke="#F3E3C2" stroke-opacity=".6" stroke-width="5"') +
    path(
      `M${n(-r * 0.62)} ${n(-r * 0.62)}A${r * 0.88} ${r * 0.88} 0 0 1 ${n(r * 0.1)} ${n(-r * 0.87)}`,
      'fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="9" stroke-linecap="round"',
    )
  )
}

/** A milkfish: silver, forked tail, seen from the side; around the origin, facing left. */
function milkfish(scale = 1): string {
  const body =
    'M-200 6C-150 -70 -20 -92 90 -46C130 -30 156 -14 172 -6L262 -96C250 -40 236 -14 224 4C238 24 252 50 264 104L170 26C130 52 60 82 -30 82C-120 80 -180 44 -200 6Z'
  let scales = ''
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 9; column++)
      scales += `M${-96 + column * 30 + (row % 2) * 15} ${-42 + row * 22}a15 13 0 0 1 0 24`
  return group(
    `transform="scale(${scale})"`,
    path('M-20 -82L40 -138L70 -52ZM-10 78L20 122L56 66Z', 'fill="#7F9DB5"'),
    path(body, 'fill="#D8E2E4"'),
    clipped(
      body,
      path('M-210 -100H280V-12Q100 -40 -210 0Z', 'fill="#6F92AE"'),
      path(scales, 'fill="none" stroke="#4D6F8E" stroke-width="4" stroke-linecap="round" opacity=".7"'),
    ),
    path('M-122 -50Q-92 6 -122 60', 'fill="none" stroke="#33527A" stroke-width="7" stroke-linecap="round"'),
    circle(-158, -8, 16, 'fill="#F8F3E8"'),
    circle(-158, -8, 8, 'fill="#1C1A17"'),
    path('M-198 10q18 10 34 6', 'fill="none" stroke="#33527A" stroke-width="5"'),
  )
}

function fishCoaster(kind: number): string {
  const paints = ['#1F2B4D', '#C4553F', '#3E7C7B', '#E0A030'] as const
  const weed = (x: number) =>
    path(
      `M${x} 290C${x - 40} 230 ${x + 40} 180 ${x - 6} 110`,
      'fill="none" stroke="#A9B565" stroke-width="13" stroke-linecap="round"',
    )
  const inner =
    rect(-300, -300, 600, 600, `fill="${paints[kind % 4]}"`) +
    path(
      [-190, -130, 190].map((y) => `M-300 ${y}q37 -26 75 0t75 0t75 0t75 0t75 0t75 0t75 0t75 0`).join(''),
      'fill="none" stroke="#F3E3C2" stroke-opacity=".5" stroke-width="7"',
    ) +
    weed(-220) +
    weed(-170) +
    weed(232) +
    placed(0, 20, milkfish(1.02), kind % 2 ? 8 : -8) +
    [0, 1, 2]
      .map((k) => circle(-226 + k * 20, -80 - k * 44, 15 - k * 3, 'fill="none" stroke="#F3E3C2" stroke-width="5"'))
      .join('')
  return (
    cut(2, rect(-306, -306, 612, 612, 'rx="44" fill="#B98B52"')) +
    clipped(
      'M-250 -292H250Q292 -292 292 -250V250Q292 292 250 292H-250Q-292 292 -292 250V-250Q-292 -292 -250 -292z',
      inner,
    )
  )
}

function hexagon(kind: number, r = 270): string {
  const corners = Array.from({ length: 6 }, (_, k) => at(0, 0, r, k * 60 - 90) as Point)
  const sets = [
    truntum('#1F2B4D', '#D9A14A'),
    ceplok('#A3312A', '#E0A030'),
    stripes('#8A8A3A', '#F3E3C2'),
    twigs('#6E3B1F', '#E3BE7A'),
    net('#EBD9B4', '#8C4A24'),
    gringsing('#33527A', '#F3E3C2', '#1F2B4D'),
    ceplok('#F0E2C4', '#A3312A', '#6E3B1F'),
    stripes('#B9653A', '#F3E3C2'),
  ]
  const pieces = corners
    .map((corner, k) => {
      const next = corners[(k + 1) % 6] ?? corner
      const outline = polygon([[0, 0], corner, next])
      const batik = sets[(kind * 3 + k * (kind % 2 ? 1 : 2)) % sets.length] ?? truntum()
      return clipped(
        outline,
        batik({ x: -r, y: -r, width: 2 * r, height: 2 * r, scale: 0.62, turn: k * 60 }),
        fade(outline, [0, 0, 1, 1], '#fff', 0.12),
      )
    })
    .join('')
  const seams = path(
    corners.map(([x, y]) => `M0 0L${n(x)} ${n(y)}`).join(''),
    'stroke="#2a160a" stroke-opacity=".45" stroke-width="5"',
  )
  const inset = corners.map(([x, y]) => [x * 0.9, y * 0.9] as Point)
  return (
    cut(
      2,
      path(
        polygon(corners.map(([x, y]) => [x * 1.05, y * 1.05] as Point)),
        'fill="#6E3B1F" stroke="#6E3B1F" stroke-width="14" stroke-linejoin="round"',
      ),
    ) +
    pieces +
    seams +
    threads(-r, -r, 0, 0) +
    running(polygon(inset), '#F8F3E8', 5, 16)
  )
}

const spread: ReadonlyArray<readonly [number, number, number]> = [
  [430, 520, -8],
  [1120, 480, 12],
  [800, 900, 0],
  [400, 1290, 20],
  [1190, 1240, -14],
  [790, 1580, 8],
]

export const coasters: Record<string, () => string> = {
  'tatakan-lukis-daun-1': () =>
    scene({
      ground: 'sand',
      backdrop: sun(800, 1000, 760, '#E9D5AC'),
      content: spread.map(([x, y, d], k) => placed(x, y, leafCoaster(k, 300), d)).join(''),
    }),
  'tatakan-lukis-daun-2': () =>
    scene({
      ground: 'mori',
      content:
        group('', placed(800, 1270, group('transform="scale(1 .62)"', leafCoaster(5, 600)))) +
        standingShade(800, 1270, 270, 60) +
        teaGlass(800, 1290, 2.5),
    }),
  'tatakan-lukis-ikan-1': () =>
    scene({
      ground: 'sky',
      content: [
        [450, 600, -5],
        [1150, 560, 4],
        [460, 1320, 5],
        [1160, 1290, -6],
      ]
        .map(([x = 0, y = 0, d = 0], k) => placed(x, y + 50, fishCoaster(k), d, 1.04))
        .join(''),
    }),
  'tatakan-lukis-ikan-2': () =>
    scene({ ground: 'sky', content: closeUp(placed(800, 1000, fishCoaster(0), -4, 1), 780, 1010, 2.5) }),
  'tatakan-gelas-kain-1': () =>
    scene({
      ground: 'rose',
      backdrop: sun(800, 1000, 760, '#F3E6D2'),
      content: [
        [520, 480, 0],
        [1090, 480, 30],
        [350, 1000, 30],
        [850, 1000, 0],
        [560, 1510, 10],
        [1130, 1440, -6],
      ]
        .map(([x = 0, y = 0, d = 0], k) => placed(x + (k === 3 ? 60 : 0), y, hexagon(k), d, 0.98))
        .join(''),
    }),
  'tatakan-gelas-kain-2': () =>
    scene({ ground: 'rose', content: closeUp(placed(800, 1000, hexagon(0), 8, 1), 850, 960, 3.2) }),
}
