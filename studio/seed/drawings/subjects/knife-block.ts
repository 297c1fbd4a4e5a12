import { fade } from '../materials/cloth.ts'
import { board } from '../materials/wood.ts'
import { wood } from '../palette.ts'
import { cut } from '../paper.ts'
import { circle, clipped, group, path, placed, rect } from '../shapes.ts'

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
