import { type Browser, expect, test } from '@playwright/test'
import { photographForGuide } from '../support/guide-photographs.ts'
import { invitation, looksRight, officersPassword, takeUp } from '../support/officer-in-browser.ts'

const cloth = '/produk/batik-tulis-sisik-gringsing/'

/** A buyer orders a cloth, to be paid by bank transfer. Gives the order's number. */
async function order(browser: Browser): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(cloth)
  await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  await page.goto('/checkout/')
  await page.getByLabel('Nama lengkap').fill('Pembeli Contoh')
  await page.getByLabel('Alamat e-mail').fill('pembeli@contoh.example')
  await page.getByLabel('Nomor telepon atau WhatsApp').fill('0812 3456 7890')
  await page.getByLabel(/Ambil sendiri di galeri/).check()
  await page.getByLabel('Transfer bank').check()
  await page.getByLabel(/Saya sudah membaca/).check()
  await page
    .locator('main form')
    .getByRole('button', { name: /^(Lanjut|Pesan|Bayar)/ })
    .last()
    .click()
  // The total is confirmed on a second page where it was not known before.
  const confirm = page.getByRole('button', { name: /^Pesan, lalu transfer/ })
  if (await confirm.isVisible()) await confirm.click()
  const heading = await page.getByRole('heading', { name: /^Pesanan GK-/ }).textContent()
  await context.close()
  return heading?.replace('Pesanan ', '').trim() ?? ''
}

test.use({ javaScriptEnabled: true })

test('from the invitation to the last problem solved', async ({ page, browser }) => {
  test.slow()
  const link = await invitation('meja-walk@galeri.localhost', 'officer')
  await page.goto(link)
  await looksRight(page)
  await takeUp(page, link)
  await looksRight(page)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Undangan ini tidak berlaku' })).toBeVisible()

  const number = await order(browser)
  await page.goto('/meja/transfer/')
  await looksRight(page)
  await photographForGuide(page, 'desk/transfer', { fullPage: false })
  await page.goto('/meja/')
  await photographForGuide(page, 'desk/ringkasan', { fullPage: false })
  await page.getByRole('link', { name: /Transfer menunggu konfirmasi/ }).click()
  await page.getByLabel('Cari di antara yang menunggu').fill(number)
  await page.getByRole('button', { name: 'Cari' }).click()
  await looksRight(page)
  await page.getByRole('link', { name: 'Cari di semua pesanan' }).click()
  await looksRight(page)
  await page.goBack()
  await page.getByRole('link', { name: `Konfirmasi uang masuk: ${number}` }).click()
  await expect(page.getByRole('heading', { name: `Pesanan ${number}` })).toBeVisible()
  await looksRight(page)

  await page.getByLabel('Nomor referensi di mutasi bank').fill(`BCA ${number}`)
  await page.getByLabel('Uang yang masuk (Rp)').fill('1')
  await page.getByRole('button', { name: 'Uang sudah masuk' }).click()
  await expect(page.getByRole('alert')).toContainText('tidak sama dengan tagihan')
  await looksRight(page)
  await page.getByLabel('Uang yang masuk (Rp)').fill('550.000')
  await page.getByRole('button', { name: 'Uang sudah masuk' }).click()
  await expect(page.getByRole('status')).toContainText('Transfer dikonfirmasi')
  const here = page.url().replace(/\?.*/, '')

  await page.goto(`${here}alihkan`)
  await looksRight(page)
  await photographForGuide(page, 'desk/alihkan', { fullPage: false })
  await page.goto(here)
  await page.getByText('Catat jawaban produsen').click()
  await page.getByRole('button', { name: '1 Sanggup', exact: true }).click()
  await expect(page.getByRole('status')).toContainText('Jawaban produsen dicatat')
  await page.getByText('Catat jawaban produsen').click()
  await photographForGuide(page, 'desk/pesanan', { fullPage: false })
  await page.getByText('Ada masalah', { exact: true }).click()
  await page.getByLabel('Apa masalahnya?').fill('Kain mori belum datang')
  await page.getByRole('button', { name: 'Simpan: Ada masalah' }).click()
  await looksRight(page)

  await page.getByRole('link', { name: /Ada masalah yang disampaikan.*terbuka/ }).click()
  await looksRight(page)
  const problem = page.getByRole('listitem').filter({ hasText: number })
  await problem.getByText('Selesai, tutup').first().click()
  await problem.getByLabel('Apa yang sudah Anda lakukan?').fill('Kain dipinjam dari kelompok lain')
  await problem.getByRole('button', { name: 'Selesai, tutup' }).click()
  await expect(page.getByRole('status')).toContainText('Perhatian ditutup')

  await page.goto('/meja/serah-terima/?daftar=making')
  await photographForGuide(page, 'desk/serah-terima', { fullPage: false })
  await expect(page.getByRole('link', { name: new RegExp(number) })).toBeVisible()
  await looksRight(page)
  await page.goto('/meja/produsen/')
  await looksRight(page)
  await page
    .getByRole('link', { name: /^Ubah kontak/ })
    .first()
    .click()
  await page.getByLabel('Telepon atau WhatsApp').fill('12')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByRole('alert')).toContainText('Nomor telepon tidak dapat dihubungi')
  await looksRight(page)
})

