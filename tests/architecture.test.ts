import { readdirSync, readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SourceFile } from './support/house/imports.ts'
import { faultsOf } from './support/house/rules.ts'

const root = resolve(import.meta.dirname, '..')
const source = /\.(ts|tsx|mts|mjs|astro)$/

function filesIn(folder: string): readonly SourceFile[] {
  return readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && source.test(entry.name))
    .map((entry) => relative(root, resolve(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)(node_modules|dist|\.sanity)\//.test(path))
    .map(readSource)
}

function readSource(path: string): SourceFile {
  return { path, text: readFileSync(resolve(root, path), 'utf8') }
}

const house = [...['src', 'studio', 'local', 'scripts', 'tests'].flatMap(filesIn), readSource('astro.config.mjs')]

test('every import follows an arrow, nothing goes in a circle, and every file keeps the rules of the house', () => {
  expect(faultsOf(house)).toEqual([])
  // Seconds, where much else is running.
}, 60_000)

describe('each rule catches what it is there for', () => {
  const planted = (path: string, text: string) => faultsOf([{ path, text }])

  test.each([
    ['an arrow that is not in the table', 'src/sale/planted.ts', "import { x } from '#checkout/form.ts'"],
    ['a relative way around it', 'src/core/planted.ts', "import { x } from '../sale/place-order.ts'"],
    ['an export from another room', 'src/cart/planted.ts', "export { x } from '#database/connection.ts'"],
    ['a dynamic import', 'src/calendar/planted.ts', "const x = await import('#sale/place-order.ts')"],
    ['a type where types are no exception', 'src/stock/planted.ts', "import type { X } from '#sale/place-order.ts'"],
    ['a page that knows wiring', 'src/pages/planted.astro', "---\nimport { theShop } from '../wiring.ts'\n---\n"],
    ['a script element', 'src/ui/Planted.astro', "<p />\n<script>\nimport '#sale/place-order.ts'\n</script>"],
    [
      'an island that brings the database along',
      'src/cart/Planted.tsx',
      "import { connect } from '#database/connection.ts'",
    ],
    ['a shop that knows its stand-ins', 'src/payments/planted.ts', "import { x } from '../../local/stripe/server.ts'"],
    ['a stand-in that knows the shop', 'local/stripe/planted.ts', "import { x } from '../../src/sale/audit.ts'"],
    ['a Studio that knows a room', 'studio/schema/planted.ts', "import { x } from '../../src/content/client.ts'"],
    ['a second room that speaks to Stripe', 'src/sale/planted.ts', "import Stripe from 'stripe'"],
    ['a second room that speaks to Sanity', 'src/pages/planted.ts', "import { createClient } from '@sanity/client'"],
    ['a room that reads the environment', 'src/orders/planted.ts', 'export const url = process.env.SITE_URL'],
    ['a room that asks the clock', 'src/orders/planted.ts', 'export const at = new Date()'],
    ['raw HTML', 'src/ui/Planted.astro', '<div set:html={text} />'],
    ['an inline style', 'src/ui/Planted.tsx', '<div style={{ color: "red" }} />'],
    ['an inline script', 'src/ui/Planted.astro', '<script is:inline>1</script>'],
    ['a file that grew', 'src/orders/planted.ts', 'export {}\n'.repeat(251)],
  ])('%s', (_what, path, text) => {
    expect(planted(path, text)).toEqual([expect.stringContaining(path)])
  })

  test('a circle of files', () => {
    const a = { path: 'src/orders/planted-a.ts', text: "import './planted-b.ts'" }
    const b = { path: 'src/orders/planted-b.ts', text: "import './planted-a.ts'" }
    expect(faultsOf([a, b])).toEqual([expect.stringContaining('in a circle')])
  })

  test('and the types of content are free to all', () => {
    expect(planted('src/orders/planted.ts', "import type { Product } from '#content/shop.ts'")).toEqual([])
  })
})
