import type { PicturePreset } from '../port.ts'

interface Preset {
  /** Width divided by height; every picture of a preset is cut to it around its hotspot. */
  readonly aspect: number
  /** Widths in pixels, smallest first; those wider than the picture itself are not made. */
  readonly widths: readonly number[]
  /** Width and quality of the JPEG for browsers without AVIF; its size is the layout's. */
  readonly fallback: { readonly width: number; readonly quality: number }
  /**
   * Of AVIF. 40 keeps thread and grain to the eye and a product page under 70 kB: a 720 px detail is
   * 18 kB in the middle, 48 kB for the densest batik; at 50 they were 25 and 66.
   */
  readonly quality: number
}

export const presets: Readonly<Record<PicturePreset, Preset>> = {
  thumb: { aspect: 1, widths: [96, 192], fallback: { width: 96, quality: 70 }, quality: 48 },
  card: { aspect: 4 / 5, widths: [240, 360, 480, 720], fallback: { width: 360, quality: 70 }, quality: 40 },
  detail: { aspect: 1, widths: [480, 720, 960, 1280], fallback: { width: 720, quality: 70 }, quality: 40 },
  wide: { aspect: 16 / 10, widths: [640, 960, 1280, 1600], fallback: { width: 960, quality: 70 }, quality: 40 },
  // Only ever fetched by those who show a link: no AVIF there.
  og: { aspect: 1200 / 630, widths: [], fallback: { width: 1200, quality: 78 }, quality: 40 },
}
