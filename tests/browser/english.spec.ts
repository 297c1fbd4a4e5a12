import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { englishKindsOfPage } from '../support/english-kinds-of-page.ts'
import { openKind } from '../support/kinds-of-page.ts'

test.use({ reducedMotion: 'reduce', locale: 'en-GB' })

// Made to order, so that no run takes the last piece of another.
const cloth = '/en/products/batik-tulis-sisik-gringsing/'

/** Words that only an Indonesian text has, outside names of places and parts that say that they are Indonesian. */
const leftovers = (page: Page) =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const part of copy.querySelectorAll('[lang=id], script, style, select')) part.remove()
    const found = copy.textContent?.match(/\b(dan|yang|dengan|untuk|dari|Anda|belum|sudah|pesanan|ongkir|tidak)\b/g)
    const prices = copy.textContent?.match(/Rp\s\d{1,3}\.\d{3}/g)
    return [...(found ?? []), ...(prices ?? [])]
  })

for (const kind of englishKindsOfPage) {
  test(`${kind.kind} in English has no barrier that axe can find and says everything in English`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await openKind(page, kind)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('h1')).toHaveCount(1)
    const tags = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wider).toBeLessThanOrEqual(0)
    expect(await leftovers(page)).toEqual([])
  })
}

test('the switch in the header stays on the page, there and back', async ({ page }) => {
  await page.goto('/produk/batik-tulis-sisik-gringsing/')
  const header = page.getByRole('banner')
  await header.getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(new RegExp(`${cloth}$`))
  await expect(page.getByRole('button', { name: 'Add to basket' })).toBeVisible()
  await header.getByRole('link', { name: 'Bahasa Indonesia' }).click()
  await expect(page).toHaveURL(/\/produk\/batik-tulis-sisik-gringsing\/$/)
  await page.setViewportSize({ width: 360, height: 740 })
  await header.getByRole('link', { name: 'EN English' }).click()
  await expect(page).toHaveURL(new RegExp(`${cloth}$`))
})

test('each page names itself in both languages', async ({ page }) => {
  for (const path of ['/produk/batik-tulis-sisik-gringsing/', cloth]) {
    await page.goto(path)
    const named = await page
      .locator('link[rel=alternate][hreflang]')
      .evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')]))
    expect(named).toEqual([
      ['id', expect.stringMatching(/\/produk\/batik-tulis-sisik-gringsing\/$/)],
      ['en', expect.stringMatching(new RegExp(`${cloth}$`))],
      ['x-default', expect.stringMatching(/\/produk\/batik-tulis-sisik-gringsing\/$/)],
    ])
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${path}$`))
  }
})

test('with script, adding to the basket tells in English what lies in it', async ({ page }) => {
  await page.goto(cloth)
  await page.getByRole('button', { name: 'Add to basket' }).click()
  const mini = page.getByRole('dialog', { name: 'Added to your basket' })
  await expect(mini).toContainText('1 item in your basket')
  await expect(mini).toContainText(/Rp\s550,000/)
})

test('basket and till have no barrier in English, with and without mistakes', async ({ page }) => {
  const barriers = async () => (await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)
  await page.goto(cloth)
  await page.getByRole('button', { name: 'Add to basket' }).click()
  await page.getByRole('link', { name: 'See the basket' }).click()
  await expect(page).toHaveURL(/\/en\/cart\/$/)
  expect([await barriers(), await leftovers(page)]).toEqual([[], []])
  await page.getByRole('button', { name: 'Go to checkout' }).click()
  await page.getByRole('button', { name: /^Continue: see the total/ }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Please write your full name.' })).toBeVisible()
  expect([await barriers(), await leftovers(page)]).toEqual([[], []])
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a purchase is in English from the product to the order and its payment page', async ({ page }) => {
    await page.goto(cloth)
    await page.getByRole('button', { name: 'Add to basket' }).click()
    await expect(page).toHaveURL(/\/en\/cart\/$/)
    await page.getByLabel(/^Quantity of/).fill('a dozen')
    await page.getByRole('button', { name: 'Update quantities' }).last().click()
    await expect(page.getByRole('alert')).toContainText('The quantity must be a whole number from 1 to 99.')
    await page.getByLabel(/^Quantity of/).fill('1')
    await page.getByRole('button', { name: 'Go to checkout' }).click()
    await expect(page).toHaveURL(/\/en\/checkout\/$/)
    await page.getByRole('button', { name: /^Continue: see the total/ }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Please write your full name.' })).toBeVisible()
    await page.getByLabel('Full name').fill('Pembeli Contoh')
    await page.getByLabel('E-mail address').fill('pembeli@contoh.example')
    await page.getByLabel('Telephone or WhatsApp number').fill('+44 20 7946 0958')
    await page.getByLabel(/^I have read/).check()
    await page.getByLabel(/^Collect from the gallery/).check()
    await page.getByRole('button', { name: /^Continue|^Pay/ }).click()
    await expect(page.getByRole('alert')).toContainText(/the total to pay is Rp\s550,000/)
    await page.getByRole('button', { name: /^Pay Rp\s550,000/ }).click()
    await expect(page).toHaveURL(new RegExp(`^${process.env.STRIPE_API_URL ?? 'http'}`))
    await expect(page.getByText(/batik/i).first()).toBeVisible()
    await page.goto('/en/cart/')
    await expect(page.getByText('Your basket is empty.')).toBeVisible()
  })

  test('one basket serves both languages', async ({ page }) => {
    await page.goto(cloth)
    await page.getByRole('button', { name: 'Add to basket' }).click()
    await page.getByRole('banner').getByRole('link', { name: 'Bahasa Indonesia' }).click()
    await expect(page).toHaveURL(/\/keranjang\/$/)
    await expect(page.getByLabel(/^Jumlah Kain batik/)).toHaveValue('1')
  })
})
