import type { Filling } from './motif.ts'

/** Isen-isen over the whole tile: three ways of filling a ground, each one short path. */
export function fillingMarkup(filling: Filling, colour: string): string {
  switch (filling) {
    case 'dots':
      // Cecek: dots are dashes of no length with round ends.
      return `<path d="${rows(6, 12)}" stroke="${colour}" stroke-width="3" stroke-linecap="round" stroke-dasharray="0 12"/>`
    case 'lines':
      // Galaran: fine lines lying side by side.
      return `<path d="${rows(4, 8)}" stroke="${colour}" stroke-width="1"/>`
    case 'hatching':
      // Cacah gori: short strokes crossing.
      return `<path d="M-9 57L57-9M-9 105L105-9M39 105L105 39M-9 39L57 105M-9-9L105 105M39-9L105 57M-9 81L81-9M15 105L105 15M-9 15L81 105M15-9L105 81" stroke="${colour}" stroke-width="1"/>`
    default:
      return filling satisfies never
  }
}

function rows(first: number, step: number): string {
  let path = ''
  for (let y = first; y < 96; y += step) path += `M0 ${y}H96`
  return path
}
