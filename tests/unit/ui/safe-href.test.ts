import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeHref } from '#ui/prose/safe-href.ts'

test.each([
  ['https://dinsos.jatimprov.go.id/', 'https://dinsos.jatimprov.go.id/'],
  ['http://localhost:3333/', 'http://localhost:3333/'],
  ['mailto:galeri@contoh.example', 'mailto:galeri@contoh.example'],
  ['tel:+62318290794', 'tel:+62318290794'],
  ['/produsen/', '/produsen/'],
])('a text may link to %s', (href, kept) => {
  expect(safeHref(href)).toBe(kept)
})

test.each([
  'javascript:alert(1)',
  ' JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'blob:https://contoh.example/1',
  '//contoh.example/',
  '/\\contoh.example/',
  '/\t/contoh.example/',
  'produk',
  '',
  null,
  undefined,
  { href: 'https://contoh.example' },
])('a text may not link to %j', (href) => {
  expect(safeHref(href)).toBeNull()
})

test('whatever is typed, a link leads by web, mail, telephone or within the shop', () => {
  const origin = 'https://toko.example'
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((text) => `/${text}`),
      ),
      (typed) => {
        const href = safeHref(typed)
        if (href === null) return
        const url = new URL(href, origin)
        expect(['http:', 'https:', 'mailto:', 'tel:']).toContain(url.protocol)
        if (href.startsWith('/')) expect(url.origin).toBe(origin)
      },
    ),
  )
})
