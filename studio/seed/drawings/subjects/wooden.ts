import { fade } from '../materials/cloth.ts'
import { openHand } from '../materials/hand.ts'
import { board } from '../materials/wood.ts'
import { dye, type WoodTone, wood } from '../palette.ts'
import { arch, closeUp, cut, scene, standingShade, sun, table } from '../paper.ts'
import { circle, clipped, group, type Point, path, placed, polygon, rect } from '../shapes.ts'

/** One face of a box: grain along the face, then its light. */
export function face(corners: readonly Point[], tone: WoodTone, seed: number, light: number, turn = 0): string {
  const outline = polygon(corners)
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  const [w, h] = [Math.max(...xs) - x, Math.max(...ys) - y]
  const reach = Math.max(w, h) * 1.5
  const grain = group(
    `transform="rotate(${turn} ${x + w / 2} ${y + h / 2})"`,
    board({ x: x + w / 2 - reach / 2, y: y + h / 2 - reach / 2, width: reach, height: reach, tone, seed, gap: 17 }),
  )
  return clipped(
    outline,
    turn === 0 ? board({ x, y, width: w, height: h, tone, seed, gap: 17 }) : grain,
    path(outline, `fill="${light > 0 ? '#fff' : '#2a1408'}" opacity="${Math.abs(light)}"`),
    path(outline, 'fill="none" stroke="#2a1408" stroke-opacity=".35" stroke-width="5"'),
  )
}

/** A sheet of tissue drawn up through the slot; its foot at [x, y]. */
export function tissue(x: number, y: number, scale: number): string {
  return placed(
    x,
    y,
    cut(
      2,
      path(
        'M-120 10C-150 -90 -210 -150 -180 -260C-120 -220 -90 -300 -30 -330C0 -270 60 -300 110 -250C150 -170 190 -120 130 10Q0 40 -120 10Z',
        'fill="#FDFBF6"',
      ),
      path(
        'M-100 0C-90 -120 -60 -220 -30 -330M20 4C10 -100 60 -180 110 -250M-140 -60C-130 -140 -150 -200 -180 -260',
        'fill="none" stroke="#CFC7B6" stroke-width="7" stroke-linecap="round"',
      ),
    ),
    0,
    scale,
  )
}

export function longBox(): string {
  const [l, r, t, b, dx, dy] = [170, 1180, 980, 1560, 250, -210]
  const front: Point[] = [
    [l, t],
    [r, t],
    [r, b],
    [l, b],
  ]
  const top: Point[] = [
    [l, t],
    [r, t],
    [r + dx, t + dy],
    [l + dx, t + dy],
  ]
  const side: Point[] = [
    [r, t],
    [r + dx, t + dy],
    [r + dx, b + dy],
    [r, b],
  ]
  const tails = (x: number, way: 1 | -1) =>
    [0, 1, 2, 3]
      .map((k) => {
        const y = t + 40 + k * 140
        return clipped(
          `M${x} ${y}l${way * 96} -22v124l${-way * 96} -22z`,
          board({ x: x - 110, y: y - 30, width: 220, height: 160, tone: 'sonokeling', seed: k + 7, gap: 9 }),
          path(
            `M${x} ${y}l${way * 96} -22v124l${-way * 96} -22z`,
            'fill="none" stroke="#2a1408" stroke-opacity=".7" stroke-width="6"',
          ),
        )
      })
      .join('')
  const slot = `<ellipse cx="${(l + r + dx) / 2}" cy="${t + dy / 2}" rx="330" ry="40" fill="#2a1408" opacity=".85" transform="skewX(0)"/>`
  return (
    cut(4, face(side, 'jati', 5, -0.3, 0), face(top, 'jati', 8, 0.16, 0), face(front, 'jati', 3, 0)) +
    tails(l, 1) +
    tails(r, -1) +
    slot +
    tissue((l + r + dx) / 2 + 10, t + dy / 2 + 6, 1.25) +
    path(`M${l} ${t}H${r}L${r + dx} ${t + dy}`, 'fill="none" stroke="#F0D3A4" stroke-opacity=".75" stroke-width="6"')
  )
}

export function cubeBox(): string {
  const [l, r, t, b, dx, dy] = [300, 1020, 940, 1660, 270, -220]
  const band = (y0: number, y1: number, tone: WoodTone, seed: number) =>
    face(
      [
        [l, y0],
        [r, y0],
        [r, y1],
        [l, y1],
      ],
      tone,
      seed,
      0,
    ) +
    face(
      [
        [r, y0],
        [r + dx, y0 + dy],
        [r + dx, y1 + dy],
        [r, y1],
      ],
      tone,
      seed + 3,
      -0.3,
    )
  const inlay = [0, 1, 2, 3]
    .map((k) => {
      const x = l + 90 + k * 180
      const y = (t + b) / 2
      return clipped(
        polygon([
          [x, y - 80],
          [x + 80, y],
          [x, y + 80],
          [x - 80, y],
        ]),
        board({ x: x - 90, y: y - 90, width: 180, height: 180, tone: 'pinus', seed: k + 2, gap: 10 }),
        path(
          polygon([
            [x, y - 80],
            [x + 80, y],
            [x, y + 80],
            [x - 80, y],
          ]),
          'fill="none" stroke="#2a1408" stroke-opacity=".5" stroke-width="6"',
        ),
      )
    })
    .join('')
  const third = (b - t) / 3
  const top: Point[] = [
    [l, t],
    [r, t],
    [r + dx, t + dy],
    [l + dx, t + dy],
  ]
  const mid = (l + r + dx) / 2
  return (
    cut(
      4,
      band(t, t + third, 'pinus', 4),
      band(t + third, t + 2 * third, 'sonokeling', 9),
      band(t + 2 * third, b, 'pinus', 14),
      face(top, 'pinus', 20, 0.12),
    ) +
    inlay +
    `<ellipse cx="${mid}" cy="${t + dy / 2}" rx="240" ry="56" fill="#6B4027"/><ellipse cx="${mid + 4}" cy="${t + dy / 2 + 5}" rx="205" ry="41" fill="#1d0e06"/>` +
    tissue(mid, t + dy / 2 + 12, 1.3) +
    path(`M${l} ${t}H${r}L${r + dx} ${t + dy}`, 'fill="none" stroke="#FBE9C8" stroke-opacity=".8" stroke-width="6"')
  )
}

