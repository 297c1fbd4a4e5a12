import { encode } from 'uqr'

export interface QrPicture {
  /** Squares along a side, the quiet zone included. */
  readonly size: number
  /** What an SVG path draws, a unit a square. */
  readonly path: string
}

/** A QR code as one path: black on white, whatever the page's colours. */
export function qrPicture(text: string): QrPicture {
  const { size, data } = encode(text, { ecc: 'M', border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isBlack, x) => (isBlack ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: squares.join('') }
}
