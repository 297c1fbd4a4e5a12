import { sekarJagad } from '../materials/batik/sekar-jagad.ts'
import { gringsing, mrutu } from '../materials/batik/small.ts'
import type { Batik } from '../materials/batik/tiled.ts'
import { fade, folds } from '../materials/cloth.ts'
import { cut } from '../paper.ts'
import { clipped, gradient, group, path, placed, rect } from '../shapes.ts'

/** One fold of a folded cloth: pattern, the roundness of its edge, a selvedge. */
function fold(
  outline: string,
  batik: Batik,
  box: { x: number; y: number; width: number; height: number; scale?: number; turn?: number },
  dark = 0,
): string {
  return cut(
    2,
    clipped(
      outline,
      batik(box),
      fade(outline, [0, 0, 0, 1], '#fff', 0.16),
      fade(outline, [0, 1, 0, 0.72], '#2a160a', 0.4),
      dark ? path(outline, `fill="#2a160a" opacity="${dark}"`) : '',
    ),
  )
}

/** A cloth folded to a packet, its corner turned back to show more of the pattern. */
export function foldedSekarJagad(): string {
  const box = { x: 150, y: 300, width: 1350, height: 1500, scale: 1.15 }
  const back = 'M236 520Q800 486 1352 520L1386 1600Q1390 1640 1350 1644H252Q212 1640 214 1600Z'
  const middle = 'M220 470Q800 436 1372 470L1388 1560Q1390 1596 1352 1600H250Q210 1596 212 1560Z'
  const front = 'M210 420Q800 384 1384 420L1392 1500Q1392 1552 1348 1556H252Q206 1552 206 1500Z'
  const turned = 'M1392 900L1388 1500Q1390 1552 1348 1556H760Q1100 1300 1392 900Z'
  const lining = 'M1392 900Q1060 1020 940 1260Q860 1420 760 1556Q1140 1330 1392 900Z'
  return (
    fold(back, (area) => sekarJagad(area, 3), box, 0.28) +
    fold(middle, (area) => sekarJagad(area, 5), box, 0.16) +
    cut(
      3,
      clipped(
        front,
        sekarJagad(box, 8),
        folds(200, 380, 1200, 1200, 3, 4, 0.4),
        fade(front, [0, 1, 0, 0.85], '#2a160a', 0.3),
      ),
    ) +
    clipped(front, path(turned, 'fill="#2a160a" opacity=".3"')) +
    cut(
      2,
      clipped(
        lining,
        rect(700, 880, 720, 700, 'fill="#C9A06A"'),
        placed(0, 0, sekarJagad({ x: 700, y: 880, width: 720, height: 700, scale: 0.9 }, 12)),
        path(lining, 'fill="#DDBE8E" opacity=".74"'),
        path('M1392 900Q1060 1020 940 1260Q860 1420 760 1556', 'fill="none" stroke="#F6E9CC" stroke-width="12"'),
        fade(lining, [1, 1, 0, 0], '#2a160a', 0.35),
      ),
    )
  )
}

