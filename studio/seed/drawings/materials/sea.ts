import { group, n, path } from '../shapes.ts'

/** Painted waves: rows of curling crests. */
export function waves(
  x: number,
  y: number,
  width: number,
  rows: number,
  size: number,
  colours: readonly string[],
): string {
  let out = ''
  for (let row = 0; row < rows; row++) {
    const top = y + row * size * 0.62
    const shift = row % 2 ? size * 0.6 : 0
    let crest = `M${n(x - size * 2)} ${n(top + size * 2)}V${n(top)}`
    let curls = ''
    for (let wave = x - size * 2 - shift; wave < x + width + size; wave += size * 1.2) {
      crest += `C${n(wave + size * 0.25)} ${n(top - size * 0.5)} ${n(wave + size * 0.75)} ${n(top - size * 0.55)} ${n(wave + size * 0.86)} ${n(top - size * 0.1)}C${n(wave + size * 0.95)} ${n(top + size * 0.08)} ${n(wave + size * 1.1)} ${n(top + size * 0.06)} ${n(wave + size * 1.2)} ${n(top)}`
      curls += `M${n(wave + size * 0.2)} ${n(top + size * 0.02)}C${n(wave + size * 0.4)} ${n(top - size * 0.3)} ${n(wave + size * 0.7)} ${n(top - size * 0.26)} ${n(wave + size * 0.66)} ${n(top - size * 0.06)}C${n(wave + size * 0.62)} ${n(top + size * 0.04)} ${n(wave + size * 0.5)} ${n(top)} ${n(wave + size * 0.54)} ${n(top - size * 0.08)}`
    }
    out +=
      path(`${crest}V${n(top + size * 2)}Z`, `fill="${colours[Math.min(row, colours.length - 1)]}"`) +
      path(curls, `fill="none" stroke="#F3EFE2" stroke-width="${n(size * 0.055)}" stroke-linecap="round"`)
  }
  return group('', out)
}

/** A jukung of the north coast with its slanted sail; its keel is at [x, y], `size` from bow to stern. */
export function jukung(x: number, y: number, size: number, sail: string, stripe: string, hull = '#6E3B1F'): string {
  const s = size / 100
  return group(
    `transform="translate(${n(x)} ${n(y)}) scale(${s})"`,
    path('M-6 -12L-2 -96', 'stroke="#4A2412" stroke-width="3"'),
    path('M-4 -94Q40 -70 46 -18Q16 -24 -4 -16Z', `fill="${sail}"`),
    path('M-4 -62Q22 -50 43 -34L45 -26Q20 -42 -4 -50Z', `fill="${stripe}"`),
    path('M-8 -88Q-34 -50 -34 -20Q-20 -22 -8 -18Z', `fill="${sail}" opacity=".9"`),
    path('M-54 -18Q-40 4 0 4Q40 4 58 -20Q30 -8 0 -8Q-30 -8 -54 -18Z', `fill="${hull}"`),
    path('M-46 -11Q-20 -3 0 -3Q24 -3 48 -12', 'fill="none" stroke="#E0A030" stroke-width="2.6"'),
  )
}
