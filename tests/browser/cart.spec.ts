import { expect, type Page, test } from '@playwright/test'

// Both are made to order, so that no run takes the last piece of another.
const cloth = { path: '/produk/batik-tulis-sisik-gringsing/', title: 'sisik gringsing', price: /Rp\s550\.000/ }
const clock = { path: '/produk/jam-dinding-lukis-senja/', title: 'Jam dinding lukis senja' }

const add = (page: Page) => page.getByRole('button', { name: 'Masukkan keranjang' }).click()

test.describe('with script', () => {
  test('no island is loaded before somebody wants to buy', async ({ page }) => {
    const scripts: string[] = []
    page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
    await page.goto(cloth.path, { waitUntil: 'networkidle' })
    expect(scripts).toEqual([])
    await page.getByLabel('Jumlah').focus()
    await expect.poll(() => scripts.length).toBeGreaterThan(0)
  })

  test('adding opens a small cart, counts in the header, and gives the focus back', async ({ page }) => {
    await page.goto(cloth.path)
    await page.getByLabel('Jumlah').fill('2')
    await add(page)
    const mini = page.getByRole('dialog', { name: 'Masuk ke keranjang' })
    await expect(mini).toContainText(/2 × Kain batik tulis sisik gringsing/i)
    await expect(mini).toContainText('2 buah di keranjang')
    await expect(page.getByRole('link', { name: /Keranjang/ }).first()).toContainText('2')
    await page.keyboard.press('Escape')
    await expect(mini).toBeHidden()
    await expect(page.getByRole('button', { name: 'Masukkan keranjang' })).toBeFocused()
  })

  test('a press before the island has woken is kept, and counts once', async ({ page }) => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/*.js', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(cloth.path)
    await add(page)
    await add(page)
    release()
    await expect(page.getByRole('dialog')).toContainText('1 buah di keranjang')
  })

  test('buying at once goes straight to the till and waits for no island', async ({ page }) => {
    await page.route('**/*.js', () => {})
    await page.goto(cloth.path)
    await page.getByRole('button', { name: 'Beli sekarang' }).click()
    await expect(page).toHaveURL(/\/checkout\/$/)
  })

  test('without a network for the island the form goes the plain way', async ({ page }) => {
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(cloth.path)
    await add(page)
    await expect(page).toHaveURL(/\/keranjang\/$/, { timeout: 20_000 })
    await expect(page.getByRole('heading', { level: 1, name: 'Keranjang' })).toBeVisible()
  })

  test('steppers change the bill at once and keep the focus', async ({ page }) => {
    await page.goto(cloth.path)
    await add(page)
    await page.getByRole('link', { name: 'Lihat keranjang' }).click()
    const more = page.getByRole('button', { name: /Tambah satu Kain batik/ })
    await more.click()
    await more.click()
    await expect(page.getByLabel(/^Jumlah Kain batik/)).toHaveValue('3')
    await expect(page.locator('.bill-total')).toContainText(/1\.650\.000/)
    await expect(page.getByRole('status')).toContainText(/Keranjang diperbarui/)
    await expect(page.getByRole('button', { name: /Tambah satu Kain batik/ })).toBeFocused()
    await page.reload()
    await expect(page.getByLabel(/^Jumlah Kain batik/)).toHaveValue('3')
    await page.getByRole('button', { name: /^Hapus Kain batik/ }).click()
    await expect(page.getByText('Keranjang Anda masih kosong.').first()).toBeVisible()
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the cart is a bill by maker, changed by plain forms', async ({ page }) => {
    await page.goto(cloth.path)
    await add(page)
    await page.goto(clock.path)
    await add(page)
    await expect(page).toHaveURL(/\/keranjang\/$/)
    await expect(page.locator('.bill h2')).toHaveCount(2)
    await expect(page.getByText(/Siap dikirim atau diambil paling lambat/)).toHaveCount(2)
    await page.getByRole('button', { name: /Tambah satu Jam/ }).click()
    await expect(page.getByLabel(/^Jumlah Jam/)).toHaveValue('2')
    await page.getByRole('button', { name: /^Hapus Jam/ }).click()
    await expect(page.locator('.bill h2')).toHaveCount(1)
  })

  test('a quantity that is none is refused in words, and stays to be mended', async ({ page }) => {
    await page.goto(cloth.path)
    await add(page)
    const field = page.getByLabel(/^Jumlah Kain batik/)
    for (const forged of ['-1', '0', '1.5', '1e9', '٣', '', '100']) {
      await field.fill(forged)
      await page.getByRole('button', { name: 'Perbarui jumlah' }).last().click()
      await expect(page.getByRole('alert')).toContainText('Jumlah harus angka bulat 1 sampai 99.')
      await expect(field).toHaveValue(forged)
      await expect(field).toHaveAttribute('aria-invalid', 'true')
      await expect(page.locator('.bill-total')).toContainText(cloth.price)
      await page.goto('/keranjang/')
      await expect(field).toHaveValue('1')
    }
  })

  test('a quantity typed on the way to the till is not lost', async ({ page }) => {
    await page.goto(cloth.path)
    await add(page)
    await page.getByLabel(/^Jumlah Kain batik/).fill('2')
    await page.getByRole('button', { name: 'Lanjut ke pembayaran' }).click()
    await expect(page).toHaveURL(/\/checkout\/$/)
    await expect(page.locator('#tagihan')).toContainText(/1\.100\.000/)
  })
})
