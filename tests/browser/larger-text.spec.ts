import { expect, test } from '@playwright/test'
import { fits } from '../support/read-aloud.ts'

test('at twice the size of text nothing is cut off or pushed out', async ({ page, context }) => {
  await page.setViewportSize({ width: 640, height: 800 })
  const session = await context.newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  for (const path of [
    '/',
    '/produk/',
    '/produk/mukena-bordir-melati/',
    '/cari/?q=batik',
    '/produsen/',
    '/mitra/',
    '/dampak/',
    '/pesanan-besar/',
    '/keranjang/',
  ]) {
    await page.goto(path)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), path).toBe('32px')
    await fits(page)
    const cut = await page.locator('main :is(h1, h2, h3, p, a, button, label, td, th)').evaluateAll((parts) =>
      parts
        .filter((part) => part.checkVisibility() && part.clientHeight > 1)
        .filter((part) => getComputedStyle(part).overflow !== 'visible' && part.scrollHeight > part.clientHeight + 2)
        .map((part) => part.textContent),
    )
    expect(cut, path).toEqual([])
  }
})
