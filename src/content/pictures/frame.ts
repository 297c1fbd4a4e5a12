import type { Picture } from '../shop.ts'

export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * The part of a picture, in its own pixels, that is shown in a given shape: inside the editor's crop, as large as it
 * can be, with the hotspot as near to its middle as the edges let it.
 */
export function frameOf(picture: Picture, aspect: number): Frame {
  const { width, height, crop, hotspot } = picture
  const left = (crop?.left ?? 0) * width
  const top = (crop?.top ?? 0) * height
  const right = width - (crop?.right ?? 0) * width
  const bottom = height - (crop?.bottom ?? 0) * height
  // A crop that leaves nothing is an editor's slip: the whole picture is shown.
  if (right - left < 1 || bottom - top < 1)
    return frameOf({ ...picture, crop: { top: 0, right: 0, bottom: 0, left: 0 } }, aspect)
  const wide = Math.min(right - left, (bottom - top) * aspect)
  const high = wide / aspect
  const x = hotspot ? hotspot.x * width : (left + right) / 2
  const y = hotspot ? hotspot.y * height : (top + bottom) / 2
  const frame = {
    left: Math.round(Math.min(Math.max(x - wide / 2, left), right - wide)),
    top: Math.round(Math.min(Math.max(y - high / 2, top), bottom - high)),
  }
  return {
    ...frame,
    width: Math.max(1, Math.min(Math.round(wide), width - frame.left)),
    height: Math.max(1, Math.min(Math.round(high), height - frame.top)),
  }
}
