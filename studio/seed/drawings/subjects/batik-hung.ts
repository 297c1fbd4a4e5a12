import { maja, megaMendung } from '../materials/batik/large.ts'
import type { Batik } from '../materials/batik/tiled.ts'
import { fade, folds } from '../materials/cloth.ts'
import { board } from '../materials/wood.ts'
import { cut } from '../paper.ts'
import { clipped, path, rect, smooth } from '../shapes.ts'

/** A shawl over a wooden bar, one end longer, its fringe knotted. */
export function drapedShawl(batik: Batik, fringe: string): string {
  const fringes = (x: number, y: number, width: number) =>
    Array.from({ length: Math.floor(width / 26) }, (_, k) =>
      path(
        `M${x + k * 26 + 8} ${y}q${k % 2 ? 6 : -4} 60 ${k % 3 ? 2 : -3} 128`,
        `stroke="${fringe}" stroke-width="9" fill="none" stroke-linecap="round"`,
      ),
    ).join('')
  const back = 'M760 320H1180V1300Q1080 1330 970 1300T760 1306Z'
  const front =
    'M420 330Q430 250 520 250H1090Q1180 250 1180 330C1150 360 1010 350 980 420L960 1640Q840 1672 690 1640T420 1648Z'
  const bar = cut(
    2,
    rect(120, 270, 1360, 62, 'rx="31" fill="#8A5A2E"'),
    rect(140, 282, 1320, 10, 'rx="5" fill="#C58F55" opacity=".7"'),
  )
  return (
    cut(2, fringes(770, 1290, 400)) +
    cut(
      2,
      clipped(
        back,
        batik({ x: 740, y: 300, width: 460, height: 1040, scale: 0.95 }),
        path(back, 'fill="#0d0a14" opacity=".34"'),
        folds(740, 300, 460, 1040, 4, 9, 1),
      ),
    ) +
    bar +
    cut(2, fringes(430, 1630, 520)) +
    cut(
      3,
      clipped(
        front,
        batik({ x: 410, y: 240, width: 780, height: 1440, scale: 0.95, turn: 0 }),
        folds(410, 240, 600, 1440, 5, 3, 0.95),
        fade('M410 240H1190V420H410z', [0, 0, 0, 1], '#fff', 0.28),
      ),
    )
  )
}

/** A cloth hung over a rounded hanger, as in a shop. */
export function hangingCloth(): string {
  const front = 'M330 520Q800 480 1270 520L1280 1690Q1130 1720 960 1692T620 1698T320 1690Z'
  const bar = cut(
    2,
    path(
      'M800 170q-70 -10 -70 -66q0 -58 62 -62q66 0 66 60q0 40 -58 78v70',
      'fill="none" stroke="#4A4A48" stroke-width="17" stroke-linecap="round"',
    ),
    clipped(
      'M250 420Q800 210 1350 420V520H250Z',
      board({ x: 240, y: 200, width: 1120, height: 330, tone: 'jati', seed: 31, gap: 20 }),
    ),
  )
  const end = 'M330 1560H1270V1640H330z'
  return (
    bar +
    cut(
      3,
      clipped(
        front,
        maja({ x: 330, y: 470, width: 950, height: 1260, scale: 0.98 }),
        rect(310, 1580, 980, 130, 'fill="#3E1E10"'),
        path(
          Array.from({ length: 17 }, (_, k) => `M${314 + k * 58} 1700l29 -96l29 96z`).join(''),
          'fill="#C08A3E" stroke="#F3E3C2" stroke-width="4"',
        ),
        path('M310 1586H1290', 'stroke="#F3E3C2" stroke-width="5"'),
        folds(320, 470, 970, 1260, 5, 12, 0.62),
        fade(end, [0, 0, 0, 1], '#fff', 0.05),
        fade('M320 470H1280V640H320z', [0, 0, 0, 1], '#fff', 0.22),
      ),
    )
  )
}

/** A length on a line between two pegs, its border at either end. */
export function wideMegaMendung(): string {
  const cloth = `${smooth([
    [150, 360],
    [460, 386],
    [800, 396],
    [1140, 386],
    [1450, 360],
  ])}L1462 1700Q1300 1740 1130 1706T800 1712T470 1704T138 1700Z`
  const edge = (y: number) =>
    rect(100, y, 1400, 170, 'fill="#1F2B4D"') +
    path(
      Array.from({ length: 22 }, (_, k) => `M${110 + k * 66} ${y + 84}l33 -70l33 70z`).join(''),
      'fill="#8FB2CB" stroke="#F1EAD6" stroke-width="3.5"',
    )
  const peg = (x: number, y: number) =>
    cut(
      1,
      rect(x - 17, y - 62, 34, 120, 'rx="12" fill="#C58F55"'),
      path(`M${x} ${y - 50}v96`, 'stroke="#7A4A24" stroke-width="5"'),
      rect(x - 19, y - 14, 38, 13, 'fill="#8C8C88"'),
    )
  const line = cut(1, path('M-20 330Q800 452 1620 330', 'fill="none" stroke="#8A6A42" stroke-width="11"'))
  return (
    cut(
      3,
      clipped(
        cloth,
        megaMendung({ x: 120, y: 330, width: 1400, height: 1460, scale: 1.02 }),
        edge(1600),
        path('M100 1590H1500', 'stroke="#F1EAD6" stroke-width="6"'),
        folds(140, 330, 1330, 1440, 6, 17, 0.62),
      ),
    ) +
    line +
    [230, 800, 1370].map((x) => peg(x, 392 - Math.abs(x - 800) * 0.055)).join('')
  )
}
