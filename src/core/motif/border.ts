import { dyes, lineDye } from './dyes.ts'
import type { Motif } from './motif.ts'
import { openSvg } from './svg.ts'

export interface MotifBorderOptions {
  /** Height of the strip in CSS pixels. */
  height: number
  /** As for `motifSvg`: without it the strip is decoration. */
  title?: string | undefined
}

/** The tumpal border that ends a length of cloth, in the maker's dyes: as wide as the box it stands in. */
export function motifBorder(motif: Motif, { height, title }: MotifBorderOptions): string {
  const ground = dyes[motif.ground]
  const figure = dyes[motif.figure]
  const line = dyes[lineDye(motif.ground, motif.figure)]
  const id = `${motif.id}b`
  const scale = height / 48
  const tooth = [
    `<path d="M0 0H32V48H0z" fill="${ground}"/>`,
    `<path d="M16 6L30 40H2z" fill="${figure}"/><path d="M16 17L24 37H8z" fill="${ground}"/><path d="M16 24L20 34H12z" fill="${line}"/>`,
    `<path d="M-8 0H8L0 17zM24 0H40L32 17z" fill="${line}"/><path d="M0 44H32" stroke="${line}" stroke-width="2"/>`,
    `<path d="M0 24h0M32 24h0" stroke="${line}" stroke-width="4" stroke-linecap="round"/>`,
  ].join('')
  const pattern = `<pattern id="${id}" width="32" height="48" patternUnits="userSpaceOnUse" patternTransform="scale(${scale})">${tooth}</pattern>`
  return `${openSvg(`width="100%" height="${height}"`, title)}${pattern}<rect width="100%" height="${height}" fill="url(#${id})"/></svg>`
}
