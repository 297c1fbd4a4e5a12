import type { Page } from '@playwright/test'

/** One page of every public kind; the ones with a slug are found through the list that leads to them. */
export const kindsOfPage: readonly { readonly kind: string; readonly from: string; readonly link?: RegExp }[] = [
  { kind: 'home', from: '/' },
  { kind: 'all products', from: '/produk/' },
  { kind: 'a category', from: '/produk/', link: /^\/kategori\/[^/]+\/$/ },
  { kind: 'a product', from: '/produk/', link: /^\/produk\/[^/]+\/$/ },
  { kind: 'all producers', from: '/produsen/' },
  { kind: 'a producer', from: '/produsen/', link: /^\/produsen\/[^/]+\/$/ },
  { kind: 'what makes a producer known', from: '/produsen/konveksi-bojonegoro/', link: /^\/bagikan\/[^/]+\/$/ },
  { kind: 'producers of one kind', from: '/produsen/', link: /^\/direktori\/[^/]+\/$/ },
  { kind: 'all stories', from: '/cerita/' },
  { kind: 'a story', from: '/cerita/', link: /^\/cerita\/[^/]+\/$/ },
  { kind: 'testimonials', from: '/testimoni/' },
  { kind: 'a technique', from: '/', link: /^\/teknik\/[^/]+\/$/ },
  { kind: 'fairs and training', from: '/pameran/' },
  { kind: 'a training', from: '/pameran/', link: /^\/program\/[^/]+\/$/ },
  { kind: 'for partners', from: '/mitra/' },
  { kind: 'lookbook', from: '/mitra/lookbook/' },
  { kind: 'makers open for orders', from: '/butuh-pesanan/' },
  { kind: 'impact', from: '/dampak/' },
  { kind: 'about', from: '/tentang/' },
  { kind: 'privacy', from: '/privasi/' },
  { kind: 'terms', from: '/syarat/' },
  { kind: 'accessibility', from: '/aksesibilitas/' },
  { kind: 'a page that is not there', from: '/tidak-ada/' },
]

export async function openKind(page: Page, { from, link }: (typeof kindsOfPage)[number]): Promise<void> {
  await page.goto(from)
  if (!link) return
  const paths = await page.locator('a[href]').evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''))
  const path = paths.find((candidate) => link.test(candidate))
  if (!path) throw new Error(`${from} leads to no page like ${link}`)
  await page.goto(path)
}

/** A product that can be put into the cart as it is, without choosing an option. */
export async function openPlainProduct(page: Page): Promise<void> {
  await page.goto('/produk/')
  // A piece of which there is one may be sold by another test.
  const many = page.locator('main li').filter({ hasNotText: 'Hanya ada satu' })
  const paths = await many.locator('h3 a').evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''))
  for (const path of paths.slice(0, 20)) {
    await page.goto(path)
    if ((await page.locator('input[type=hidden][name=variant]').count()) === 1) return
  }
  throw new Error('no product is sold without a choice')
}
