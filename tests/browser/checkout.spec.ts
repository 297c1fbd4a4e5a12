import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

// Made to order, of two makers.
const cloth = '/produk/batik-tulis-sisik-gringsing/'
const clock = '/produk/jam-dinding-lukis-senja/'

async function fillCart(page: Page, ...paths: string[]) {
  for (const path of paths) {
    await page.goto(path)
    await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
    await expect(page.getByRole('dialog').or(page.getByRole('heading', { level: 1, name: 'Keranjang' }))).toBeVisible()
  }
  await page.goto('/checkout/')
}

async function fillBuyer(page: Page) {
  await page.getByLabel('Nama lengkap').fill('Pembeli Contoh')
  await page.getByLabel('Alamat e-mail').fill('pembeli@contoh.example')
  await page.getByLabel('Nomor telepon atau WhatsApp').fill('0812 3456 7890')
  await page.getByLabel(/Saya sudah membaca/).check()
}

async function fillAddress(page: Page) {
  await page.getByLabel(/Jalan, nomor rumah/).fill('Jalan Contoh 1')
  await page.getByLabel('Kabupaten atau kota').selectOption({ label: 'Kota Surabaya' })
  await page.getByLabel('Kecamatan').fill('Wonokromo')
  await page.getByLabel('Kode pos').fill('60241')
}

const pay = (page: Page) => page.getByRole('button', { name: /^Bayar Rp/ })
const payPage = () => new RegExp(`^${process.env.STRIPE_API_URL ?? 'http'}`)

test.describe('with script', () => {
  test('the fee is counted as soon as the place is known, and one press leads to the payment page', async ({
    page,
  }) => {
    await fillCart(page, cloth, clock)
    await fillBuyer(page)
    await fillAddress(page)
    await expect(pay(page)).toBeVisible()
    await expect(page.locator('#pilihan-kecamatan option')).not.toHaveCount(0)
    await expect(page.getByLabel('Nama lengkap')).toHaveValue('Pembeli Contoh')
    await pay(page).click()
    await expect(page).toHaveURL(payPage())
  })

  test('a price that is not the one last seen is said, and stays said while the bill is counted again', async ({
    page,
  }) => {
    await page.goto('/')
    const url = process.env.SHOP_URL ?? ''
    await page.context().addCookies([{ name: 'keranjang', value: '1.MJK-KAIN-GRINGSING*1*bnj4', url }])
    await page.goto('/checkout/')
    const notice = page.getByRole('alert').filter({ hasText: /berubah dari Rp\s543\.712 menjadi Rp\s550\.000/ })
    await expect(notice).toBeFocused()
    await page.getByLabel('Kabupaten atau kota').selectOption({ label: 'Kota Surabaya' })
    await expect(pay(page)).toBeVisible()
    await expect(notice).toBeVisible()
  })

  test('sending after all asks for the address again', async ({ page }) => {
    await fillCart(page, cloth)
    await page.getByLabel(/Ambil sendiri di galeri/).check()
    await expect(pay(page)).toBeVisible()
    await page.getByLabel(/Dikirim kurir/).check()
    await expect(page.getByLabel('Kabupaten atau kota')).toBeVisible()
  })

  test('picking everything up asks for no address', async ({ page }) => {
    await fillCart(page, cloth)
    await expect(page.getByLabel('Kode pos')).toBeVisible()
    await page.getByLabel(/Ambil sendiri di galeri/).check()
    await expect(page.getByLabel('Kode pos')).toBeHidden()
    await expect(pay(page)).toContainText(/550\.000/)
  })

  test('the page is accessible, with and without mistakes', async ({ page }) => {
    await fillCart(page, cloth)
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByRole('button', { name: /Lanjut: lihat total/ }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Ada yang perlu diperbaiki' })).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  })
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a cart of two makers is shown with its fees, confirmed, and paid', async ({ page }) => {
    await fillCart(page, cloth, clock)
    await fillBuyer(page)
    await fillAddress(page)
    await page.getByRole('button', { name: /Lanjut: lihat total/ }).click()
    await expect(page.getByRole('alert')).toContainText('Dengan ongkir, total bayar')
    await expect(page.getByLabel('Kecamatan')).toHaveValue('Wonokromo')
    await pay(page).click()
    await expect(page).toHaveURL(payPage())
    await page.goto('/keranjang/')
    await expect(page.getByText('Keranjang Anda masih kosong.')).toBeVisible()
  })

  test('whoever picks up reads where and when the gallery is open beside their order', async ({ page }) => {
    await fillCart(page, cloth)
    await fillBuyer(page)
    await page.getByLabel(/Ambil sendiri di galeri/).check()
    await page.getByLabel(/Transfer/).check()
    await page.getByRole('button', { name: /Lanjut: lihat total/ }).click()
    await page.getByRole('button', { name: /^Pesan, lalu transfer/ }).click()
    await expect(page).toHaveURL(/\/pesanan\//)
    await expect(page.locator('address')).toContainText(/Senin sampai Jumat/)
  })

  test('mistakes stand at the top, lead to their fields, and lose nothing', async ({ page }) => {
    await fillCart(page, cloth)
    await fillBuyer(page)
    await fillAddress(page)
    await page.getByLabel('Alamat e-mail').fill('salah')
    await page.getByLabel('Kecamatan').fill('Wonokrmo')
    await page.getByRole('button', { name: /Lanjut: lihat total/ }).click()
    const summary = page.getByRole('alert').filter({ hasText: 'Ada yang perlu diperbaiki' })
    await expect(summary).toBeFocused()
    await expect(summary.getByRole('link')).toHaveCount(2)
    await expect(summary).toContainText('Mungkin maksud Anda: Wonokromo')
    await summary.getByRole('link', { name: /e-mail/ }).click()
    await expect(page.getByLabel('Alamat e-mail')).toBeFocused()
    await expect(page.getByLabel('Alamat e-mail')).toHaveValue('salah')
    await expect(page.getByLabel(/Jalan, nomor rumah/)).toHaveValue('Jalan Contoh 1')
    await expect(page.getByLabel(/Saya sudah membaca/)).toBeChecked()
  })

  test('a kecamatan is chosen from those of the place once the place is known', async ({ page }) => {
    await fillCart(page, cloth)
    await page.getByLabel('Kabupaten atau kota').selectOption({ label: 'Kabupaten Sidoarjo' })
    await page.getByRole('button', { name: 'Hitung ongkir' }).last().click()
    await expect(page.locator('#pilihan-kecamatan option')).toHaveCount(18)
    await expect(pay(page)).toBeVisible()
  })
})
