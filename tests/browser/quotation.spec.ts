import AxeBuilder from '@axe-core/playwright'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { runScript } from '../support/built-shop.ts'
import { codeOn } from '../support/telephone.ts'

const password = 'kata sandi yang panjang'
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10)

/** An officer's own window, signed in. */
async function officer(browser: Browser): Promise<Page> {
  const { DATABASE_URL = '', SITE_URL = '' } = process.env
  const email = 'meja-penawaran@galeri.localhost'
  const said = await runScript('scripts/desk-invite.ts', { DATABASE_URL, SITE_URL }, email, '--role', 'officer')
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto(/https?:\/\/\S+/.exec(said)?.[0] ?? '')
  await page.getByLabel('Nama Anda').fill('Petugas Contoh')
  await page.getByLabel('Kata sandi baru').fill(password)
  await page.getByLabel('Kata sandi sekali lagi').fill(password)
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await page.getByLabel('Kode enam angka').fill(codeOn((await page.locator('.desk-key').textContent()) ?? ''))
  await page.getByRole('button', { name: 'Pasang' }).click()
  await expect(page.getByRole('link', { name: 'Sudah saya catat, buka meja' })).toBeVisible()
  return page
}

/** Sends the form of `/pesanan-besar/`; gives the request's number. */
async function ask(page: Page): Promise<string> {
  await page.goto('/pesanan-besar/')
  await page.getByLabel('Masker').fill('40')
  await page.getByLabel('Diperlukan tanggal').fill(day(60))
  await page.getByLabel('Dikirim ke kabupaten atau kota').selectOption({ label: 'Kota Malang' })
  await page.getByLabel('Perusahaan atau lembaga').fill('Perusahaan Penawaran')
  await page.getByLabel('Nama Anda').fill('Bagian Pengadaan')
  await page.getByLabel('Alamat e-mail').fill(`penawaran-${Date.now()}@contoh.example`)
  await page.getByLabel('Nomor telepon atau WhatsApp').fill('0812 3456 7890')
  await page.getByLabel(/Saya sudah membaca/).check()
  await page.getByRole('button', { name: 'Kirim permintaan' }).click()
  await expect(page.getByRole('heading', { name: 'Permintaan Anda sudah kami terima' })).toBeVisible()
  return /PB-\d{4}-\d{4}/.exec((await page.getByRole('main').textContent()) ?? '')?.[0] ?? ''
}

/** What the letter whose subject has these words says, once it has come. */
async function letter(page: Page, words: string): Promise<string> {
  const inbox = process.env.INBOX_URL ?? ''
  let found: string | undefined
  await expect
    .poll(
      async () => {
        const list = await (await page.request.get(inbox)).text()
        found = list.match(/href="(\/letters\/\d+)">\s*<strong>[^<]*/g)?.find((entry) => entry.includes(words))
        return found !== undefined
      },
      { timeout: 60_000 },
    )
    .toBe(true)
  const path = /\/letters\/\d+/.exec(found ?? '')?.[0] ?? ''
  return (await page.request.get(new URL(path, inbox).href)).text()
}

/** Nothing wider than the smallest telephone, and, in a second window in which scripts run, nothing that axe finds. */
async function looksRight(page: Page, browser: Browser): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(over, `${page.url()} at ${width}`).toBe(0)
  }
  const context = await browser.newContext({
    javaScriptEnabled: true,
    storageState: await page.context().storageState(),
  })
  const same = await context.newPage()
  await same.goto(page.url())
  expect((await new AxeBuilder({ page: same }).analyze()).violations).toEqual([])
  await context.close()
}

test.use({ javaScriptEnabled: false })
test.describe.configure({ timeout: 240_000 })

test('from a request to the paid deposit and the makers’ letters, by forms alone', async ({ page, browser }) => {
  const number = await ask(page)
  const desk = await officer(browser)
  await desk.goto('/meja/permintaan/')
  await desk.getByRole('link', { name: number }).click()
  await desk.getByRole('link', { name: 'Hitung kesanggupan produsen' }).click()
  await desk.getByRole('link', { name: 'Tulis penawaran dari pembagian ini' }).click()
  for (const price of await desk.getByLabel(/^Harga satuan, .*baris 1$/).all()) await price.fill('12.500')
  await desk.getByRole('button', { name: 'Simpan konsep' }).last().click()
  await expect(desk.getByRole('alert')).toContainText('kecamatan')
  await desk.getByLabel(/^Jalan/).fill('Jalan Contoh 12')
  await desk.getByLabel(/^Kecamatan/).fill('Klojen')
  await desk.getByLabel(/^Kode pos/).fill('65111')
  await desk.getByRole('button', { name: 'Simpan konsep' }).last().click()
  await expect(desk.getByRole('status')).toContainText('Konsep penawaran disimpan')
  await looksRight(desk, browser)
  await desk.getByLabel(/sudah saya periksa/).check()
  await desk.getByRole('button', { name: 'Kirim penawaran' }).click()
  await expect(desk.getByRole('status')).toContainText('Penawaran dikirim')

  const offer = await letter(page, `untuk permintaan ${number}`)
  await page.goto(/\/penawaran\/[\w-]{43}/.exec(offer)?.[0] ?? '')
  await looksRight(page, browser)
  await page.getByLabel('Nama yang menyetujui').fill('Kepala Pengadaan')
  await page.getByLabel(/Saya berwenang/).check()
  await page.getByRole('button', { name: 'Setujui penawaran' }).click()
  const order = (await page.getByRole('heading', { level: 1 }).textContent())?.replace('Pesanan', '').trim() ?? ''
  await expect(page.getByText('Para pembuat mulai bekerja setelah uang muka kami terima.')).toBeVisible()
  await page.getByRole('button', { name: /^Bayar sekarang/ }).click()
  await expect(page).toHaveURL(new RegExp(`^${process.env.STRIPE_API_URL}`))
  const session = /cs_\w+/.exec(page.url())?.[0] ?? ''
  const paid = await fetch(`${process.env.STRIPE_API_URL}/_local/pay/${session}`, { method: 'POST', body: '{}' })
  expect(paid.ok).toBe(true)

  expect(await letter(page, `Pembayaran diterima, pesanan ${order}`)).toContain('Uang muka diterima')
  expect(await letter(page, `Pesanan baru ${order}`)).toContain('/serah-terima/')
  await desk.reload()
  await expect(desk.getByText(/^Pelunasan .* belum masuk/)).toBeVisible()
  await looksRight(desk, browser)
  await desk.getByRole('link', { name: 'Laporan untuk mitra ini' }).click()
  await expect(desk.getByRole('heading', { level: 1, name: 'Laporan untuk Perusahaan Penawaran' })).toBeVisible()
  await looksRight(desk, browser)
})
