import { chanceFrom } from '../chance.ts'
import { threads } from '../materials/cloth.ts'
import { board } from '../materials/wood.ts'
import { closeUp, cut, scene } from '../paper.ts'
import { circle, clipped, group, n, type Point, path, polygon, rect, smooth } from '../shapes.ts'

/** Tea hills in rows of bushes, a path, a shed, mist. */
function teaHills(): string {
  const chance = chanceFrom(8)
  const hills: ReadonlyArray<readonly [readonly Point[], string, string]> = [
    [
      [
        [200, 860],
        [520, 640],
        [760, 760],
        [1040, 600],
        [1420, 800],
      ],
      '#8FA88F',
      '#A8BFA4',
    ],
    [
      [
        [200, 1000],
        [460, 860],
        [800, 960],
        [1140, 820],
        [1420, 960],
      ],
      '#6F9060',
      '#8FAE76',
    ],
    [
      [
        [200, 1180],
        [560, 1000],
        [900, 1130],
        [1220, 1020],
        [1420, 1120],
      ],
      '#557A44',
      '#7C9F58',
    ],
    [
      [
        [200, 1360],
        [480, 1220],
        [840, 1300],
        [1160, 1190],
        [1420, 1290],
      ],
      '#40652F',
      '#688D45',
    ],
    [
      [
        [200, 1540],
        [600, 1390],
        [1000, 1480],
        [1420, 1400],
      ],
      '#2F4E24',
      '#557A3A',
    ],
  ]
  const layers = hills
    .map(([ridge, colour, bush], index) => {
      const outline = `${smooth(ridge)}V1800H200Z`
      let rows = ''
      for (let row = 1; row < 9; row++) {
        const drop = row * (22 + index * 6)
        rows += smooth(ridge.map(([x, y]) => [x, y + drop + Math.sin(x / 90 + row) * 5] as Point))
      }
      return clipped(
        outline,
        path(outline, `fill="${colour}"`),
        path(
          rows,
          `fill="none" stroke="${bush}" stroke-width="${11 + index * 3}" stroke-linecap="round" stroke-dasharray="${14 + index * 6} ${n(4 + chance() * 3)}"`,
        ),
      )
    })
    .join('')
  return group(
    '',
    rect(200, 300, 1240, 1300, 'fill="#F0DDB8"'),
    rect(200, 300, 1240, 240, 'fill="#B8CFD2"'),
    path(
      `${smooth([
        [180, 560],
        [500, 500],
        [800, 560],
        [1100, 490],
        [1460, 550],
      ])}V300H180Z`,
      'fill="#C9D8D2"',
    ),
    circle(1090, 560, 84, 'fill="#F6EBC8"'),
    layers,
    path(
      smooth([
        [700, 1620],
        [800, 1440],
        [720, 1290],
        [860, 1160],
        [820, 1040],
      ]),
      'fill="none" stroke="#DCC08A" stroke-width="26"',
    ),
    path('M1010 1000l70 -54l70 54v70h-140z', 'fill="#A3312A"'),
    rect(1022, 1010, 116, 62, 'fill="#F3E3C2"'),
    rect(1062, 1026, 34, 46, 'fill="#6E3B1F"'),
    path('M996 1010l84 -66l84 66', 'fill="none" stroke="#6E3B1F" stroke-width="13"'),
  )
}

export function framedTeaHills(): string {
  const frame = (corners: readonly Point[], seed: number, upright: boolean) =>
    clipped(
      polygon(corners),
      upright
        ? group(
            'transform="rotate(90 800 1000)"',
            board({ x: -200, y: 200, width: 2000, height: 1600, tone: 'mahoni', seed, gap: 18 }),
          )
        : board({ x: 0, y: 100, width: 1600, height: 1800, tone: 'mahoni', seed, gap: 18 }),
      path(polygon(corners), 'fill="none" stroke="#3a1d0c" stroke-opacity=".5" stroke-width="4"'),
    )
  const [l, t, r, b, w] = [190, 350, 1410, 1650, 96]
  return (
    cut(
      4,
      frame(
        [
          [l, t],
          [r, t],
          [r - w, t + w],
          [l + w, t + w],
        ],
        3,
        false,
      ),
      frame(
        [
          [r, t],
          [r, b],
          [r - w, b - w],
          [r - w, t + w],
        ],
        4,
        true,
      ),
      frame(
        [
          [r, b],
          [l, b],
          [l + w, b - w],
          [r - w, b - w],
        ],
        5,
        false,
      ),
      frame(
        [
          [l, b],
          [l, t],
          [l + w, t + w],
          [l + w, b - w],
        ],
        6,
        true,
      ),
    ) +
    clipped(
      `M${l + w} ${t + w}H${r - w}V${b - w}H${l + w}Z`,
      teaHills(),
      threads(l, t, r - l, b - t, 9, 0.14),
      path(`M${l + w} ${b}V${t + w}H${r}`, 'fill="none" stroke="#2a160a" stroke-opacity=".4" stroke-width="26"'),
    )
  )
}

export const canvases: Record<string, () => string> = {
  'lukisan-kanvas-kebun-teh-1': () =>
    scene({ ground: 'mori', backdrop: rect(0, 0, 1600, 2000, 'fill="#EAD9C6"'), content: framedTeaHills() }),
  'lukisan-kanvas-kebun-teh-2': () => scene({ ground: 'mori', content: closeUp(framedTeaHills(), 900, 1080, 2.3) }),
}
