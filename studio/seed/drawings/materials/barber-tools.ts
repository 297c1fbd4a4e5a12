import { cut } from '../paper.ts'
import { circle, group, path, rect } from '../shapes.ts'

/** Open scissors, their screw at the origin, blades upwards. */
export function scissors(handle: string): string {
  const half = (side: 1 | -1) =>
    group(
      `transform="scale(${side} 1) rotate(14)"`,
      path('M-26 20L-16 -420Q0 -470 22 -420L24 30Z', 'fill="#C6CBCA"'),
      path('M-6 0L-4 -400', 'stroke="#fff" stroke-width="9" stroke-linecap="round"'),
      path('M-18 0L-10 200', `stroke="${handle}" stroke-width="44" stroke-linecap="round"`),
      `<ellipse cx="-14" cy="290" rx="84" ry="110" fill="none" stroke="${handle}" stroke-width="42"/>`,
    )
  return (
    cut(2, half(-1)) +
    cut(2, half(1)) +
    cut(1, circle(0, 0, 24, 'fill="#E0A030"')) +
    path('M-12 0H12', 'stroke="#6E3B1F" stroke-width="6"')
  )
}

export function comb(colour: string): string {
  const teeth = Array.from({ length: 26 }, (_, k) =>
    rect(-46, -390 + k * 30, 110, k < 13 ? 13 : 20, `rx="6" fill="${colour}"`),
  ).join('')
  return cut(
    2,
    teeth,
    path('M-90 -420Q-40 -440 -30 -400V400Q-40 440 -90 420Q-110 0 -90 -420Z', `fill="${colour}"`),
    path(
      'M-78 -380Q-92 0 -78 380',
      'fill="none" stroke="#fff" stroke-opacity=".4" stroke-width="8" stroke-linecap="round"',
    ),
  )
}