test('without script an officer signs out and in again, and comes back to the page they wanted', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const [recoveryCode = ''] = await takeUp(page, await invitation('meja-plain@galeri.localhost', 'officer'))
  await page.getByRole('button', { name: 'Keluar' }).click()
  await page.goto('/meja/perhatian/?jenis=letter_dead')
  await expect(page.getByRole('heading', { name: 'Masuk ke meja petugas' })).toBeVisible()
  await page.getByLabel('Alamat e-mail').fill('meja-plain@galeri.localhost')
  await page.getByLabel('Kata sandi').fill('bukan kata sandinya')
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expect(page.getByRole('alert')).toContainText('tidak cocok')
  await page.getByLabel('Kata sandi').fill(officersPassword)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByLabel('Kode enam angka').fill('000000')
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expect(page.getByRole('alert')).toContainText('tidak cocok')
  await page.getByLabel('Kode enam angka').fill(recoveryCode)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await expect(page).toHaveURL(/\/meja\/perhatian\/\?jenis=letter_dead$/)
  await context.close()
})

test('a reader sees the desk and changes nothing', async ({ page }) => {
  await takeUp(page, await invitation('meja-reader@galeri.localhost', 'reader'))
  await expect(page.getByText('Anda masuk sebagai pembaca')).toBeVisible()
  await page.goto('/meja/produsen/')
  await page
    .getByRole('link', { name: /^Ubah kontak/ })
    .first()
    .click()
  await expect(page.getByRole('button', { name: 'Simpan' })).toHaveCount(0)
  const headers = { Origin: new URL(page.url()).origin }
  const answer = await page.request.post(page.url(), { headers, form: { name: 'Lain', email: '', phone: '' } })
  expect(answer.status()).toBe(403)
})

test('whoever is not signed in is led to the sign-in, whatever they ask for', async ({ request }) => {
  const paths = ['', 'pesanan/', 'pesanan/ord_x/', 'serah-terima/', 'perhatian/', 'produsen/', 'produsen/x/']
  for (const path of paths) {
    const shown = await request.get(`/meja/${path}`, { maxRedirects: 0 })
    expect(shown.status(), path).toBe(303)
    expect(shown.headers().location).toMatch(/^\/meja\/masuk\//)
    const headers = { Origin: new URL(shown.url()).origin }
    const posted = await request.post(`/meja/${path}`, { headers, form: { wish: 'work' }, maxRedirects: 0 })
    expect(posted.headers().location, path).toBe('/meja/masuk/')
  }
})

test('guessing a password is answered with how long to wait', async ({ request }) => {
  const headers = { Origin: new URL((await request.get('/meja/masuk/')).url()).origin }
  const form = { email: 'tebakan@meja.example', password: 'bukan kata sandinya' }
  const guess = () => request.post('/meja/masuk/', { headers, form })
  let answer = await guess()
  for (let tries = 1; answer.status() === 422 && tries < 15; tries++) answer = await guess()
  expect(answer.status()).toBe(429)
  expect(Number(answer.headers()['retry-after'])).toBeGreaterThan(0)
  expect(await answer.text()).toContain('Terlalu banyak percobaan')
})
