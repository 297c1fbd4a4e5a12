import { clipped, gradient, group, path } from '../shapes.ts'

/** A thing of glass: tint, what is painted on it, the bright streaks and the dark edges that make it round. */
export function glass(outline: string, tint: string, painting = '', opacity = 0.88): string {
  const round = gradient(
    [0, 0, 1, 0],
    [
      [0, '#173a3a', 0.42],
      [0.07, '#173a3a', 0.14],
      [0.14, '#fff', 0.5],
      [0.22, '#fff', 0.1],
      [0.6, '#fff', 0],
      [0.86, '#173a3a', 0.12],
      [0.93, '#fff', 0.25],
      [1, '#173a3a', 0.46],
    ],
  )
  return group(
    '',
    clipped(
      outline,
      path(outline, `fill="${tint}" opacity="${opacity}"`),
      painting,
      round.defs,
      path(outline, `fill="${round.paint}"`),
      path(outline, 'fill="none" stroke="#123" stroke-opacity=".25" stroke-width="6"'),
    ),
  )
}

/** A glass of tea, its foot at [x, y]. */
export function teaGlass(x: number, y: number, scale = 1, tea = '#A65A1E'): string {
  const outline = 'M-120 -380H120L96 -10Q94 0 80 0H-80Q-94 0 -96 -10Z'
  const fill = 'M-112 -290Q0 -270 112 -290L94 -16Q90 -8 80 -8H-80Q-90 -8 -94 -16Z'
  return group(
    `transform="translate(${x} ${y}) scale(${scale})"`,
    glass(
      outline,
      '#E4ECE6',
      `${path(fill, `fill="${tea}" opacity=".86"`)}<ellipse cx="0" cy="-289" rx="112" ry="15" fill="#C9853E"/>`,
      0.6,
    ),
    '<ellipse cx="0" cy="-380" rx="120" ry="17" fill="#fff" fill-opacity=".4" stroke="#fff" stroke-opacity=".8" stroke-width="5"/>',
  )
}
