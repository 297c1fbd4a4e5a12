import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('../../../src/ui/theme/tokens.css', import.meta.url), 'utf8')
const [day = '', night = ''] = css.split('@media (prefers-color-scheme: dark)')

const colours = (part: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...part.matchAll(/--color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))

const byDay = colours(day)
const schemes = { day: byDay, night: { ...byDay, ...colours(night) } }

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const colourOf = (scheme: Readonly<Record<string, string>>, name: string): string => {
  const value = scheme[name]
  if (!value) throw new Error(`tokens.css has no --color-${name}`)
  return value
}

const textPairs = [
  ...['ink', 'soft', 'nila', 'soga', 'danger', 'good'].flatMap((text) =>
    ['ground', 'raised', 'sunken'].map((ground) => [text, ground] as const),
  ),
  ['on-action', 'action'],
  ['on-night', 'night'],
  ['on-notice', 'notice'],
] as const

for (const [name, scheme] of Object.entries(schemes)) {
  test.each(textPairs)(`by ${name}, %s on %s reads at 7:1 or better`, (text, ground) => {
    expect(contrast(colourOf(scheme, text), colourOf(scheme, ground))).toBeGreaterThanOrEqual(7)
  })

  test.each(['ground', 'raised', 'sunken'])(`by ${name}, the edge of a field is seen on %s`, (ground) => {
    expect(contrast(colourOf(scheme, 'edge'), colourOf(scheme, ground))).toBeGreaterThanOrEqual(3)
  })

  test.each(['ground', 'raised', 'sunken', 'action', 'night'])(
    `by ${name}, the ring of focus is seen on %s`,
    (ground) => {
      const rings = ['#1f2b4d', '#e0a030'].map((ring) => contrast(ring, colourOf(scheme, ground)))
      expect(Math.max(...rings)).toBeGreaterThanOrEqual(3)
    },
  )
}
