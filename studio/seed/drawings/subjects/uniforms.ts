import { fade, folds, threads } from '../materials/cloth.ts'
import { plain, shirt } from '../materials/shirt.ts'
import { running } from '../materials/thread.ts'
import { cloth } from '../palette.ts'
import { closeUp, cut, scene, sun } from '../paper.ts'
import { clipped, group, path, placed, rect } from '../shapes.ts'
import { hanger, rail } from './hanger.ts'

export const schoolShirt = () =>
  shirt({
    cloth: plain(cloth.white),
    seam: '#C9C1AE',
    inside: '#DDD6C6',
    buttons: '#EFE9DA',
    sleeves: 'short',
    collar: 'pointed',
    pockets: 'one',
    foldStrength: 0.3,
  })

/** Shorts with a waistband; their waist at the origin. */
export function shorts(colour: string, seam: string): string {
  const outline = 'M-230 0H230L286 560Q170 590 40 576L0 260L-40 576Q-170 590 -286 560Z'
  return (
    cut(
      2,
      clipped(
        outline,
        rect(-320, -10, 640, 640, `fill="${colour}"`),
        threads(-320, -10, 640, 640, 7, 0.12),
        folds(-300, 0, 300, 620, 3, 5, 0.6),
        folds(0, 0, 300, 620, 3, 8, 0.6),
        path('M0 60V270', 'stroke="#1a0808" stroke-opacity=".5" stroke-width="6"'),
      ),
    ) +
    cut(1, path('M-238 -6H238L242 58H-242Z', `fill="${colour}"`)) +
    [-170, -70, 70, 170].map((x) => cut(1, rect(x - 11, -14, 22, 82, `rx="5" fill="${colour}"`))).join('') +
    running(
      'M-232 46H232M-276 536Q-160 560 -46 550M46 550Q160 560 276 536M-200 70L-236 240M200 70L236 240',
      seam,
      3.5,
      13,
    )
  )
}

/** A pleated skirt; its waist at the origin. */
export function skirt(colour: string, seam: string, length: number, pleats: number): string {
  const half = 330
  const outline = `M-190 0H190L${half} ${length}Q0 ${length + 50} ${-half} ${length}Z`
  const lines = Array.from({ length: pleats }, (_, k) => {
    const t = (k + 0.5) / pleats
    const [topX, bottomX] = [-190 + 380 * t, -half + 2 * half * t]
    const w = (2 * half) / pleats
    return (
      path(
        `M${topX} 40L${bottomX} ${length + 50}L${bottomX + w * 0.42} ${length + 50}Z`,
        'fill="#140606" fill-opacity=".3"',
      ) + path(`M${topX} 40L${bottomX} ${length + 50}`, 'stroke="#fff" stroke-opacity=".3" stroke-width="4"')
    )
  }).join('')
  return (
    cut(
      2,
      clipped(
        outline,
        rect(-400, -10, 800, length + 90, `fill="${colour}"`),
        threads(-400, -10, 800, length + 90, 7, 0.12),
        lines,
        fade(outline, [1, 0, 0.5, 0], '#140606', 0.25),
      ),
    ) +
    cut(1, path('M-196 -8H196L200 54H-200Z', `fill="${colour}"`)) +
    running('M-190 42H190', seam, 3.5, 13) +
    running(`M${-half + 8} ${length - 22}Q0 ${length + 26} ${half - 8} ${length - 22}`, seam, 3.5, 13)
  )
}

function clips(): string {
  return cut(
    1,
    path(
      'M0 -40v-60q0 -16 20 -26q30 -18 26 -46q-6 -34 -42 -34q-34 0 -40 32',
      'fill="none" stroke="#55534F" stroke-width="11" stroke-linecap="round"',
    ),
    rect(-190, -46, 380, 13, 'rx="6" fill="#55534F"'),
    rect(-170, -46, 34, 66, 'rx="6" fill="#8A5A2E"'),
    rect(136, -46, 34, 66, 'rx="6" fill="#8A5A2E"'),
  )
}

function uniform(colour: string, seam: string, skirtLength: number, pleats: number): string {
  return (
    rail(150) +
    placed(1180, 1090, clips() + skirt(colour, seam, skirtLength, pleats), 4, 1.02) +
    placed(420, 1120, clips() + shorts(colour, seam), -4, 1.02) +
    group('transform="translate(52 -94) scale(.935)"', hanger() + schoolShirt())
  )
}

const lower = (colour: string, seam: string, skirtLength: number, pleats: number) =>
  group('', placed(1140, 1300, skirt(colour, seam, skirtLength, pleats), -6, 1.1), schoolShirt())

export const uniforms: Record<string, () => string> = {
  'seragam-sd-putih-merah-1': () =>
    scene({
      ground: 'sand',
      backdrop: sun(800, 900, 720, '#EFD9BC'),
      content: uniform(cloth.brick, '#E9A69A', 560, 9),
    }),
  'seragam-sd-putih-merah-2': () =>
    scene({
      ground: 'rose',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#E9C9B8"'),
      content: closeUp(schoolShirt(), 860, 740, 2.4, 3),
    }),
  'seragam-smp-putih-biru-1': () =>
    scene({ ground: 'sky', backdrop: sun(800, 900, 720, '#EAE4D4'), content: uniform(cloth.navy, '#8FA0CC', 700, 5) }),
  'seragam-smp-putih-biru-2': () =>
    scene({
      ground: 'sky',
      backdrop: rect(0, 0, 1600, 2000, 'fill="#C6D0DA"'),
      content: closeUp(lower(cloth.navy, '#8FA0CC', 700, 5), 960, 1400, 1.9, -3),
    }),
}
