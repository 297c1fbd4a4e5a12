import { expect, test } from 'vitest'
import { readSeen, type Seen, withSeen } from '#views/product/around/seen-list.ts'

test('what was looked at last stands first, once, and the list stays short', () => {
  const pages = Array.from({ length: 12 }, (_, index): Seen => [`/produk/a-${index}/`, `A ${index}`])
  const list = pages.reduce<readonly Seen[]>(withSeen, [])
  expect(list).toHaveLength(8)
  expect(
    withSeen(list, ['/produk/a-9/', 'A 9'])
      .map(([path]) => path)
      .slice(0, 2),
  ).toEqual(['/produk/a-9/', '/produk/a-11/'])
})

test('whatever else lies on the device is no list, and leads nowhere', () => {
  for (const kept of [
    null,
    '',
    '{',
    '7',
    '{"a":1}',
    '[["javascript:alert(1)","x"],["//evil.example/","x"],["/a/",""]]',
  ]) {
    expect(readSeen(kept)).toEqual([])
  }
  expect(readSeen('[["/en/products/a/","A"],3]')).toEqual([['/en/products/a/', 'A']])
})
