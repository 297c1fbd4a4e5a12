import { cut } from '../paper.ts'
import { path, placed, rect } from '../shapes.ts'

export function bow(x: number, y: number, colour: string, scale = 1): string {
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
