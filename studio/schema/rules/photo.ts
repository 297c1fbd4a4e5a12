/** A photo as it was measured: its own size, and how its pixels are when it is scaled to some hundred pixels. */
export interface PhotoMeasures {
  readonly width: number
  readonly height: number
  /** Variance of the Laplacian of the brightness: how sharp edges are. */
  readonly sharpness: number
  /** Mean brightness, 0 to 255. */
  readonly brightness: number
}

const smallestSide = 1000
const dullestEdges = 12
const darkest = 40
const brightest = 243

/** Brightness and sharpness of RGBA pixels, as a canvas gives them. */
export function measurePixels(rgba: ArrayLike<number>, width: number, height: number) {
  const grey = new Float64Array(width * height)
  let sum = 0
  for (let at = 0; at < grey.length; at++) {
    const [red = 0, green = 0, blue = 0] = [rgba[4 * at], rgba[4 * at + 1], rgba[4 * at + 2]]
    grey[at] = 0.299 * red + 0.587 * green + 0.114 * blue
    sum += grey[at] ?? 0
  }
  return { brightness: sum / Math.max(1, grey.length), sharpness: varianceOfEdges(grey, width, height) }
}

function varianceOfEdges(grey: Float64Array, width: number, height: number): number {
  let [count, sum, squares] = [0, 0, 0]
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const around = (grey[at - 1] ?? 0) + (grey[at + 1] ?? 0) + (grey[at - width] ?? 0) + (grey[at + width] ?? 0)
      const edge = around - 4 * (grey[at] ?? 0)
      count += 1
      sum += edge
      squares += edge * edge
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}

/** What is wrong with a photo, each with how to do better; none when it is good. */
export function adviceOnPhoto({ width, height, sharpness, brightness }: PhotoMeasures): readonly string[] {
  const advice: string[] = []
  if (Math.min(width, height) < smallestSide) {
    advice.push(
      `Gambar terlalu kecil (${width} × ${height}). Sisi pendeknya paling sedikit ${smallestSide} titik: kirim berkas asli dari kamera, bukan dari WhatsApp.`,
    )
  }
  if (brightness < darkest) {
    advice.push('Gambar terlalu gelap. Foto di dekat jendela pada siang hari, tanpa lampu kilat.')
  } else if (brightness > brightest) {
    advice.push('Gambar terlalu terang. Jauhkan dari sinar langsung, atau pakai alas yang lebih gelap.')
  } else if (sharpness < dullestEdges) {
    advice.push('Gambar kabur. Sandarkan telepon, ketuk layar pada barangnya, tunggu sampai tajam, baru ambil.')
  }
  return advice
}
