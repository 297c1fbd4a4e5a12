const round = new Uint32Array(64)
const start = new Uint32Array(8)
fillConstants()

/**
 * SHA-256 of a text in UTF-8, as 64 hexadecimal digits. At once and everywhere: a browser's own digest is a promise,
 * and missing where an office opens the Studio without TLS.
 */
export function sha256(text: string): string {
  const message = padded(new TextEncoder().encode(text))
  const view = new DataView(message.buffer)
  const hash = start.slice()
  const words = new Uint32Array(64)
  for (let offset = 0; offset < message.length; offset += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(offset + i * 4)
    for (let i = 16; i < 64; i++) words[i] = mixed(words, i)
    compress(hash, words)
  }
  return [...hash].map((word) => word.toString(16).padStart(8, '0')).join('')
}

const at = (words: Uint32Array, index: number): number => words[index] ?? 0
const turn = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits))

/** The message, a one, zeros, and its length in bits, as whole blocks of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  message.set(bytes)
  message[bytes.length] = 0x80
  const view = new DataView(message.buffer)
  view.setUint32(message.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(message.length - 4, bytes.length << 3)
  return message
}

function mixed(words: Uint32Array, i: number): number {
  const [old, recent] = [at(words, i - 15), at(words, i - 2)]
  const small = turn(old, 7) ^ turn(old, 18) ^ (old >>> 3)
  const large = turn(recent, 17) ^ turn(recent, 19) ^ (recent >>> 10)
  return at(words, i - 16) + small + at(words, i - 7) + large
}

function compress(hash: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g)
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + at(round, i) + at(words, i)) | 0
    const most = (a & b) ^ (a & c) ^ (b & c)
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) hash[index] = at(hash, index) + word
}

/** FIPS 180-4: the first 32 bits of the fractional parts of roots of the first primes. */
function fillConstants(): void {
  const fraction = (value: number) => (value - Math.floor(value)) * 2 ** 32
  for (let candidate = 2, found = 0; found < 64; candidate++) {
    let isPrime = true
    for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) isPrime = false
    if (!isPrime) continue
    round[found] = fraction(Math.cbrt(candidate))
    if (found < 8) start[found] = fraction(Math.sqrt(candidate))
    found++
  }
}
