import { ceplok, twigs } from '../materials/batik/small.ts'
import type { Batik } from '../materials/batik/tiled.ts'
import { fade, folds } from '../materials/cloth.ts'
import { glass } from '../materials/glass.ts'
import { openHand } from '../materials/hand.ts'
import { running } from '../materials/thread.ts'
import { dye } from '../palette.ts'
import { arch, closeUp, cut, scene, standingShade, sun, table } from '../paper.ts'
import { circle, clipped, group, path, placed, rect } from '../shapes.ts'
import { tissue } from './wooden.ts'

interface Cloths {
  print: Batik
  trim: string
  seam: string
}
const rosePrint: Cloths = { print: ceplok('#EBC9BC', '#B5463D', '#F8F3E8'), trim: '#A3312A', seam: '#F8F3E8' }
const tealPrint: Cloths = { print: twigs('#3E7C7B', '#CFE0D4'), trim: '#E0A030', seam: '#F3E3C2' }
const goldPrint: Cloths = { print: ceplok('#E0A030', '#6E3B1F', '#F8F3E8'), trim: '#6E3B1F', seam: '#F3E3C2' }
const nilaPrint: Cloths = { print: ceplok('#26365F', '#E0A030', '#F3E3C2'), trim: '#A3312A', seam: '#F3E3C2' }

/** Diamond quilting over an area: stitched lines and the puff between them. */
function quilt(x: number, y: number, w: number, h: number, pitch: number, seam: string): string {
  let lines = ''
  for (let k = -h; k < w; k += pitch) lines += `M${x + k} ${y}l${h} ${h}M${x + k + h} ${y}l${-h} ${h}`
  return (
    path(lines, 'fill="none" stroke="#2a160a" stroke-opacity=".22" stroke-width="13"') +
    path(lines, `fill="none" stroke="${seam}" stroke-width="4" stroke-dasharray="12 9" stroke-linecap="round"`)
  )
}

function bow(x: number, y: number, colour: string, scale = 1): string {
  const tail = path(
    'M-10 20Q-70 130 -120 200L-60 190L-40 236Q10 120 14 20ZM10 20Q60 130 130 190L66 192L54 240Q-4 120 -4 20Z',
    `fill="${colour}"`,
  )
  const loops =
    path(
      'M0 0C-60 -130 -240 -130 -220 0C-210 110 -70 70 0 0ZM0 0C60 -130 240 -130 220 0C210 110 70 70 0 0Z',
      `fill="${colour}"`,
    ) +
    path(
      'M-20 0Q-100 -46 -170 -20M20 0Q100 -46 170 -20M-30 16Q-90 40 -150 26M30 16Q90 40 150 26',
      'fill="none" stroke="#2a160a" stroke-opacity=".35" stroke-width="8" stroke-linecap="round"',
    )
  return placed(
    x,
    y,
    cut(1, tail) + cut(2, loops) + cut(1, rect(-36, -38, 72, 76, `rx="26" fill="${colour}"`)),
    0,
    scale,
  )
}

export function softTissueBox({ print, trim, seam }: Cloths): string {
  const front = 'M230 1010Q700 980 1170 1010Q1200 1300 1176 1620Q700 1660 224 1620Q200 1300 230 1010Z'
  const side = 'M1170 1010Q1300 900 1420 830Q1440 1130 1416 1420Q1300 1530 1176 1620Q1200 1300 1170 1010Z'
  const top = 'M230 1010Q340 900 470 826Q940 800 1420 830Q1300 900 1170 1010Q700 980 230 1010Z'
  const area = { x: 180, y: 780, width: 1280, height: 900, scale: 1 }
  return (
    cut(
      4,
      clipped(side, print(area), quilt(1150, 800, 300, 850, 130, seam), path(side, 'fill="#2a160a" opacity=".3"')),
      clipped(top, print(area), path(top, 'fill="#fff" opacity=".2"'), fade(top, [0, 0, 0, 1], '#2a160a', 0.14)),
      clipped(
        front,
        print(area),
        quilt(200, 990, 1010, 680, 150, seam),
        fade(front, [0, 0, 1, 1], '#fff', 0.2),
        fade(front, [0, 1, 0, 0.75], '#2a160a', 0.28),
      ),
    ) +
    path(
      'M230 1010Q700 980 1170 1010Q1300 900 1420 830',
      `fill="none" stroke="${trim}" stroke-width="22" stroke-linecap="round"`,
    ) +
    path(
      'M226 1606Q700 1648 1176 1606Q1300 1516 1416 1406',
      `fill="none" stroke="${trim}" stroke-width="22" stroke-linecap="round"`,
    ) +
    '<ellipse cx="824" cy="912" rx="250" ry="44" fill="#3a1d12"/>' +
    tissue(824, 918, 1.3) +
    bow(700, 1290, trim, 1.25)
  )
}

