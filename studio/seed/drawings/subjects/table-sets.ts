import { fade, threads } from '../materials/cloth.ts'
import { lotus, riceEar, sewnLeaf } from '../materials/embroidery.ts'
import { running, stem } from '../materials/thread.ts'
import { cut } from '../paper.ts'
import { clipped, path, placed, rect } from '../shapes.ts'

interface SetLook {
  colour: string
  seam: string
  motif: () => string
}

function piece(x: number, y: number, w: number, h: number, look: SetLook): string {
  const outline = `M${x} ${y}h${w}v${h}h${-w}z`
  return (
    cut(
      2,
      clipped(
        outline,
        rect(x, y, w, h, `fill="${look.colour}"`),
        threads(x, y, w, h, 8, 0.07),
        fade(outline, [0, 0, 1, 1], '#fff', 0.22),
        fade(outline, [1, 1, 0.5, 0.5], '#1a0d05', 0.16),
      ),
    ) + running(`M${x + 20} ${y + 20}h${w - 40}v${h - 40}h${40 - w}z`, look.seam, 5, 16)
  )
}

const lotusLook: SetLook = {
  colour: '#FAF6EA',
  seam: '#5E89A3',
  motif: () => lotus(0, 40, 120) + sewnLeaf(-60, 66, 160, 84) + sewnLeaf(60, 66, 20, 84),
}

const riceLook: SetLook = {
  colour: '#26365F',
  seam: '#E3B04B',
  motif: () => riceEar(-130, 90, 250, -38) + riceEar(-90, 110, 230, -8),
}

export function lotusSet(): string {
  const mats = (
    [
      [90, 250],
      [990, 250],
      [90, 1190],
      [990, 1190],
    ] as const
  )
    .map(([x, y]) => piece(x, y, 520, 400, lotusLook) + placed(x + 380, y + 270, lotusLook.motif(), 0, 0.95))
    .join('')
  const napkin = (x: number, y: number, d: number) =>
    placed(
      x,
      y,
      cut(2, path('M-140 -140H140V140H-140z', 'fill="#E9B9B0"'), path('M-140 140L140 -140V140Z', 'fill="#D99C92"')) +
        running('M-122 -122H122V122H-122z', '#FAF6EA', 4, 14) +
        placed(20, 30, lotusLook.motif(), 0, 0.6),
      d,
    )
  return (
    mats +
    piece(640, 90, 320, 1820, lotusLook) +
    placed(800, 300, lotusLook.motif(), 0, 0.92) +
    placed(800, 1000, lotusLook.motif(), 0, 0.98) +
    placed(800, 1700, lotusLook.motif(), 0, 0.92) +
    stem('M800 460Q760 560 800 660T800 860', '#54703A', 9) +
    stem('M800 1160Q760 1260 800 1360T800 1540', '#54703A', 9) +
    napkin(330, 920, -8) +
    napkin(1270, 920, 9)
  )
}

export function riceSet(): string {
  const mats = [0, 1, 2]
    .flatMap(
      (column) =>
        [
          [70 + column * 500, 200],
          [70 + column * 500, 1340],
        ] as const,
    )
    .map(([x, y]) => piece(x, y, 460, 460, riceLook) + placed(x + 240, y + 250, riceLook.motif(), 0, 1.15))
    .join('')
  return (
    mats +
    piece(40, 770, 1520, 460, riceLook) +
    [240, 620, 1000, 1370].map((x, k) => placed(x - 20, 1010, riceLook.motif(), k % 2 ? 6 : -6, 1.25)).join('') +
    stem('M80 1180Q440 1140 800 1180T1520 1180', '#8A8A3A', 9) +
    stem('M80 820Q440 860 800 820T1520 820', '#8A8A3A', 9)
  )
}
