import { expect, type Page, test } from '@playwright/test'
import { tabTo } from '../support/by-keyboard.ts'
import { invitation, looksRight, officersPassword, takeUp } from '../support/officer-in-browser.ts'

test.use({ javaScriptEnabled: true })

async function soundAt(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
  await looksRight(page)
}

/** Goes there with Tab alone, presses it, and is on the next page. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await onNextPage(page, 'Enter')
}
async function onNextPage(page: Page, key: string): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.keyboard.press(key)
  await loaded
}
async function type(page: Page, id: string, words: string): Promise<void> {
  await tabTo(page, id)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(words)
}

test('with a keyboard alone: an order is taken, its producer reminded, the work given away, the figures read', async ({
  page,
}) => {
  test.slow()
  const [recoveryCode = ''] = await takeUp(page, await invitation('papan-tik@galeri.localhost', 'officer'))

  await page.goto('/meja/pesanan/baru/')
  await soundAt(page, 'Pesanan baru')
  await type(page, 'search', 'Keset perca persegi')
  await press(page, 'Cari')
  await press(page, /^Tambah: Keset/)
  await tabTo(page, /^delivery\..*/)
  await page.keyboard.press('ArrowDown')
  await type(page, 'reference', `KAS-${Date.now()}`)
  await soundAt(page, 'Pesanan baru')
  await press(page, 'Hitung ulang')
  await press(page, /^Simpan pesanan/)
  const title = page.getByRole('heading', { level: 1, name: /^Pesanan GK-/ })
  await expect(title).toBeVisible()
  const number = ((await title.textContent()) ?? '').replace('Pesanan ', '').trim()

  await page.goto(`/meja/?cari=${number}`)
  await soundAt(page, 'Meja petugas')
  await press(page, `Ingatkan produsen: ${number}`)
  await expect(page.getByRole('status')).toContainText('Pengingat akan dikirim')
  await page.goto('/meja/serah-terima/?daftar=unanswered')
  await soundAt(page, 'Serah terima')
  const chosen = page.getByRole('checkbox', { name: new RegExp(`${number}$`) })
  await chosen.focus()
  await page.keyboard.press('Space')
  await page.getByRole('button', { name: 'Ingatkan yang dipilih' }).focus()
  await onNextPage(page, 'Enter')
  await expect(page.getByRole('status')).toContainText('1 produsen diingatkan')
  await page.goto('/meja/transfer/')
  await soundAt(page, 'Uang yang ditunggu')

  await page.goto(`/meja/pesanan/?cari=${number}`)
  await press(page, number)
  await press(page, 'Ingatkan, perpanjang, alihkan')
  await soundAt(page, new RegExp(number))
  await press(page, 'Alihkan kepada produsen lain')
  await soundAt(page, `Alihkan pekerjaan, pesanan ${number}`)
  // Whoever would make it is one of several: the first has the focus, the arrow chooses the next.
  await tabTo(page, 'maker')
  await page.keyboard.press('ArrowDown')
  await press(page, 'Alihkan')
  await expect(page.getByRole('status')).toContainText('Pekerjaan dialihkan')

  await page.goto('/meja/angka/')
  await soundAt(page, 'Angka')
  await press(page, 'Barang')
  await expect(page.getByRole('row', { name: /^Keset perca persegi/ }).first()).toBeVisible()

  await press(page, 'Keluar')
  await type(page, 'email', 'papan-tik@galeri.localhost')
  await type(page, 'password', officersPassword)
  await onNextPage(page, 'Enter')
  await soundAt(page, 'Kode dari ponsel')
  await type(page, 'code', recoveryCode)
  await onNextPage(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'Meja petugas' })).toBeVisible()
})
