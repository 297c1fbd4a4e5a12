import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

test.use({ reducedMotion: 'reduce', viewport: { width: 360, height: 740 } })

const product = '/produk/mukena-bordir-melati/'

/** Pictures and faces that come over the line from here on; what the page's own policy stops never leaves the browser. */
function heavyRequests(page: Page): string[] {
  const heavy: string[] = []
  page.on('requestfinished', (request) => {
    if (/\.(avif|jpg|png|webp|woff2)$/.test(new URL(request.url()).pathname)) heavy.push(request.url())
  })
  return heavy
}

/** As browsers say where the device saves data. */
const saveData = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))

async function toTheEnd(page: Page): Promise<void> {
  await page.getByRole('contentinfo').scrollIntoViewIfNeeded()
  await page.waitForLoadState('networkidle')
}

test('a device that saves data loads no picture, and reads in its place what it shows and weighs', async ({ page }) => {
  await saveData(page)
  const heavy = heavyRequests(page)
  for (const path of ['/', '/produk/', '/cari/?q=mukena', '/en/products/']) {
    await page.goto(path)
    await toTheEnd(page)
    const buttons = page.getByRole('button', { name: /^(Tampilkan gambar|Show picture) \(\d+ kB\): \S/ })
    await expect.poll(() => buttons.count(), path).toBeGreaterThan(3)
  }
  await page.goto(product)
  await toTheEnd(page)
  expect(heavy).toEqual([])
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
  const gallery = page.getByRole('region', { name: 'Gambar produk' })
  await expect(gallery).toContainText('Ilustrasi: mukena putih dua potong')
  await gallery.getByRole('button').first().click()
  const shown = gallery.getByRole('img', { name: /^Ilustrasi: mukena putih/ })
  await expect(shown).toBeFocused()
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
  await expect(gallery.getByRole('link', { name: /^Lihat gambar besar/ })).toHaveCount(1)
  expect(heavy.length).toBe(1)
})

test('it is turned on and off by hand, and the device remembers', async ({ page }) => {
  await page.goto('/produk/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Hemat data: tanpa gambar' }).click()
  await expect(page.getByText('Hemat data: gambar tidak dimuat.')).toBeVisible()
  const heavy = heavyRequests(page)
  await page.goto(product)
  await toTheEnd(page)
  expect(heavy).toEqual([])
  await page.getByRole('main').getByRole('link', { name: 'Muat gambar lagi' }).click()
  await expect.poll(() => heavy.length).toBeGreaterThan(0)
  await expect(page.getByText('Hemat data: gambar tidak dimuat.')).toHaveCount(0)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the link at the end of a page leads to what can be done', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Hemat data: tanpa gambar' }).click()
    await expect(page).toHaveURL(/\/aksesibilitas\/#hemat$/)
    await expect(page.getByText('Matikan gambar di pengaturan peramban Anda')).toBeVisible()
  })
})
