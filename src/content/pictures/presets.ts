import type { PicturePreset } from '../port.ts'

interface Preset {
  /** Width divided by height; every picture of a preset is cut to it around its hotspot. */
  readonly aspect: number
  /** Widths in pixels, smallest first; those wider than the picture itself are not made. */
  readonly widths: readonly number[]
  /** The one made for browsers without AVIF, and the layout size. */
  readonly fallback: { readonly width: number; readonly format: 'jpg' | 'webp' }
  /** AVIF quality; lists bear more loss than the picture one looks at. */
  readonly quality: number
}

export const presets: Readonly<Record<PicturePreset, Preset>> = {
  thumb: { aspect: 1, widths: [96, 192], fallback: { width: 96, format: 'jpg' }, quality: 50 },
  card: { aspect: 4 / 5, widths: [240, 360, 480, 720], fallback: { width: 360, format: 'jpg' }, quality: 50 },
  detail: { aspect: 1, widths: [480, 720, 960, 1280], fallback: { width: 720, format: 'jpg' }, quality: 50 },
  wide: { aspect: 16 / 10, widths: [640, 960, 1280, 1600], fallback: { width: 960, format: 'jpg' }, quality: 50 },
  // Only ever fetched by those who show a link: no AVIF there.
  og: { aspect: 1200 / 630, widths: [], fallback: { width: 1200, format: 'jpg' }, quality: 80 },
}
