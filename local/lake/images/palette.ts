// The picture's main colours in the seven roles that Sanity names. Counting colours in coarse buckets and choosing
// by how light and how vivid they are is Vibrant.js's method in small: close enough for backgrounds and placeholders.
type Bucket = { red: number; green: number; blue: number; count: number }
type Colour = { rgb: [number, number, number]; saturation: number; lightness: number; share: number }
type Role = { saturation: number; lightness: number }

const roles: Record<string, Role> = {
  vibrant: { saturation: 1, lightness: 0.5 },
  lightVibrant: { saturation: 1, lightness: 0.74 },
  darkVibrant: { saturation: 1, lightness: 0.26 },
  muted: { saturation: 0.3, lightness: 0.5 },
  lightMuted: { saturation: 0.3, lightness: 0.74 },
  darkMuted: { saturation: 0.3, lightness: 0.26 },
}

/** @param pixels RGBA, 8 bits each. */
export function imagePalette(pixels: Buffer): Record<string, unknown> {
  const colours = countColours(pixels)
  const [dominant] = colours
  if (dominant === undefined) return { _type: 'sanity.imagePalette' }
  const chosen = Object.entries(roles).map(([name, role]) => [name, swatch(closest(colours, role))])
  return { _type: 'sanity.imagePalette', dominant: swatch(dominant), ...Object.fromEntries(chosen) }
}

function countColours(pixels: Buffer): Colour[] {
  const buckets = new Map<number, Bucket>()
  let counted = 0
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4)
    if (alpha < 128) continue
    const key = ((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4)
    const bucket = buckets.get(key) ?? { red: 0, green: 0, blue: 0, count: 0 }
    buckets.set(key, bucket)
    bucket.red += red
    bucket.green += green
    bucket.blue += blue
    bucket.count += 1
    counted += 1
  }
  return [...buckets.values()].sort((a, b) => b.count - a.count).map((bucket) => average(bucket, counted))
}

function average({ red, green, blue, count }: Bucket, counted: number): Colour {
  const rgb: Colour['rgb'] = [Math.round(red / count), Math.round(green / count), Math.round(blue / count)]
  const most = Math.max(...rgb) / 255
  const least = Math.min(...rgb) / 255
  const lightness = (most + least) / 2
  const saturation = most === least ? 0 : (most - least) / (1 - Math.abs(2 * lightness - 1))
  return { rgb, lightness, saturation, share: count / counted }
}

function closest(colours: Colour[], role: Role): Colour {
  const score = (colour: Colour) =>
    3 * (1 - Math.abs(colour.saturation - role.saturation)) +
    6 * (1 - Math.abs(colour.lightness - role.lightness)) +
    Math.sqrt(colour.share)
  return colours.reduce((best, colour) => (score(colour) > score(best) ? colour : best))
}

function swatch({ rgb, share }: Colour): Record<string, unknown> {
  const [red, green, blue] = rgb
  const isLight = (red * 299 + green * 587 + blue * 114) / 1000 > 150
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`,
    foreground: isLight ? '#000' : '#fff',
    population: Math.round(share * 10_000) / 100,
    title: isLight ? '#000' : '#fff',
  }
}
