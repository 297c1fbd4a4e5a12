import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

test.use({ reducedMotion: 'reduce' })

const number = (page: Page) => page.getByText(/^\d+ karya/).first()

/** The titles of the results, once the page that the address names has come whole. */
async function titles(page: Page): Promise<string[]> {
  await page.waitForLoadState()
  return page.locator('[data-part=results] h2 a').allInnerTexts()
}

async function findFromHome(page: Page, words: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Cari' }).click()
  await page.getByLabel('Apa yang Anda cari?').fill(words)
  await page.getByRole('button', { name: 'Cari', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words)
}

test('axe finds no barrier, and nothing is wider than 320 px, in any state, by day and by night', async ({ page }) => {
  const states = ['', '?q=mukena&kota=malang&sebelum=2026-12-31', '?q=batik&sampai=1', '?kota=atlantis', '?hal=2']
  await page.setViewportSize({ width: 320, height: 640 })
  for (const [index, state] of states.entries()) {
    await page.emulateMedia({ colorScheme: index % 2 ? 'dark' : 'light' })
    await page.goto(`/cari/${state}`)
    await page.locator('#saringan summary').click()
    const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    expect(violations.map(({ id, nodes }) => [state, id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  }
})

test('a page of results may be kept by caches for a minute and by no search engine', async ({ page }) => {
  const answer = await page.goto('/cari/?q=batik')
  expect(answer?.headers()['cache-control']).toBe('public, max-age=60')
  expect(answer?.headers()['set-cookie']).toBeUndefined()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
})

test('the search speaks English, too', async ({ page }) => {
  await page.goto('/en/search/?q=mukena')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results for “mukena”')
  await expect(page.getByText(/^\d+ pieces/)).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })

  test('a mukena below a price that arrives in Malang in time is found from the home page', async ({ page }) => {
    await findFromHome(page, 'mukenah')
    const all = await titles(page)
    expect(all.length).toBeGreaterThan(1)
    await page.locator('#saringan summary').click()
    await page.getByLabel('Sampai (Rp)').fill('250.000')
    await page.getByLabel('Kota atau kabupaten').fill('malang')
    await page.getByLabel('Paling lambat').fill('2099-12-31')
    await page.getByRole('button', { name: 'Terapkan saringan' }).click()
    await expect(page).toHaveURL(/q=mukenah&.*sampai=250\.000/)
    const found = await titles(page)
    expect(found.length).toBeGreaterThan(0)
    expect(all).toEqual(expect.arrayContaining(found))
    await expect(page.getByText(/Tiba paling lambat/)).toHaveCount(found.length)
    await expect(page.getByText('Dihitung sampai Kota Malang.')).toHaveCount(1)
    await page.getByRole('link', { name: 'Hapus saringan sampai Rp 250.000' }).click()
    await expect(page).not.toHaveURL(/sampai=/)
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThanOrEqual(found.length)
  })

  test('the number beside a value is what one finds there', async ({ page }) => {
    await page.goto('/cari/')
    await page.locator('#saringan summary').click()
    const value = page.locator('label.search-value').first()
    const count = await value.locator('.search-number').innerText()
    await value.getByRole('checkbox').check()
    await page.getByRole('button', { name: 'Terapkan saringan' }).click()
    await expect(number(page)).toHaveText(new RegExp(`^${count} karya`))
  })

  test('where nothing fits there is a way on', async ({ page }) => {
    await page.goto('/cari/?q=mukena&sampai=1')
    await expect(number(page)).toHaveText('0 karya')
    const way = page.getByRole('link', { name: /Tanpa sampai/ })
    await way.click()
    await expect(page).not.toHaveURL(/sampai=/)
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(0)
  })

  test('prices can be put in order', async ({ page }) => {
    await page.goto('/cari/')
    await page.getByLabel('Urutkan').selectOption('termurah')
    await page.getByRole('button', { name: 'Urutkan' }).click()
    await expect(page).toHaveURL(/termurah/)
    await expect(page.locator('[data-part=results] .card .price').first()).toBeVisible()
    const prices = await page.locator('[data-part=results] .card .price').allInnerTexts()
    const amounts = prices.map((text) => Number(text.replace(/\D/g, '')))
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b))
  })

  test('the page of all products leads into the search', async ({ page }) => {
    await page.goto('/produk/')
    await page.getByLabel('Apa yang Anda cari?').fill('keset')
    await page.getByRole('button', { name: 'Cari' }).first().click()
    await expect(page).toHaveURL(/\/cari\/?\?q=keset/)
    await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(0)
  })
})

test.describe('with script', () => {
  test('a filter puts the results in place, keeps the focus and can be taken back', async ({ page }) => {
    await page.goto('/cari/?q=batik')
    const before = await titles(page)
    await page.evaluate(() => Object.assign(window, { sameDocument: true }))
    const box = page.getByRole('checkbox', { name: /^Kain & batik/ })
    await box.focus()
    await page.keyboard.press('Space')
    await expect(page).toHaveURL(/kategori=/)
    await expect(page.getByRole('status')).toContainText('karya')
    await expect(page.getByRole('checkbox', { name: /^Kain & batik/ })).toBeFocused()
    await expect(page.getByRole('checkbox', { name: /^Kain & batik/ })).toBeChecked()
    await page.goBack()
    await expect(page).not.toHaveURL(/kategori=/)
    await expect.poll(() => titles(page)).toEqual(before)
    await expect(page.getByRole('checkbox', { name: /^Kain & batik/ })).not.toBeChecked()
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
  })

  test('names are offered while typing', async ({ page }) => {
    await page.goto('/cari/')
    await page.getByRole('combobox', { name: 'Apa yang Anda cari?' }).pressSequentially('tas')
    await expect.poll(() => page.locator('#cari-saran option').count()).toBeGreaterThan(0)
  })

  test('without a network the browser goes there itself', async ({ page, context }) => {
    await page.goto('/cari/?q=batik')
    await context.route('**/cari/**', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    )
    await page.getByRole('combobox', { name: 'Urutkan' }).selectOption('termurah')
    await expect(page).toHaveURL(/urut=termurah/)
    await expect(page.getByRole('combobox', { name: 'Urutkan' })).toHaveValue('termurah')
  })
})