export function stackedGringsing(): string {
  const tints: ReadonlyArray<readonly [string, string]> = [
    ['#16254A', '#DFD6C0'],
    ['#3A5A94', '#F1E9D4'],
    ['#1F3363', '#E9DFC8'],
    ['#5678AE', '#F4EEDF'],
  ]
  const pile = tints
    .map(([deep, figure], index) => {
      const top = 1500 - index * 190
      const [left, right] = [190 + (index % 2) * 34, 1400 - ((index + 1) % 2) * 30]
      const outline = `M${left + 90} ${top}H${right - 10}Q${right + 20} ${top} ${right + 20} ${top + 96}T${right - 10} ${top + 192}H${left + 90}Q${left} ${top + 192} ${left} ${top + 96}T${left + 90} ${top}Z`
      const batik = gringsing(deep, figure, deep)
      const seams =
        path(
          `M${left + 60} ${top + 64}H${right + 12}M${left + 52} ${top + 128}H${right + 12}`,
          'stroke="#0b1020" stroke-opacity=".5" stroke-width="7"',
        ) +
        path(
          `M${left + 60} ${top + 70}H${right + 12}M${left + 52} ${top + 134}H${right + 12}`,
          'stroke="#fff" stroke-opacity=".25" stroke-width="4"',
        )
      return cut(
        2,
        clipped(
          outline,
          batik({ x: left, y: top, width: right - left + 40, height: 200, scale: 0.9 }),
          seams,
          fade(outline, [0, 0, 0, 1], '#fff', 0.16),
          fade(outline, [0, 1, 0, 0.5], '#0b1020', 0.45),
          fade(outline, [0, 0, 0.12, 0], '#0b1020', 0.4),
        ),
      )
    })
    .join('')
  const top = 'M330 520H1310L1410 900Q1414 944 1370 946H236Q194 944 202 900L290 540Q298 520 330 520Z'
  return (
    pile +
    cut(
      3,
      clipped(
        top,
        gringsing('#22345F', '#EFE6CF', '#141B33')({ x: 180, y: 500, width: 1250, height: 470, scale: 1.3 }),
        fade(top, [0, 0, 1, 1], '#fff', 0.25),
        fade(top, [0, 1, 0, 0.8], '#0b1020', 0.4),
      ),
    )
  )
}

export function rolledScarf(): string {
  const batik = mrutu()
  const tail = 'M350 960C390 1180 250 1360 330 1640Q560 1690 800 1650T1290 1640C1190 1400 1330 1180 1240 960Z'
  const fringe = Array.from({ length: 36 }, (_, k) =>
    path(
      `M${338 + k * 26.6} ${1640 + Math.sin(k * 0.5) * 10}q${k % 2 ? 7 : -5} 60 ${k % 3 ? 3 : -4} 130`,
      'fill="none" stroke="#7F9058" stroke-width="9" stroke-linecap="round"',
    ),
  ).join('')
  const rolls = (y: number, shift: number, r: number) => {
    const outline = `M${300 + shift} ${y - r}H${1200 + shift}a${r * 0.5} ${r} 0 0 1 0 ${2 * r}H${300 + shift}a${r * 0.5} ${r} 0 0 1 0 ${-2 * r}Z`
    const shade = gradient(
      [0, 0, 0, 1],
      [
        [0, '#10180a', 0.3],
        [0.2, '#fff', 0.3],
        [0.5, '#fff', 0],
        [1, '#10180a', 0.55],
      ],
    )
    const end = [1, 0.74, 0.5, 0.26]
      .map(
        (k, index) =>
          `<ellipse cx="${300 + shift}" cy="${y}" rx="${r * 0.5 * k}" ry="${r * k}" fill="${index % 2 ? '#3A4A28' : '#7F9058'}" stroke="#2b381c" stroke-width="5"/>`,
      )
      .join('')
    return cut(
      3,
      clipped(
        outline,
        batik({ x: 200, y: y - r, width: 1260, height: 2 * r, scale: 0.95, turn: 0 }),
        shade.defs,
        path(outline, `fill="${shade.paint}"`),
      ),
      end,
    )
  }
  return (
    cut(2, fringe) +
    cut(
      3,
      clipped(
        tail,
        batik({ x: 220, y: 940, width: 1120, height: 780, scale: 1.05 }),
        folds(240, 940, 1080, 780, 6, 5, 0.8),
      ),
    ) +
    rolls(940, 10, 190) +
    group(
      '',
      path('M560 748Q590 940 560 1132M640 748Q672 940 640 1132', 'stroke="#C99A4A" stroke-width="22" fill="none"'),
    ) +
    cut(
      1,
      path(
        'M560 900Q470 820 480 910Q490 970 600 940Q700 990 720 920Q720 850 600 930',
        'fill="none" stroke="#B98432" stroke-width="20" stroke-linejoin="round"',
      ),
    )
  )
}
