import { board } from '../materials/wood.ts'
import { cut } from '../paper.ts'
import { clipped, path, rect } from '../shapes.ts'

/** A wooden clothes hanger whose shoulders fit a shirt of `materials/shirt.ts`. */
export function hanger(): string {
  return (
    cut(
      1,
      path(
        'M800 430v-66q0 -24 26 -38q44 -26 40 -70q-6 -52 -62 -52q-50 0 -60 50',
        'fill="none" stroke="#55534F" stroke-width="15" stroke-linecap="round"',
      ),
    ) +
    cut(
      2,
      clipped(
        'M470 560Q640 410 800 410T1130 560Q1140 600 1100 600Q960 490 800 490T500 600Q460 600 470 560Z',
        board({ x: 440, y: 400, width: 720, height: 220, tone: 'pinus', seed: 12, gap: 14 }),
      ),
    )
  )
}

/** A rail to hang on, from edge to edge. */
export function rail(y: number): string {
  return (
    cut(2, rect(-30, y - 16, 1660, 32, 'rx="16" fill="#8A5A2E"')) +
    rect(0, y - 9, 1600, 7, 'rx="3" fill="#D3A36B" opacity=".7"')
  )
}
