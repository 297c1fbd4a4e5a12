import { bow } from '../materials/bow.ts'
import { fade } from '../materials/cloth.ts'
import { glass } from '../materials/glass.ts'
import { type Cloths, goldPrint, nilaPrint, rosePrint, tealPrint } from '../materials/prints.ts'
import { running } from '../materials/thread.ts'
import { dye } from '../palette.ts'
import { arch, closeUp, cut, scene, standingShade, sun, table } from '../paper.ts'
import { clipped, group, path, placed } from '../shapes.ts'
import { besideHand } from './beside-hand.ts'
import { closedRoll, cutleryRoll } from './cutlery-rolls.ts'
import { tissue } from './wooden.ts'

/** Diamond quilting over an area: stitched lines and the puff between them. */
function quilt(x: number, y: number, w: number, h: number, pitch: number, seam: string): string {
  let lines = ''
  for (let k = -h; k < w; k += pitch) lines += `M${x + k} ${y}l${h} ${h}M${x + k + h} ${y}l${-h} ${h}`
  return (
    path(lines, 'fill="none" stroke="#2a160a" stroke-opacity=".22" stroke-width="13"') +
    path(lines, `fill="none" stroke="${seam}" stroke-width="4" stroke-dasharray="12 9" stroke-linecap="round"`)
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
    besideHand({
      ground: 'sage',
      table: [1440, '#CFCBA2', '#F1E6CC'],
      thing: standingShade(520, 1560, 360, 40) + placed(10, 480, softTissueBox(rosePrint), 0, 0.66),
      hand: [1270, 1720, dye.nila, 1.12],
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
