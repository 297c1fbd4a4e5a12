// From sizes alone: which part of the picture is taken, how large it becomes, on what canvas it lies. Pure.
import { refusal } from '../errors.ts'
import type { Rect, Transform } from './transform.ts'

export type Size = { width: number; height: number }

export type Geometry = {
  /** The part of the source that is used, in source pixels. */
  take: Rect
  /** Its size in the answer. */
  size: Size
  /** Larger than `size` where `fill` adds a border. */
  canvas: Size
  /** The renderer chooses the part itself, by what is busiest, instead of `take`'s exact shape. */
  byEntropy: boolean
}

const mostAnswerPixels = 40_000_000

/** @throws LakeError 400 when the picture asked for has too many pixels, or `rect` lies outside of the source. */
export function planGeometry(source: Size, transform: Transform): Geometry {
  const region = regionOf(source, transform.rect)
  const geometry = fitInto(region, transform)
  if (geometry.canvas.width * geometry.canvas.height > mostAnswerPixels) {
    throw refusal(400, `Invalid image size: more than ${mostAnswerPixels} pixels`)
  }
  return geometry
}

function regionOf(source: Size, rect: Rect | undefined): Rect {
  if (rect === undefined) return { left: 0, top: 0, ...source }
  const width = Math.min(rect.width, source.width - rect.left)
  const height = Math.min(rect.height, source.height - rect.top)
  if (width < 1 || height < 1) throw refusal(400, 'Invalid image parameter rect: it lies outside of the picture')
  return { left: rect.left, top: rect.top, width, height }
}

function fitInto(region: Rect, transform: Transform): Geometry {
  const { fit } = transform
  const { width, height } = limitedSize(region, transform)
  const neverLarger = fit === 'max' || fit === 'fillmax' || fit === 'min'
  if (width === undefined || height === undefined) {
    const scale = (width ?? region.width) / region.width
    const asked = height === undefined ? scale : height / region.height
    return whole(region, scaled(region, neverLarger ? Math.min(1, asked) : asked))
  }
  const box = { width, height }
  if (fit === 'scale') return whole(region, box)
  if (fit === 'crop' || fit === 'min') return cropped(region, box, transform)
  const inside = Math.min(width / region.width, height / region.height)
  const size = scaled(region, neverLarger ? Math.min(1, inside) : inside)
  return { ...whole(region, size), canvas: fit === 'fill' || fit === 'fillmax' ? box : size }
}

/** The size asked for; where limits are given with `fit=crop`, the nearest to the picture's own shape within them. */
function limitedSize(region: Rect, { width, height, fit, limits }: Transform): { width?: number; height?: number } {
  if (limits === undefined || fit !== 'crop')
    return { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
  const { least, most } = limits
  const within = (side: number, low = 1, high = Number.POSITIVE_INFINITY) =>
    Math.round(Math.min(high, Math.max(low, side)))
  const wide = within(width ?? (region.width * (height ?? region.height)) / region.height, least.width, most.width)
  const high = height ?? (region.height * wide) / region.width
  return { width: wide, height: within(high, least.height, most.height) }
}

function cropped(region: Rect, box: Size, { fit, focus }: Transform): Geometry {
  const scale = Math.max(box.width / region.width, box.height / region.height)
  const part = {
    width: Math.min(region.width, Math.max(1, Math.round(box.width / scale))),
    height: Math.min(region.height, Math.max(1, Math.round(box.height / scale))),
  }
  const size = fit === 'min' && scale > 1 ? part : box
  if (focus === 'entropy') return { ...whole(region, size), byEntropy: true }
  const take = {
    left: region.left + slide(region.width, part.width, focus.x),
    top: region.top + slide(region.height, part.height, focus.y),
    ...part,
  }
  return whole(take, size)
}

/** Where a window of `part` starts so that the focus is in its middle, as far as the edges let it. */
function slide(whole: number, part: number, focus: number): number {
  return Math.min(whole - part, Math.max(0, Math.round(whole * focus - part / 2)))
}

function whole(take: Rect, size: Size): Geometry {
  return { take, size, canvas: size, byEntropy: false }
}

function scaled(size: Size, scale: number): Size {
  return { width: Math.max(1, Math.round(size.width * scale)), height: Math.max(1, Math.round(size.height * scale)) }
}