function waterCup(x: number, y: number): string {
  const outline = `M${x - 106} ${y - 290}H${x + 106}L${x + 82} ${y}H${x - 82}Z`
  return (
    glass(
      outline,
      '#DCE9EC',
      path(`M${x - 102} ${y - 250}H${x + 102}L${x + 82} ${y}H${x - 82}Z`, 'fill="#A9CBD6" opacity=".6"'),
      0.75,
    ) +
    cut(
      1,
      path(
        `M${x - 118} ${y - 306}Q${x} ${y - 326} ${x + 118} ${y - 306}L${x + 108} ${y - 282}H${x - 108}Z`,
        'fill="#F4F7F6"',
      ),
    )
  )
}

export function cupHolder({ print, trim, seam }: Cloths): string {
  const handle = 'M330 1180C330 420 1270 420 1270 1180'
  const body = 'M190 1130Q800 1090 1410 1130L1350 1640Q800 1690 250 1640Z'
  const area = { x: 170, y: 380, width: 1270, height: 1320, scale: 0.95 }
  const back = [470, 800, 1130].map((x) => waterCup(x, 1170)).join('')
  const front = [400, 800, 1200].map((x) => waterCup(x, 1300)).join('')
  const pockets = [400, 800, 1200]
    .map((x) => {
      const p = `M${x - 170} 1230Q${x} 1204 ${x + 170} 1230L${x + 158} 1610Q${x} 1640 ${x - 158} 1610Z`
      return (
        cut(
          2,
          clipped(
            p,
            print({ ...area, turn: 0 }),
            fade(p, [0, 0, 1, 1], '#fff', 0.24),
            fade(p, [0, 1, 0, 0.7], '#2a160a', 0.3),
          ),
          path(`M${x - 170} 1230Q${x} 1204 ${x + 170} 1230`, `fill="none" stroke="${trim}" stroke-width="24"`),
        ) + running(`M${x - 150} 1262Q${x} 1238 ${x + 150} 1262M${x - 146} 1590Q${x} 1618 ${x + 146} 1590`, seam, 5, 14)
      )
    })
    .join('')
  return (
    cut(2, path(handle, `fill="none" stroke="${trim}" stroke-width="76"`)) +
    running(handle, seam, 5, 18) +
    back +
    cut(3, clipped(body, print(area), path(body, 'fill="#2a160a" opacity=".28"'))) +
    front +
    pockets +
    bow(800, 600, trim, 0.9)
  )
}

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

function closedRoll({ print, trim }: Cloths): string {
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

const guestSet = () =>
  group(
    '',
    placed(-30, 10, softTissueBox(nilaPrint), 0, 0.68),
    placed(700, 0, closedRoll(nilaPrint), 0, 0.68),
    placed(140, 720, cupHolder(nilaPrint), 0, 0.7),
  )

export const tableHolders: Record<string, () => string> = {
  'tempat-tisu-kain-pasuruan-1': () =>
    scene({
      ground: 'mori',
      backdrop: sun(820, 940, 680, '#EFD8CC') + table(1520, '#E9D3BC'),
      content: standingShade(800, 1640, 620, 44) + softTissueBox(rosePrint),
    }),
  'tempat-tisu-kain-pasuruan-2': () =>
    scene({
      ground: 'sage',
      backdrop: table(1440, '#CFCBA2'),
      content:
        standingShade(520, 1560, 360, 40) +
        placed(10, 480, softTissueBox(rosePrint), 0, 0.66) +
        openHand(1270, 1720, dye.nila, 4, 1.12, true),
    }),
  'tempat-gelas-air-mineral-1': () =>
    scene({
      ground: 'sand',
      backdrop: arch(800, 800, 660, 1560, '#F3E6CC') + table(1520, '#DFC391'),
      content: standingShade(800, 1656, 620, 42) + cupHolder(tealPrint),
    }),
  'tempat-gelas-air-mineral-2': () =>
    scene({ ground: 'sand', content: closeUp(cupHolder(tealPrint), 760, 1240, 1.95, 3) }),
  'tempat-sendok-kain-1': () =>
    scene({ ground: 'sky', backdrop: sun(800, 1060, 760, '#DDD6C4'), content: cutleryRoll(goldPrint) }),
  'tempat-sendok-kain-2': () =>
    scene({
      ground: 'rose',
      backdrop: sun(800, 1040, 640, '#F3E2D2') + table(1620, '#DDBBA2'),
      content: standingShade(800, 1700, 330, 36) + closedRoll(goldPrint),
    }),
  'set-meja-tamu-pasuruan-1': () =>
    scene({ ground: 'mori', backdrop: table(1000, '#E6D2B4') + sun(1060, 480, 400, '#EAD0C0'), content: guestSet() }),
  'set-meja-tamu-pasuruan-2': () => scene({ ground: 'mori', content: closeUp(guestSet(), 640, 1600, 2.7, -4) }),
}

/** Single pieces that other pictures set on their tables. */
export const rosePrintBox = () => softTissueBox(rosePrint)
export const softCutlery = () => closedRoll(goldPrint)
