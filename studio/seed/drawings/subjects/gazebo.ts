import { scissors } from '../materials/barber-tools.ts'
import { twigs } from '../materials/batik/small.ts'
import { spool } from '../materials/tools.ts'
import { board } from '../materials/wood.ts'
import { cut } from '../paper.ts'
import { clipped, group, path, placed, rect } from '../shapes.ts'
import { softCutlery } from './cutlery-rolls.ts'
import { cupHolder, rosePrintBox } from './table-holders.ts'

export function gazebo(): string {
  const roof = 'M60 640L560 250H1040L1540 640Q800 560 60 640Z'
  const crown = 'M560 250L700 130H900L1040 250Z'
  const tiles = Array.from({ length: 6 }, (_, r) =>
    path(
      Array.from({ length: 26 }, (_, k) => `M${60 + k * 58} ${620 - r * 62}q29 34 58 0`).join(''),
      'fill="none" stroke="#2a1408" stroke-opacity=".28" stroke-width="7"',
    ),
  ).join('')
  const post = (x: number, w: number) =>
    cut(
      2,
      clipped(
        `M${x} 600H${x + w}V1660H${x}Z`,
        group(
          `transform="rotate(90 ${x + w / 2} 1130)"`,
          board({ x: x - 520, y: 1130 - w / 2, width: 1080, height: w, tone: 'jati', seed: x, gap: 13 }),
        ),
      ),
    )
  const stand = (x: number, y: number, scale: number, thing: string, base: number) =>
    placed(x - 800 * scale, y - base * scale, thing, 0, scale)
  return (
    post(220, 60) +
    post(1320, 60) +
    path('M280 760Q520 860 800 780T1320 760', 'fill="none" stroke="#8A642B" stroke-width="7"') +
    Array.from({ length: 13 }, (_, k) => {
      const x = 310 + k * 80
      const y = 788 + Math.sin((k / 12) * Math.PI * 2) * 26
      return path(`M${x - 34} ${y}h68l-34 78z`, `fill="${['#A3312A', '#E0A030', '#1F2B4D', '#8A8A3A'][k % 4]}"`)
    }).join('') +
    cut(3, path(roof, 'fill="#A8503A"')) +
    clipped(roof, tiles) +
    cut(2, path(crown, 'fill="#8C3F2E"')) +
    cut(3, rect(170, 1330, 1260, 60, 'rx="10" fill="#8A5A2E"'), rect(170, 1330, 1260, 14, 'rx="7" fill="#C58F55"')) +
    cut(2, path('M230 1390H320L300 1740H250ZM1280 1390H1370L1350 1740H1300Z', 'fill="#743D24"')) +
    stand(400, 1334, 0.27, rosePrintBox(), 1640) +
    stand(830, 1334, 0.33, cupHolder({ print: twigs('#3E7C7B', '#CFE0D4'), trim: '#E0A030', seam: '#F3E3C2' }), 1660) +
    stand(1230, 1334, 0.3, softCutlery(), 1706) +
    spool(610, 1334, '#A3312A', 0.6) +
    spool(1050, 1334, '#1F2B4D', 0.6) +
    cut(2, rect(90, 1740, 1420, 56, 'fill="#E9C99A"')) +
    cut(
      2,
      rect(430, 1570, 740, 44, 'rx="10" fill="#A2603C"'),
      rect(480, 1610, 46, 136, 'fill="#743D24"'),
      rect(1074, 1610, 46, 136, 'fill="#743D24"'),
    ) +
    placed(640, 1530, scissors('#1F2B4D'), 84, 0.34) +
    spool(900, 1572, '#E0A030', 0.66) +
    spool(1010, 1572, '#54703A', 0.66) +
    post(120, 84) +
    post(1396, 84) +
    cut(2, rect(60, 1650, 220, 100, 'fill="#D9B58A"'), rect(1330, 1650, 220, 100, 'fill="#D9B58A"'))
  )
}