export function knifeBlock(): string {
  const handle = (x: number, length: number, wide: number, blade: number) =>
    cut(
      2,
      path(`M${x - blade / 2} 20V-66H${x + blade / 2}V20Z`, 'fill="#C9CDCB"'),
      path(`M${x - blade / 2 + 8} 20V-66`, 'stroke="#fff" stroke-width="7"'),
    ) +
    cut(
      2,
      path(
        `M${x - wide / 2} -60L${x - wide * 0.4} ${-length}Q${x} ${-length - 46} ${x + wide * 0.46} ${-length}L${x + wide / 2} -60Z`,
        `fill="${wood.sonokeling.base}"`,
      ),
      path(
        `M${x - wide / 2 + 12} -70L${x - wide * 0.4 + 14} ${-length + 10}`,
        'stroke="#9A6646" stroke-width="9" stroke-linecap="round"',
      ),
      ...[0.3, 0.55, 0.8].map((k) => circle(x, -60 - (length - 60) * k, 10, 'fill="#D9C79A"')),
    )
  const block = 'M-290 0H290V900H-290Z'
  const slots = [-200, -70, 70, 200].map((x) => rect(x - 46, -4, 92, 15, 'rx="6" fill="#1d0e06"')).join('')
  const body =
    cut(
      3,
      clipped(
        block,
        group(
          'transform="rotate(90 0 450)"',
          board({ x: -500, y: 130, width: 1000, height: 640, tone: 'mahoni', seed: 6, gap: 18 }),
        ),
        fade(block, [1, 0, 0.6, 0], '#2a1408', 0.35),
        fade(block, [0, 0, 0.3, 0], '#fff', 0.16),
      ),
    ) +
    cut(1, rect(-300, -12, 600, 44, 'rx="10" fill="#BF7F57"')) +
    slots
  const prop = cut(
    2,
    clipped(
      'M850 1130L960 1110L1130 1560H1000Z',
      board({ x: 840, y: 1100, width: 300, height: 470, tone: 'sonokeling', seed: 13, gap: 14 }),
    ),
  )
  return (
    prop +
    placed(
      690,
      700,
      handle(-200, 330, 92, 74) + handle(-70, 380, 96, 80) + handle(70, 350, 92, 66) + handle(200, 300, 82, 52) + body,
      14,
    ) +
    cut(
      3,
      clipped(
        'M190 1490H1190Q1230 1490 1230 1530V1690H150V1530Q150 1490 190 1490Z',
        board({ x: 140, y: 1480, width: 1100, height: 220, tone: 'sonokeling', seed: 11, gap: 16 }),
      ),
    )
  )
}

export const wooden: Record<string, () => string> = {
  'tempat-tisu-kayu-jati-1': () =>
    scene({
      ground: 'mori',
      backdrop: arch(800, 840, 680, 1500, '#EFD9BE') + table(1420, '#E6CFA8'),
      content: standingShade(800, 1560, 640, 44) + longBox(),
    }),
  'tempat-tisu-kayu-jati-2': () =>
    scene({
      ground: 'mori',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#E6CFA8"'),
      content: closeUp(longBox(), 400, 1220, 2.7, -3),
    }),
  'tempat-tisu-kayu-kubus-1': () =>
    scene({
      ground: 'sage',
      backdrop: sun(800, 900, 660, '#D2D6B2') + table(1540, '#D8C79D'),
      content: standingShade(800, 1660, 520, 48) + cubeBox(),
    }),
  'tempat-tisu-kayu-kubus-2': () =>
    scene({
      ground: 'sand',
      backdrop: table(1440, '#E0C79C'),
      content:
        standingShade(560, 1602, 330, 40) +
        placed(20, 440, cubeBox(), 0, 0.7) +
        openHand(1260, 1700, dye.nila, 4, 1.08, true),
    }),
  'tempat-pisau-kayu-1': () =>
    scene({
      ground: 'sky',
      backdrop: sun(800, 940, 680, '#E9E1CE') + table(1580, '#CDBB9A'),
      content: standingShade(780, 1694, 520, 40) + knifeBlock(),
    }),
  'tempat-pisau-kayu-2': () =>
    scene({
      ground: 'sky',
      backdrop: sun(800, 900, 900, '#E9E1CE'),
      content: closeUp(knifeBlock(), 720, 720, 2.2, -10),
    }),
}
