import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { kindsOfPage, openKind, openPlainProduct } from '../support/kinds-of-page.ts'

test.use({ reducedMotion: 'reduce' })

const widerThanScreen = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

for (const kind of kindsOfPage) {
  test.describe(kind.kind, () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`has no barrier that axe can find, ${colorScheme}`, async ({ browser }) => {
        const context = await browser.newContext({ colorScheme })
        const page = await context.newPage()
        await openKind(page, kind)
        const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
        const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
        await context.close()
      })
    }

    test('has one heading, fits 320 px, talks to nobody but the shop and breaks no rule of its policy', async ({
      page,
      baseURL,
    }) => {
      const strangers: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(`${baseURL}/`) && !request.url().startsWith('data:'))
          strangers.push(request.url())
      })
      page.on('console', (message) => {
        const expected = kind.from === '/tidak-ada/' && message.text().includes('404')
        if (message.type() === 'error' && !expected) complaints.push(message.text())
      })
      await page.setViewportSize({ width: 320, height: 640 })
      await openKind(page, kind)
      await expect(page.locator('h1')).toHaveCount(1)
      for (const landmark of ['banner', 'main', 'contentinfo'] as const) {
        await expect(page.getByRole(landmark)).toHaveCount(1)
      }
      await expect(page.locator('html')).toHaveAttribute('lang', 'id')
      await expect(page).toHaveTitle(/Galeri Karya/)
      expect(await widerThanScreen(page)).toBeLessThanOrEqual(0)
      expect({ strangers, complaints }).toEqual({ strangers: [], complaints: [] })
    })
  })
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  for (const kind of kindsOfPage) {
    test(`${kind.kind} can be read`, async ({ page }) => {
      await openKind(page, kind)
      await expect(page.locator('h1')).toBeVisible()
      expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(40)
    })
  }

  test('every picture of a product can be reached', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 })
    await openKind(page, { kind: 'a product', from: '/produk/', link: /^\/produk\/[^/]+\/$/ })
    const pictures = page.getByRole('region', { name: 'Gambar produk' }).getByRole('img')
    expect(await pictures.count()).toBeGreaterThan(1)
    for (const picture of await pictures.all()) {
      await picture.scrollIntoViewIfNeeded()
      await expect(picture).toBeInViewport()
      await expect(picture).toHaveAttribute('alt', /\S/)
    }
  })

  test('a product says what sending it costs, and shows its pictures large', async ({ page }) => {
    await page.goto('/produk/mukena-bordir-melati/')
    const [picture] = await page.getByRole('link', { name: /^Lihat gambar besar/ }).all()
    expect((await page.request.get((await picture?.getAttribute('href')) ?? '')).headers()['content-type']).toBe(
      'image/avif',
    )
    await page.getByText('Ongkos kirim dan perkiraan tiba').click()
    await page.getByLabel('Kota atau kabupaten tujuan').fill('Atlantis')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Kami tidak menemukan kota')).toBeVisible()
    await page.getByLabel('Kota atau kabupaten tujuan').fill('kab. malang')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Satu barang ke Kabupaten Malang')).toBeVisible()
    await page.getByRole('link', { name: 'Kembali ke barangnya' }).click()
    await expect(page).toHaveURL(/produk\/mukena-bordir-melati\/$/)
  })

  test('a product goes into the cart', async ({ page }) => {
    await openPlainProduct(page)
    const title = await page.locator('h1').innerText()
    await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
    await expect(page).toHaveURL(/\/keranjang\/$/)
    await expect(page.getByRole('main')).toContainText(title)
  })
})

test('the keyboard reaches the form of a product and buys with it', async ({ page }) => {
  await openPlainProduct(page)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await page.keyboard.press('Enter')
  const button = page.getByRole('button', { name: 'Masukkan keranjang' })
  for (let pressed = 0; pressed < 15; pressed++) {
    await page.keyboard.press('Tab')
    if (await button.evaluate((element) => element === document.activeElement)) break
  }
  await expect(button).toBeFocused()
  expect(await button.evaluate((element) => getComputedStyle(element).outlineWidth)).toBe('3px')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('di keranjang')
})

test('a product says what sending it costs, and the device alone remembers that it was looked at', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await openPlainProduct(page)
  const title = await page.locator('h1').innerText()
  expect(scripts).toEqual([])
  const seen = page.getByRole('region', { name: 'Baru Anda lihat' })
  // Whatever is pressed first brings the script, which fills in the share buttons when it has come.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Salin tautan' })).toBeVisible()
  await page.goto('/produk/mukena-bordir-melati/')
  await page.getByText('Ongkos kirim dan perkiraan tiba').click()
  await expect(page.getByRole('button', { name: 'Salin tautan' })).toBeVisible()
  await expect(seen.getByRole('link')).toHaveText([title])
  await page.getByLabel('Kota atau kabupaten tujuan').fill('malang')
  await page.getByRole('button', { name: 'Hitung' }).click()
  await expect(page.getByText('Satu barang ke Kota Malang')).toBeVisible()
  await expect(page).toHaveURL(/mukena-bordir-melati\/$/)
  await seen.getByRole('button', { name: 'Jangan ingat lagi' }).click()
  await expect(seen.getByRole('link')).toHaveCount(0)
  expect(await page.evaluate(() => localStorage.getItem('terakhir-dilihat'))).toBe('[]')
})

test('everything that is pressed is at least 44 px high', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of ['/', '/produk/', '/produsen/', '/pameran/']) {
    await page.goto(path)
    const small = await page.locator('header a, nav a, footer nav a, button, .chip').evaluateAll((targets) =>
      targets
        .filter((target) => !target.closest('.skip, [hidden]') && !target.matches('.skip'))
        .map((target) => ({ text: target.textContent?.trim(), height: target.getBoundingClientRect().height }))
        .filter(({ height }) => height < 43.5),
    )
    expect(small, path).toEqual([])
  }
})

test('the sample shop says so and asks not to be listed', async ({ page }) => {
  await page.goto('/produk/')
  await expect(page.getByText('Toko contoh')).toBeVisible()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/produk\/$/)
})

test('nothing moves while a page comes in', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(window, { shifts })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
  for (const path of ['/', '/produk/', '/produsen/', '/cerita/']) {
    await page.goto(path, { waitUntil: 'load' })
    await page.evaluate(() => document.fonts.ready)
    const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)
    expect(
      moved.reduce((sum, value) => sum + value, 0),
      path,
    ).toBeLessThan(0.01)
  }
})
