import { fade, folds, threads } from '../materials/cloth.ts'
import { greens, orchid, rose, sewnLeaf } from '../materials/embroidery.ts'
import { running, stem } from '../materials/thread.ts'
import { closeUp, cut, scene, sun } from '../paper.ts'
import { at, circle, clipped, group, type Point, path, placed, rect, smooth } from '../shapes.ts'
import { lotusSet, riceSet } from './table-sets.ts'

function roseSpray(scale: number): string {
  return group(
    `transform="scale(${scale})"`,
    stem('M-170 60Q-60 90 0 20Q70 -70 190 -60', '#54703A', 11),
    ...[
      [-150, 62, 200],
      [-110, 74, 100],
      [100, -40, -80],
      [150, -58, 40],
      [190, -60, -10],
      [-170, 60, 150],
    ].map(([x = 0, y = 0, d = 0]) => sewnLeaf(x, y, d, 92)),
    rose(0, 0, 118, 12),
    rose(-128, 36, 52, 40),
    rose(132, -66, 60, 5),
  )
}

/** A square cloth over a table: its top, its front, the corners sewn with roses. */
export function roseCloth(): string {
  const top = 'M330 560H1270L1460 1010H140Z'
  const drop = `M140 1004H1460L1490 1500Q1400 1548 1300 1512T1080 1516T860 1520T640 1516T420 1520T250 1512Q170 1540 110 1500Z`
  const leg = (x: number) => cut(2, path(`M${x - 34} 1480H${x + 34}L${x + 22} 1930H${x - 22}Z`, 'fill="#8A5A2E"'))
  const scallop = Array.from({ length: 34 }, (_, k) =>
    circle(128 + k * 41, 1502 + Math.sin(k * 0.98) * 10, 21, 'fill="#FDFBF5"'),
  ).join('')
  return (
    leg(280) +
    leg(1320) +
    cut(
      3,
      scallop,
      clipped(
        drop,
        rect(90, 1000, 1420, 560, 'fill="#FBF8F1"'),
        threads(90, 1000, 1420, 560, 8, 0.05),
        folds(110, 1000, 1380, 560, 6, 4, 0.5),
      ),
    ) +
    cut(
      1,
      clipped(
        top,
        rect(100, 540, 1400, 480, 'fill="#FDFBF5"'),
        threads(100, 540, 1400, 480, 8, 0.05),
        fade(top, [0, 0, 1, 1], '#fff', 0.3),
        fade(top, [0, 1, 0, 0.7], '#8a6b4a', 0.14),
      ),
    ) +
    running('M128 1466Q800 1500 1472 1466', '#C4564C', 5, 18) +
    running('M352 584H1248L1420 984H180Z', '#C4564C', 4, 16) +
    placed(360, 1270, roseSpray(1.05), 6) +
    placed(1240, 1270, group('transform="scale(-1 1)"', roseSpray(1.05)), -6) +
    placed(330, 890, group('transform="scale(1 .55)"', roseSpray(0.72)), 0) +
    placed(1270, 890, group('transform="scale(-1 .55)"', roseSpray(0.72)), 0) +
    placed(470, 646, group('transform="scale(1 .5)"', roseSpray(0.46))) +
    placed(1130, 646, group('transform="scale(-1 .5)"', roseSpray(0.46))) +
    jar()
  )
}

/** A small clay jar with flowering twigs, for the table. */
function jar(): string {
  const twig = (d: string, x: number, y: number) =>
    path(d, 'fill="none" stroke="#6B7A3C" stroke-width="9"') +
    [0, 72, 144, 216, 288]
      .map((a) => {
        const [px, py] = at(x, y, 26, a)
        return circle(px, py, 20, 'fill="#E9B9A8"')
      })
      .join('') +
    circle(x, y, 12, 'fill="#E0A030"')
  return (
    `<ellipse cx="830" cy="806" rx="130" ry="26" fill="#3a1d0c" opacity=".2"/>` +
    cut(
      2,
      twig('M800 560Q760 440 690 360', 690, 360),
      twig('M804 560Q820 400 800 280', 800, 280),
      twig('M808 560Q870 450 920 390', 920, 390),
    ) +
    cut(
      2,
      path(
        'M740 540H860Q850 590 890 640Q930 720 880 790Q860 812 800 812T720 790Q670 720 710 640Q750 590 740 540Z',
        'fill="#B9653A"',
      ),
      path('M700 690Q800 720 900 690', 'fill="none" stroke="#F3E3C2" stroke-width="9"'),
    )
  )
}

