import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'

const picture = () =>
  sharp({ create: { width: 64, height: 32, channels: 3, background: '#1f2b4d' } })
    .png()
    .toBuffer()

const expectAxeClean = async (page: Page) => expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

async function openForm(page: Page) {
  await page.goto('/')
  await page.getByRole('contentinfo').getByRole('link', { name: 'Untuk mitra CSR dan OPD' }).click()
  await page.getByRole('main').getByRole('link', { name: 'Ajukan pesanan besar' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Pesanan besar' })).toBeVisible()
}

async function fillForm(page: Page) {
  await page.getByLabel('Seragam M, lengan pendek').fill('12')
  await page.getByLabel('Seragam XL, lengan panjang').fill('30')
  await page.getByLabel('Masker').fill('200')
  await page
    .getByLabel('Logo atau contoh gambar')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: await picture() })
  await page.getByLabel('Diperlukan tanggal').fill(new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10))
  await page.getByLabel('Dikirim ke kabupaten atau kota').selectOption({ label: 'Kota Malang' })
  await page.getByLabel('Perusahaan atau lembaga').fill('Perusahaan Contoh')
  await page.getByLabel('Nama Anda').fill('Bagian Pengadaan')
  await page.getByLabel('Alamat e-mail').fill(`mitra-${Date.now()}@contoh.example`)
  await page.getByLabel(/Saya sudah membaca/).check()
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a partner goes from the home page to a sent request, and a mistake on the way loses nothing', async ({
    page,
  }) => {
    await openForm(page)
    await fillForm(page)
    await page.getByLabel('Nomor telepon atau WhatsApp').fill('123')
    await page.getByRole('button', { name: 'Kirim permintaan' }).click()

    const summary = page.getByRole('alert')
    await expect(summary.getByRole('link')).toHaveAttribute('href', '#phone')
    await expect(page.getByLabel('Seragam XL, lengan panjang')).toHaveValue('30')
    await expect(page.getByLabel('Perusahaan atau lembaga')).toHaveValue('Perusahaan Contoh')
    await expect(page.getByText('Gambar Anda sudah kami simpan (64 × 32 piksel)')).toBeVisible()

    await page.getByLabel('Nomor telepon atau WhatsApp').fill('0812 3456 7890')
    await page.getByRole('button', { name: 'Kirim permintaan' }).click()
    await expect(page.getByRole('heading', { name: 'Permintaan Anda sudah kami terima' })).toBeVisible()
    const [number = ''] = /PB-\d{4}-\d{4}/.exec((await page.getByRole('main').textContent()) ?? '') ?? []

    const inbox = process.env.INBOX_URL ?? ''
    await expect
      .poll(async () => (await (await page.request.get(inbox)).text()).split(number).length - 1, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(2)
  })
})

for (const path of ['/pesanan-besar/', '/en/bulk-orders/']) {
  test(`${path} has nothing for axe to find, empty and with every mistake`, async ({ page }) => {
    await page.goto(path)
    await expectAxeClean(page)
    await page.locator('main form button[type=submit]').click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expectAxeClean(page)
  })
}
