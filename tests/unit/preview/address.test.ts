import { expect, test } from 'vitest'
import { canPreview } from '#preview/address.ts'

test('pages that are built can be previewed, in both languages', () => {
  for (const path of [
    '/',
    '/en/',
    '/produk/',
    '/en/products/',
    '/produk/tas/',
    '/en/makers/x/',
    '/dampak/',
    '/en/terms/',
  ])
    expect(canPreview(path), path).toBe(true)
})

test('what is made on demand, private or not there cannot', () => {
  for (const path of [
    '/keranjang/',
    '/checkout/',
    '/cari/',
    '/meja/',
    '/pesanan/x',
    '/en/produk/',
    '/produk/a/b/',
    '/x/',
  ])
    expect(canPreview(path), path).toBe(false)
})

test('a word that every object knows is no page', () => {
  for (const path of ['/constructor/', '/toString/x/', '/en/__proto__/', '/hasOwnProperty/'])
    expect(canPreview(path), path).toBe(false)
})
