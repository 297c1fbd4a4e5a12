import { expect, test } from 'vitest'
import { fetchAhead } from '#ui/frame/fetch-ahead.ts'

test('pages are fetched ahead, files and pages of one person are not', () => {
  const { and } = JSON.parse(fetchAhead).prefetch[0].where as { and: [object, { not: { href_matches: string[] } }] }
  const isLeftOut = (path: string) =>
    and[1].not.href_matches.some((pathname) => new URLPattern({ pathname }).test(`https://toko.example${path}`))
  const pages = ['/', '/produk/tas-mendong/', '/en/partners/lookbook/']
  const others = ['/mitra/lookbook.pdf', '/_p/abc-1280.avif', '/bagikan/kube.svg', '/keranjang/', '/api/makers/free']
  expect([...pages, ...others].filter(isLeftOut)).toEqual(others)
})
