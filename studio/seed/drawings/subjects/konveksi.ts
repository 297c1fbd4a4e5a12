import { ceplok } from '../materials/batik/small.ts'
import { folds } from '../materials/cloth.ts'
import { sewingMachine } from '../materials/tools.ts'
import { cut, standingShade } from '../paper.ts'
import { circle, clipped, group, path, placed, rect } from '../shapes.ts'
import { hanger } from './hanger.ts'
import { schoolShirt, skirt } from './uniforms.ts'

/** An overlock machine with three cones of thread; its left foot at [x, y]. */
function overlock(x: number, y: number, scale: number): string {
  const cone = (cx: number, colour: string) =>
    rect(cx - 5, -560, 10, 200, 'fill="#8C8C88"') +
    cut(1, path(`M${cx - 26} -520L${cx - 54} -370H${cx + 54}L${cx + 26} -520Z`, `fill="${colour}"`))
  return placed(
    x,
    y,
    cone(120, '#F3E3C2') +
      cone(260, '#A3312A') +
      cone(400, '#F3E3C2') +
      cut(
        3,
        path('M20 0V-200Q20 -380 120 -380H420Q500 -380 500 -300V0Z', 'fill="#E4DED0"'),
        path('M20 -90H200V-30H20Z', 'fill="#8C8C88"'),
      ) +
      cut(
        1,
        rect(290, -300, 160, 120, 'rx="14" fill="#3E7C7B"'),
        ...[320, 370, 420].map((cx) => circle(cx, -130, 22, 'fill="#C4564C"')),
      ) +
      cut(2, circle(506, -190, 70, 'fill="#55534F"'), circle(506, -190, 22, 'fill="#E0A030"')) +
      path('M120 -520Q60 -440 90 -200M260 -520Q180 -430 120 -200', 'fill="none" stroke="#A3312A" stroke-width="5"'),
    0,
    scale,
  )
}

export function workshop(): string {
  const view = 'M160 260H860V900H160Z'
  const outside = clipped(
    view,
    rect(160, 260, 700, 640, 'fill="#CFE0E2"'),
    circle(690, 400, 76, 'fill="#F3D79A"'),
    path('M160 720Q340 560 520 660T860 600V900H160Z', 'fill="#9FB588"'),
    path('M160 800Q420 700 860 780V900H160Z', 'fill="#6F8B4D"'),
  )
  const frame = cut(
    2,
    path('M130 230H890V930H130ZM160 260V900H860V260Z', 'fill="#8A5A2E" fill-rule="evenodd"'),
    rect(496, 240, 26, 680, 'fill="#8A5A2E"'),
    rect(140, 560, 740, 24, 'fill="#8A5A2E"'),
  )
  const curtain = (d: string) =>
    cut(
      2,
      clipped(
        d,
        ceplok('#E9C9A0', '#A3312A', '#F8F3E8')({ x: 90, y: 200, width: 860, height: 780, scale: 0.8 }),
        folds(90, 200, 860, 780, 8, 3, 0.8),
      ),
    )
  return (
    outside +
    frame +
    curtain('M90 200H300Q290 560 170 760T140 960H90Z') +
    curtain('M930 200H720Q730 560 850 760T880 960H930Z') +
    cut(1, rect(60, 180, 900, 30, 'rx="15" fill="#6E3B1F"')) +
    cut(2, rect(990, 190, 640, 24, 'rx="12" fill="#8A5A2E"')) +
    placed(830, 110, group('', hanger(), schoolShirt()), 0, 0.4) +
    cut(
      1,
      path('M1440 300V226q0 -14 14 -24q20 -14 14 -34', 'fill="none" stroke="#55534F" stroke-width="8"'),
      rect(1340, 296, 200, 10, 'fill="#55534F"'),
    ) +
    placed(1440, 312, skirt('#B5362D', '#E9A69A', 620, 8), 0, 0.56) +
    cut(3, rect(-20, 1480, 1640, 70, 'fill="#8A5A2E"'), rect(-20, 1480, 1640, 16, 'fill="#C58F55"')) +
    cut(2, path('M100 1550H190L170 2020H120ZM1410 1550H1500L1480 2020H1430Z', 'fill="#743D24"')) +
    standingShade(480, 1484, 420, 20) +
    sewingMachine(90, 1480, 0.92, '#1F2B4D') +
    overlock(1050, 1482, 0.86) +
    cut(
      2,
      clipped(
        'M300 1424Q520 1404 700 1428L760 1880Q560 1930 330 1880Z',
        rect(280, 1390, 520, 570, 'fill="#FBF8F1"'),
        folds(280, 1460, 520, 500, 5, 3, 0.6),
      ),
    )
  )
}
