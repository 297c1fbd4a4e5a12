import { bow } from '../materials/bow.ts'
import { fade, folds } from '../materials/cloth.ts'
import { type Cloths, goldPrint } from '../materials/prints.ts'
import { running } from '../materials/thread.ts'
import { cut } from '../paper.ts'
import { circle, clipped, path, rect } from '../shapes.ts'

const cutlery = {
  spoon: (x: number, y: number) =>
    cut(
      1,
      path(
        `M${x - 13} ${y}L${x - 9} ${y - 330}Q${x - 62} ${y - 400} ${x - 52} ${y - 480}Q${x} ${y - 580} ${x + 52} ${y - 480}Q${x + 62} ${y - 400} ${x + 9} ${y - 330}L${x + 13} ${y}Z`,
        'fill="#CDD1D0"',
      ),
      path(`M${x - 30} ${y - 470}q4 -50 30 -62`, 'fill="none" stroke="#fff" stroke-width="11" stroke-linecap="round"'),
    ),
  fork: (x: number, y: number) =>
    cut(
      1,
      path(
        `M${x - 13} ${y}L${x - 9} ${y - 330}Q${x - 56} ${y - 360} ${x - 50} ${y - 540}h18v120h18v-120h24v120h18v-120h18Q${x + 56} ${y - 360} ${x + 9} ${y - 330}L${x + 13} ${y}Z`,
        'fill="#C2C7C6"',
      ),
      path(`M${x - 4} ${y - 20}V${y - 320}`, 'stroke="#fff" stroke-width="6" stroke-opacity=".8"'),
    ),
}

export function cutleryRoll({ print, trim, seam }: Cloths): string {
  const back = 'M180 560Q800 530 1420 560L1430 1660Q800 1690 170 1660Z'
  const pocket = 'M172 1130Q800 1104 1428 1130L1430 1660Q800 1690 170 1660Z'
  const area = { x: 160, y: 520, width: 1290, height: 1180 }
  const slots = [340, 510, 680, 850, 1020, 1190, 1340]
  return (
    cut(
      1,
      path(
        'M1400 1000Q1500 960 1570 1040M1400 1020Q1480 1060 1540 1170',
        `fill="none" stroke="${trim}" stroke-width="26" stroke-linecap="round"`,
      ),
    ) +
    cut(
      3,
      clipped(back, rect(150, 520, 1300, 1190, 'fill="#F3E6CC"'), folds(150, 520, 1300, 1190, 7, 3, 0.35)),
      path(back, `fill="none" stroke="${trim}" stroke-width="26"`),
    ) +
    running('M206 590Q800 562 1394 590', '#C79A6A', 5, 16) +
    [256, 426, 596, 766, 936, 1106, 1276]
      .map((x, k) => (k % 2 ? cutlery.fork(x + 8, 1330) : cutlery.spoon(x + 8, 1330)))
      .join('') +
    cut(
      2,
      clipped(
        pocket,
        print({ ...area, scale: 1 }),
        fade(pocket, [0, 0, 1, 1], '#fff', 0.2),
        fade(pocket, [0, 1, 0, 0.8], '#2a160a', 0.25),
      ),
      path('M172 1134Q800 1108 1428 1134', `fill="none" stroke="${trim}" stroke-width="26"`),
    ) +
    slots.map((x) => running(`M${x} 1150V1660`, seam, 5, 16)).join('') +
    path('M170 1660Q800 1690 1430 1660', `fill="none" stroke="${trim}" stroke-width="26"`)
  )
}

export function closedRoll({ print, trim }: Cloths): string {
  const body = 'M490 760Q800 730 1110 760Q1150 1200 1110 1680Q800 1730 490 1680Q450 1200 490 760Z'
  return (
    [600, 720, 850, 980].map((x, k) => (k % 2 ? cutlery.fork(x, 900) : cutlery.spoon(x, 900))).join('') +
    cut(
      4,
      clipped(
        body,
        print({ x: 440, y: 720, width: 720, height: 1020, scale: 1 }),
        fade(body, [0, 0, 0.4, 0], '#2a160a', 0.4),
        fade(body, [1, 0, 0.55, 0], '#2a160a', 0.45),
        folds(450, 720, 700, 1020, 3, 5, 0.4),
      ),
      path('M490 766Q800 736 1110 766', `fill="none" stroke="${trim}" stroke-width="30"`),
      path('M494 1668Q800 1716 1106 1668', `fill="none" stroke="${trim}" stroke-width="24"`),
    ) +
    cut(1, path('M470 1200Q800 1240 1130 1200V1262Q800 1300 470 1262Z', `fill="${trim}"`)) +
    bow(800, 1244, trim, 1.3) +
    path('M980 780Q1010 1200 984 1690', 'fill="none" stroke="#2a160a" stroke-opacity=".4" stroke-width="8"') +
    circle(0, 0, 0, 'fill="none"')
  )
}

export const softCutlery = () => closedRoll(goldPrint)
