import { maja, megaMendung } from '../materials/batik/large.ts'
import { sekarJagad } from '../materials/batik/sekar-jagad.ts'
import { gringsing, mrutu, truntum } from '../materials/batik/small.ts'
import type { Batik } from '../materials/batik/tiled.ts'
import { fade, folds } from '../materials/cloth.ts'
import { board } from '../materials/wood.ts'
import { arch, closeUp, cut, scene, standingShade, sun, table } from '../paper.ts'
import { clipped, gradient, group, path, placed, rect, smooth } from '../shapes.ts'

const whole = { x: 0, y: 0, width: 1600, height: 2000 }

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

/** The pattern from near, the cloth lying in slow diagonal waves. */
const flat = (batik: Batik, scale: number, turn: number) =>
  group(
    '',
    batik({ ...whole, scale, turn }),
    group('transform="rotate(28 800 1000)"', folds(-500, -500, 2600, 3000, 4, 2, 0.8)),
  )

export const batikCloths: Record<string, () => string> = {
  'batik-tulis-sekar-jagad-1': () =>
    scene({
      ground: 'sand',
      backdrop: sun(1040, 640, 700, '#E6CFA6'),
      content: group('transform="translate(-80 -60) scale(1.1)"', foldedSekarJagad()),
    }),
  'batik-tulis-sekar-jagad-2': () => scene({ ground: 'sand', content: flat((area) => sekarJagad(area, 21), 2.4, 0) }),
  'selendang-batik-truntum-1': () =>
    scene({
      ground: 'dusk',
      backdrop: arch(800, 900, 620, 2100, '#EFE3DA'),
      content: group('transform="translate(-96 -90) scale(1.12)"', drapedShawl(truntum(), '#B98432')),
    }),
  'selendang-batik-truntum-2': () => scene({ ground: 'dusk', content: flat(truntum(), 2.6, 12) }),
  'batik-tulis-buah-maja-1': () =>
    scene({
      ground: 'mori',
      backdrop: arch(800, 860, 680, 2100, '#EED9BD'),
      content: group('transform="translate(-112 -90) scale(1.14)"', hangingCloth()),
    }),
  'batik-tulis-buah-maja-2': () => scene({ ground: 'mori', content: flat(maja, 2.1, -6) }),
  'batik-tulis-sisik-gringsing-1': () =>
    scene({
      ground: 'sky',
      backdrop: sun(800, 860, 660, '#EFE6CF') + table(1560, '#D8C6A4'),
      content: standingShade(800, 1698, 620) + stackedGringsing(),
    }),
  'batik-tulis-sisik-gringsing-2': () => scene({ ground: 'sky', content: flat(gringsing(), 3, 8) }),
  'selendang-batik-mrutu-1': () =>
    scene({ ground: 'sage', backdrop: sun(700, 760, 560, '#F0E7C4'), content: rolledScarf() }),
  'selendang-batik-mrutu-2': () => scene({ ground: 'sage', content: flat(mrutu(), 2.5, -14) }),
  'batik-loka-mega-mendung-1': () =>
    scene({ ground: 'sky', backdrop: sun(800, 1000, 780, '#EEE3CC'), content: wideMegaMendung() }),
  'batik-loka-mega-mendung-2': () =>
    scene({ ground: 'sky', content: closeUp(flat(megaMendung, 1.7, 0), 800, 1000, 1.15, -4) }),
}
