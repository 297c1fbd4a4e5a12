// What an image address asks for, parsed and bounded. Names and meanings are those of Sanity's image pipeline.
import { refusal } from '../errors.ts'

export type Fit = 'clip' | 'crop' | 'fill' | 'fillmax' | 'max' | 'min' | 'scale'
export type Format = 'jpg' | 'pjpg' | 'png' | 'webp' | 'avif'
export type Rect = { left: number; top: number; width: number; height: number }

export type Transform = {
  width?: number
  height?: number
  fit: Fit
  /** `entropy` keeps the busiest part; a point keeps what lies there. Both as shares of the picture, 0 to 1. */
  focus: 'entropy' | { x: number; y: number }
  rect?: Rect
  format?: Format
  isFormatFree: boolean
  quality?: number
  blur?: number
  flipHorizontal: boolean
  flipVertical: boolean
  background?: { red: number; green: number; blue: number; alpha: number }
  /** With `fit=crop`: between these the size may be chosen by the shape of the picture. */
  limits?: { least: Limit; most: Limit }
  /** Turned before anything else, in degrees. */
  turn?: 90 | 180 | 270
  /** Pixels of background around the picture, within the size asked for. */
  padding?: number
  isGrey?: true
  isInverted?: true
  /** 0 to 100. */
  sharpness?: number
}

type Limit = { width?: number; height?: number }

const mostSidePixels = 8192
const fits: Fit[] = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale']
const formats: Format[] = ['jpg', 'pjpg', 'png', 'webp', 'avif']

/** @throws LakeError 400 naming the parameter that makes no sense. Unknown parameters are ignored. */
export function parseTransform(query: URLSearchParams): Transform {
  const dpr = number(query, 'dpr', 1, 3) ?? 1
  const width = number(query, 'w', 1, mostSidePixels)
  const height = number(query, 'h', 1, mostSidePixels)
  const rect = rectOf(query)
  const format = oneOf(query, 'fm', formats)
  const quality = number(query, 'q', 0, 100)
  const blur = number(query, 'blur', 1, 2000)
  const background = backgroundOf(query)
  const flip = query.get('flip') ?? ''
  return {
    ...(width === undefined ? {} : { width: Math.round(width * dpr) }),
    ...(height === undefined ? {} : { height: Math.round(height * dpr) }),
    fit: oneOf(query, 'fit', fits) ?? 'clip',
    focus: focusOf(query),
    ...(rect === undefined ? {} : { rect }),
    ...(format === undefined ? {} : { format }),
    isFormatFree: query.get('auto') === 'format',
    ...(quality === undefined ? {} : { quality: Math.max(1, Math.round(quality)) }),
    ...(blur === undefined ? {} : { blur }),
    flipHorizontal: flip.includes('h'),
    flipVertical: flip.includes('v'),
    ...(background === undefined ? {} : { background }),
    ...limitsOf(query),
    ...effectsOf(query),
  }
}

function limitsOf(query: URLSearchParams): Pick<Transform, 'limits'> {
  const limit = (name: 'min' | 'max'): Limit => {
    const width = number(query, `${name}-w`, 1, mostSidePixels)
    const height = number(query, `${name}-h`, 1, mostSidePixels)
    return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
  }
  const limits = { least: limit('min'), most: limit('max') }
  return Object.keys({ ...limits.least, ...limits.most }).length === 0 ? {} : { limits }
}

function effectsOf(query: URLSearchParams): Partial<Transform> {
  const turn = number(query, 'or', 0, 270)
  if (turn !== undefined && turn % 90 !== 0)
    throw refusal(400, 'Invalid image parameter or: 0, 90, 180 or 270 is expected')
  const padding = number(query, 'pad', 0, 1000)
  const sharpness = number(query, 'sharp', 0, 100)
  return {
    ...(turn ? { turn: turn as 90 | 180 | 270 } : {}),
    ...(padding ? { padding } : {}),
    ...(sharpness ? { sharpness } : {}),
    // The hosted pipeline knows no other saturation.
    ...(query.get('sat') === '-100' ? { isGrey: true } : {}),
    ...(query.get('invert') === 'true' ? { isInverted: true } : {}),
  }
}

function number(query: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const value = /^(\d{1,6}(\.\d{0,20})?|\.\d{1,20})$/.test(text) ? Number(text) : Number.NaN
  if (value >= least && value <= most) return value
  throw refusal(400, `Invalid image parameter ${name}: a number from ${least} to ${most} is expected`)
}

function oneOf<T extends string>(query: URLSearchParams, name: string, allowed: T[]): T | undefined {
  const text = query.get(name)
  if (text === null) return undefined
  const found = allowed.find((value) => value === text)
  if (found !== undefined) return found
  throw refusal(400, `Invalid image parameter ${name}: one of ${allowed.join(', ')} is expected`)
}

function rectOf(query: URLSearchParams): Rect | undefined {
  const text = query.get('rect')
  if (text === null) return undefined
  const [left, top, width, height] = /^\d{1,5}(\.\d+)?(,\d{1,5}(\.\d+)?){3}$/.test(text)
    ? text.split(',').map((side) => Math.round(Number(side)))
    : []
  if (left === undefined || top === undefined || !width || !height) {
    throw refusal(400, 'Invalid image parameter rect: left,top,width,height in pixels are expected')
  }
  return { left, top, width, height }
}

function focusOf(query: URLSearchParams): Transform['focus'] {
  const crop = query.get('crop')
  if (crop === 'entropy') return 'entropy'
  const sides = (crop ?? '').split(',')
  if (crop !== null && crop !== 'focalpoint' && crop !== 'center') {
    const x = sides.includes('left') ? 0 : sides.includes('right') ? 1 : 0.5
    const y = sides.includes('top') ? 0 : sides.includes('bottom') ? 1 : 0.5
    return { x, y }
  }
  if (crop === 'center') return { x: 0.5, y: 0.5 }
  return { x: number(query, 'fp-x', 0, 1) ?? 0.5, y: number(query, 'fp-y', 0, 1) ?? 0.5 }
}

/** `rgb`, `rrggbb` or, with alpha first as Sanity writes it, `aarrggbb`. */
function backgroundOf(query: URLSearchParams): Transform['background'] {
  const text = query.get('bg')
  if (text === null) return undefined
  if (!/^([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(text)) throw refusal(400, 'Invalid image parameter bg')
  const long = text.length === 3 ? text.replace(/./g, '$&$&') : text
  const [alpha, red, green, blue] =
    `${'ff'.slice(long.length - 6)}${long}`.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return { red: red ?? 0, green: green ?? 0, blue: blue ?? 0, alpha: (alpha ?? 255) / 255 }
}
