// BlurHash (https://github.com/woltapp/blurhash): a picture's colours in a few characters, as the hosted lake keeps them.
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~'
const across = 4
const down = 3

type Colour = [red: number, green: number, blue: number]

/** @param pixels RGBA, row by row. */
export function blurHash(pixels: Buffer, width: number, height: number): string {
  const factors: Colour[] = []
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) factors.push(factorOf(pixels, width, height, x, y))
  }
  const [average = [0, 0, 0], ...waves] = factors
  const greatest = Math.max(...waves.flat().map(Math.abs))
  const scale = Math.max(0, Math.min(82, Math.floor(greatest * 166 - 0.5)))
  const most = (scale + 1) / 166
  return [
    written(across - 1 + (down - 1) * 9, 1),
    written(scale, 1),
    written(
      average.reduce((sum, value) => sum * 256 + toSrgb(value), 0),
      4,
    ),
    ...waves.map((wave) =>
      written(
        wave.reduce((sum, value) => sum * 19 + step(value / most), 0),
        2,
      ),
    ),
  ].join('')
}

function factorOf(pixels: Buffer, width: number, height: number, x: number, y: number): Colour {
  const sum: Colour = [0, 0, 0]
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const basis = Math.cos((Math.PI * x * column) / width) * Math.cos((Math.PI * y * row) / height)
      const at = 4 * (row * width + column)
      for (const channel of [0, 1, 2] as const) sum[channel] += basis * (linear[pixels[at + channel] ?? 0] ?? 0)
    }
  }
  const weight = (x === 0 && y === 0 ? 1 : 2) / (width * height)
  return sum.map((value) => value * weight) as Colour
}

function step(value: number): number {
  return Math.max(0, Math.min(18, Math.floor(Math.sign(value) * Math.sqrt(Math.abs(value)) * 9 + 9.5)))
}

const linear = Array.from({ length: 256 }, (_, value) => {
  const part = value / 255
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
})

function toSrgb(value: number): number {
  const part = Math.max(0, Math.min(1, value))
  return Math.round(255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055))
}

function written(value: number, length: number): string {
  return Array.from({ length }, (_, at) => digits[Math.floor(value / 83 ** (length - 1 - at)) % 83]).join('')
}