/** A round cloth from above, scalloped, a wreath of orchids on it. */
export function orchidCloth(): string {
  const [x, y] = [800, 1000]
  const edge: Point[] = Array.from({ length: 72 }, (_, k) => at(x, y, k % 2 ? 702 : 668, k * 5))
  const outline = smooth(edge, true)
  const wreath = Array.from({ length: 8 }, (_, k) => {
    const degrees = k * 45 - 90
    const [ox, oy] = at(x, y, 440, degrees)
    const [l1x, l1y] = at(x, y, 440, degrees + 17)
    const [l2x, l2y] = at(x, y, 440, degrees + 24)
    return (
      sewnLeaf(l1x, l1y, degrees + 40, 120, greens) +
      sewnLeaf(l2x, l2y, degrees + 150, 120, ['#7F9A58', '#5C7A3E']) +
      sewnLeaf(l1x, l1y, degrees + 118, 96, greens) +
      placed(
        ox,
        oy,
        orchid(0, 0, k % 2 ? 158 : 182, 0, k % 2 ? ['#F3DDE8', '#CFA3BF'] : ['#FBF5F8', '#D9BFD2']),
        degrees + 90,
      )
    )
  }).join('')
  const ring = `M${x - 440} ${y}a440 440 0 1 0 880 0a440 440 0 1 0 -880 0`
  return (
    cut(
      3,
      clipped(
        outline,
        rect(80, 280, 1440, 1440, 'fill="#E9E4F0"'),
        threads(80, 280, 1440, 1440, 8, 0.05),
        path(outline, 'fill="#F4EFE6" opacity=".55"'),
        fade(outline, [0, 0, 1, 1], '#fff', 0.4),
        fade(outline, [1, 1, 0.4, 0.4], '#4a2f4a', 0.16),
      ),
    ) +
    running(`M${x - 636} ${y}a636 636 0 1 0 1272 0a636 636 0 1 0 -1272 0`, '#A85C96', 5, 20) +
    stem(ring, '#54703A', 9) +
    wreath +
    placed(x, y, orchid(0, 0, 170, 0), 0) +
    [0, 60, 120, 180, 240, 300]
      .map((d) => {
        const [lx, ly] = at(x, y, 90, d + 30)
        return sewnLeaf(lx, ly, d + 30, 110)
      })
      .join('')
  )
}

export const tablecloths: Record<string, () => string> = {
  'taplak-sulam-mawar-1': () =>
    scene({
      ground: 'rose',
      backdrop:
        rect(0, 0, 1600, 2000, 'fill="#E9CDBB"') +
        sun(800, 560, 520, '#F3E0CD') +
        rect(0, 1790, 1600, 210, 'fill="#D9B79B"'),
      content: roseCloth(),
    }),
  'taplak-sulam-mawar-2': () =>
    scene({
      ground: 'rose',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#FBF8F1"') + threads(0, 0, 1600, 2000, 16, 0.07),
      content: group(
        '',
        folds(-100, -100, 1800, 2200, 3, 2, 0.35),
        closeUp(placed(800, 1000, roseSpray(1)), 795, 985, 3.6, -8),
      ),
    }),
  'taplak-sulam-anggrek-1': () =>
    scene({
      ground: 'sand',
      backdrop:
        rect(0, 0, 1600, 2000, 'fill="#C9A473"') +
        [0, 1, 2, 3].map((k) => path(`M0 ${k * 520 + 180}H1600`, 'stroke="#A98253" stroke-width="8"')).join(''),
      content: orchidCloth(),
    }),
  'taplak-sulam-anggrek-2': () => scene({ ground: 'sand', content: closeUp(orchidCloth(), 800, 590, 3.3, 5) }),
  'set-taplak-bordir-teratai-1': () =>
    scene({ ground: 'sage', backdrop: rect(0, 0, 1600, 2000, 'fill="#C3CDAF"'), content: lotusSet() }),
  'set-taplak-bordir-teratai-2': () => scene({ ground: 'sage', content: closeUp(lotusSet(), 810, 1000, 3.4, -5) }),
  'set-taplak-bordir-padi-1': () =>
    scene({ ground: 'sand', backdrop: rect(0, 0, 1600, 2000, 'fill="#D9BE8C"'), content: riceSet() }),
  'set-taplak-bordir-padi-2': () => scene({ ground: 'sand', content: closeUp(riceSet(), 640, 960, 3.1, 6) }),
}
