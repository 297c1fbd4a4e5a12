import { expect, type Page, test } from '@playwright/test'
import { buy, patientSend } from '../support/http-buyer.ts'

// A piece that no other test of the browser buys.
const piece = { sku: 'PSTW-BATIK-SEKAR', slug: 'batik-tulis-sekar-jagad', producer: 'producer-upt-pstw' }
const path = `/produk/${piece.slug}/`
const add = (page: Page) => page.getByRole('button', { name: 'Masukkan keranjang' })
const answer = (page: Page, body: object | string, status = 200) =>
  page.route('**/api/stock/**', (route) =>
    route.fulfill({ status, contentType: 'application/json', body: JSON.stringify(body) }),
  )

test.describe('a page that was built before', () => {
  test('says what has become of the piece since, and lets nobody try in vain', async ({ page, baseURL }) => {
    expect(await (await page.request.get(path)).text()).toContain('Hanya ada satu. Siap dikirim')
    await buy(patientSend(baseURL ?? ''), { [piece.sku]: 1 }, { [piece.producer]: 'pickup' })
    // The short answer may be kept for some seconds.
    await expect(async () => {
      await page.goto(path)
      await expect(page.getByText('Sedang dibayar pembeli lain')).toBeVisible({ timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    await expect(add(page)).toBeDisabled()
    await page.goto(`/en/products/${piece.slug}/`)
    await expect(page.getByText('Another buyer is paying for it')).toBeVisible()
  })

  test('says the later day where the usual week of its maker is full', async ({ page }) => {
    const says = 'Dibuat setelah dipesan. Pembuatnya penuh pesanan: siap paling lambat Jumat, 18 Desember'
    await answer(page, { says, why: '', variants: { 'MJK-KAIN-GRINGSING': 1 } })
    await page.goto('/produk/batik-tulis-sisik-gringsing/')
    await expect(page.getByText(says)).toBeVisible()
    await expect(add(page)).toBeEnabled()
  })

  test('stays as it is where nobody answers', async ({ page }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    for (const [body, status] of [
      ['null', 404],
      ['<p>', 503],
      [{}, 200],
    ] as const) {
      await answer(page, body, status)
      await page.goto('/produk/batik-tulis-sisik-gringsing/', { waitUntil: 'networkidle' })
      await expect(page.getByText(/Dibuat setelah dipesan, \d+ hari kerja/)).toBeVisible()
      await expect(add(page)).toBeEnabled()
      await page.unroute('**/api/stock/**')
    }
    expect(errors).toEqual([])
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the page says what it was built with', async ({ page }) => {
    await page.goto('/produk/batik-tulis-sisik-gringsing/')
    await expect(page.getByText(/Dibuat setelah dipesan, \d+ hari kerja/)).toBeVisible()
    await expect(add(page)).toBeEnabled()
  })
})
