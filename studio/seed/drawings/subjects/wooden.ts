import { board } from '../materials/wood.ts'
import { dye, type WoodTone } from '../palette.ts'
import { arch, closeUp, cut, scene, standingShade, sun, table } from '../paper.ts'
import { clipped, group, type Point, path, placed, polygon, rect } from '../shapes.ts'
import { besideHand } from './beside-hand.ts'
import { knifeBlock } from './knife-block.ts'

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
    besideHand({
      ground: 'sand',
      table: [1440, '#E0C79C', '#F4E9D2'],
      thing: standingShade(560, 1602, 330, 40) + placed(20, 440, cubeBox(), 0, 0.7),
      hand: [1260, 1700, dye.nila, 1.08],
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
