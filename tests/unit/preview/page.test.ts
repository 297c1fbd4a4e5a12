import { VERCEL_STEGA_REGEX, vercelStegaCombine } from '@vercel/stega'
import { expect, test } from 'vitest'
import { canPreview } from '#preview/address.ts'
import { previewed } from '#preview/page.ts'

const text = vercelStegaCombine('Tas', { origin: 'sanity.io', href: 'http://studio/x' }, false)
const marksIn = (html: string) => html.match(VERCEL_STEGA_REGEX)?.length ?? 0

test('hidden marks stay in plain text and nowhere else', () => {
  const html = `<title>${text}</title><p title="a > ${text}" data-x='${text}'>${text}</p><script>"${text}"</script><svg><text>${text}</text></svg><select><option>${text}</option></select>`
  const page = previewed(html, canPreview, 'n')
  expect(marksIn(page)).toBe(1)
  expect(page).toContain(`<p title="a > Tas" data-x='Tas'>${text}</p>`)
})

test('links stay in the preview where they can, and lead out where they must', () => {
  expect(previewed('<a class="x" href="/produk/tas/?a=1#b">', canPreview, 'n')).toBe(
    '<a class="x" href="/pratinjau/produk/tas/?a=1#b">',
  )
  for (const link of [
    '<a href="/keranjang/">',
    '<a href="https://example.org/produk/">',
    '<a href="#isi">',
    '<link href="/produk/">',
  ])
    expect(previewed(link, canPreview, 'n')).toBe(link)
})

test('the overlays find their nonce in the head', () => {
  expect(previewed('<head></head>', canPreview, 'n')).toBe('<head><meta property="csp-nonce" content="n"></head>')
})

test('a form leads to the page that says it is not sent from here', () => {
  expect(previewed('<form method="post" action="/keranjang/tambah">', canPreview, 'n')).toBe(
    '<form method="post" action="/pratinjau/formulir/">',
  )
})
