import { encode } from 'uqr'

/** Modules of quiet zone that readers ask for. */
const border = 4

/** A QR code: one path in a square of `side` modules, the quiet zone included. */
export function qrPath(text: string): { readonly side: number; readonly path: string } {
  const { size, data } = encode(text, { ecc: 'M', border })
  const rows = data.map((row, y) => rowPath(row, y))
  return { side: size, path: rows.join('') }
}

function rowPath(row: readonly boolean[], y: number): string {
  let path = ''
  for (let from = 0; from < row.length; from++) {
    if (!row[from]) continue
    let to = from
    while (row[to + 1]) to++
    path += `M${from} ${y}h${to - from + 1}v1H${from}z`
    from = to
  }
  return path
}

/** The same as a file to print at any size: black on white, whatever ground it is laid on. */
export function qrFile(text: string): string {
  const { side, path } = qrPath(text)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" width="${side * 10}" height="${side * 10}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}H0z"/><path d="${path}"/></svg>`
}
