import { dyes } from './dyes.ts'
import type { Motif } from './motif.ts'
import { motifTile, tileSide } from './tile.ts'

export interface MotifSvgOptions {
  /** Side in CSS pixels. */
  size: number
  /** Read aloud as the name of the picture; without it the motif is decoration and hidden from a screen reader. */
  title?: string | undefined
  /** A round or square label; square unless said. */
  shape?: 'square' | 'round' | undefined
  /** Tiles across; unless said, as many as can still be told apart at this size. */
  repeats?: number | undefined
}

/** The motif as a whole inline `<svg>`: one figure on a small label, a length of cloth on a large one. */
export function motifSvg(motif: Motif, options: MotifSvgOptions): string {
  const { size, title, shape = 'square' } = options
  const side = tileSide * Math.max(1, Math.round(options.repeats ?? repeatsFor(size)))
  const round = shape === 'round'
  const outline = round
    ? `<circle cx="${side / 2}" cy="${side / 2}" r="${side / 2}"`
    : `<path d="M0 0H${side}V${side}H0z"`
  return `${openSvg(`width="${size}" height="${size}" viewBox="0 0 ${side} ${side}"`, title)}${patternOf(motif)}${outline} fill="url(#${motif.id})"${edge(motif, side)}/></svg>`
}

// Undyed cotton on an undyed page would lose its shape.
function edge(motif: Motif, side: number): string {
  return motif.ground === 'mori' ? ` stroke="${dyes[motif.figure]}" stroke-width="${side / 24}"` : ''
}

/** The pattern to paint with: `fill="url(#${motif.id})"`. Alike wherever it stands twice on a page. */
export function patternOf(motif: Motif): string {
  return `<pattern id="${motif.id}" width="${tileSide}" height="${tileSide}" patternUnits="userSpaceOnUse">${motifTile(motif)}</pattern>`
}

/** `<svg …>` with its name, or hidden from those who listen. */
export function openSvg(attributes: string, title: string | undefined): string {
  const open = `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}`
  if (!title) return `${open} aria-hidden="true" focusable="false">`
  return `${open} role="img"><title>${escapeText(title)}</title>`
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function repeatsFor(size: number): number {
  if (size < 56) return 1
  if (size < 140) return 2
  return Math.min(8, Math.round(size / 84))
}
