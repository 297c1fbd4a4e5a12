import { expect, type Locator, type Page, test } from '@playwright/test'
import { publicHoliday } from '#calendar/public-holidays.ts'
import { addDays, dayOf } from '#core/day.ts'
import { seeWhereOneIs, tabTo } from '../support/by-keyboard.ts'

// A purchase as somebody hears it who sees nothing, has no mouse, or sees a strip of 320 px (400 % of 1280) in colours of
// their own: what the accessibility tree says at every step, and nothing but keys. Made to order, so that nobody else's
// piece is taken.
test.describe.configure({ timeout: 180_000 })
test.use({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce', forcedColors: 'active' })

/** What the tree says, with prices written as the language writes them. */
const heard = (part: Locator, tree: string) => expect(part).toMatchAriaSnapshot(tree)

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** Goes to a thing by Tab, sees that it is seen there, and presses a key. */
async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

async function type(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, id)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Radio buttons are one stop of Tab: arrows choose among them. */
async function choose(page: Page, name: RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name })
  const group = (await radio.getAttribute('name')) ?? ''
  const stop = page.locator(`[name="${group}"]:checked`)
  await tabTo(page, (await stop.getAttribute('id')) ?? '')
  for (let step = 0; step < 4 && !(await radio.isChecked()); step++) await page.keyboard.press('ArrowDown')
  await expect(radio).toBeChecked()
}

async function searchFor(page: Page, search: string, word: string): Promise<void> {
  await page.keyboard.press('Tab')
  await expect(page.locator('a.skip')).toBeFocused()
  await press(page, search)
  await expect(page).toHaveURL(/\/(cari|search)\/$/)
  await tabTo(page, 'cari-kata')
  await page.keyboard.type(word)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`q=${word}`))
  await page.waitForLoadState()
}

test('with script, in Indonesian, from the home page to the order', async ({ page }) => {
  await page.goto('/')
  await heard(
    page.locator('body'),
    `
    - link "Langsung ke isi"
    - banner:
      - link "Galeri Karya"
      - navigation "Menu utama":
        - list:
          - listitem: [link "Produk"]
          - listitem: [link "Produsen"]
          - listitem: [link "Cerita"]
          - listitem: [link "Tentang"]
      - link "Cari"
      - link "EN English"
      - link "Keranjang"
    - main:
      - heading [level=1]
    - contentinfo:
      - navigation "Belanja"
      - navigation "Kenali"
    `.replace(/\[(link "[^"]+")\]/g, '\n            - $1'),
  )
  await fits(page)
  await searchFor(page, 'Cari', 'gringsing')
  await heard(
    page.locator('[data-part=results]'),
    `
    - paragraph: 1 karya
    - list:
      - listitem:
        - article:
          - heading "Kain batik tulis sisik gringsing" [level=2]:
            - link "Kain batik tulis sisik gringsing"
          - paragraph: /Rp\\s550\\.000/
          - link "Kelompok Batik Kota Mojokerto"
    `,
  )
  await press(page, /^Kain batik tulis sisik gringsing/)
  await expect(page).toHaveURL(/\/produk\//)
  await heard(
    page.getByRole('main'),
    `
    - main:
      - article:
        - navigation "Letak halaman ini"
        - region "Gambar produk":
          - link /^Lihat gambar besar/:
            - img /^Ilustrasi/
        - heading "Kain batik tulis sisik gringsing" [level=1]
        - paragraph:
          - link "Kelompok Batik Kota Mojokerto"
        - paragraph: /Rp\\s550\\.000/
        - spinbutton "Jumlah": "1"
        - button "Masukkan keranjang"
        - button "Beli sekarang"
        - heading "Tentang barang ini" [level=2]
    `,
  )
  await fits(page)
  await press(page, 'Masukkan keranjang')
  const dialog = page.getByRole('dialog')
  await heard(
    dialog,
    `
    - dialog "Masuk ke keranjang":
      - heading "Masuk ke keranjang" [level=2]
      - paragraph:
        - strong: 1 × Kain batik tulis sisik gringsing
      - paragraph:
        - text: 1 buah di keranjang
        - strong: /Rp\\s550\\.000/
      - link "Lihat keranjang"
      - button "Lihat karya lain"
    `,
  )
  expect(await dialog.evaluate((box) => box.contains(document.activeElement))).toBe(true)
  await press(page, 'Lihat keranjang')
  await expect(page).toHaveURL(/\/keranjang\/$/)
  await heard(
    page.getByRole('main'),
    `
    - main:
      - heading "Keranjang" [level=1]
      - region "Kelompok Batik Kota Mojokerto":
        - heading "Kelompok Batik Kota Mojokerto" [level=2]
        - list:
          - listitem:
            - link "Kain batik tulis sisik gringsing"
            - button "Kurangi satu Kain batik tulis sisik gringsing"
            - textbox "Jumlah Kain batik tulis sisik gringsing": "1"
            - button "Tambah satu Kain batik tulis sisik gringsing"
            - button "Hapus Kain batik tulis sisik gringsing dari keranjang"
      - paragraph: /Total barang Rp\\s550\\.000/
      - button "Lanjut ke pembayaran"
      - status
    `,
  )
  // What changes is said, and the focus stays where it was.
  await press(page, 'Tambah satu Kain batik tulis sisik gringsing')
  await expect(page.getByRole('status')).toContainText(/Keranjang diperbarui.*Rp\s1\.100\.000/)
  await expect(page.getByRole('button', { name: /^Tambah satu/ })).toBeFocused()
  await fits(page)
  await press(page, 'Lanjut ke pembayaran')
  await expect(page).toHaveURL(/\/checkout\/$/)
  await choose(page, /^Ambil sendiri di galeri/)
  await expect(page.getByRole('button', { name: /^Bayar Rp\s1\.100\.000/ })).toBeVisible()
  await choose(page, /^Transfer bank/)
  await press(page, /^Pesan, lalu transfer/)
  const alert = page.getByRole('alert').filter({ hasText: 'Ada yang perlu diperbaiki' })
  await expect(alert).toBeFocused()
  await heard(
    page.getByRole('main'),
    `
    - main:
      - heading "Pembayaran" [level=1]
      - alert:
        - heading "Ada yang perlu diperbaiki" [level=2]
        - list:
          - listitem:
            - link "Tulis nama lengkap Anda."
      - region "Pemesan":
        - heading "Pemesan" [level=2]
        - textbox "Nama lengkap" [invalid]
        - textbox "Alamat e-mail" [invalid]
      - region "Cara bayar":
        - group "Cara bayar":
          - radio "Transfer bank" [checked]
        - checkbox /pemberitahuan privasi/
      - complementary "Tagihan":
        - heading "Tagihan" [level=2]
    `,
  )
  await expect(page.getByRole('textbox', { name: 'Nama lengkap' })).toHaveAccessibleDescription(
    /Tulis nama lengkap Anda/,
  )
  await fits(page)
  await press(page, 'Tulis nama lengkap Anda.')
  await expect(page.getByRole('textbox', { name: 'Nama lengkap' })).toBeFocused()
  await seeWhereOneIs(page)
  await page.keyboard.type('Pembeli Contoh')
  await type(page, 'email', 'pembeli@contoh.example')
  await type(page, 'phone', '0812 3456 7890')
  await press(page, 'privacy', 'Space')
  await press(page, /^Pesan, lalu transfer/)
  await expect(page).toHaveURL(/\/pesanan\//)
  await heard(
    page.getByRole('main'),
    `
    - main:
      - heading /^Pesanan GK-/ [level=1]
      - paragraph: Belum dibayar
      - paragraph: /Transfer tepat Rp\\s1\\.100\\.000/
      - region "Dari Kelompok Batik Kota Mojokerto":
        - list:
          - listitem: 2 × Kain batik tulis sisik gringsing
      - region "Rincian":
        - table:
          - rowgroup:
            - row:
              - rowheader "2 × Kain batik tulis sisik gringsing"
              - cell /Rp\\s1\\.100\\.000/
    `,
  )
  await expect(page).toHaveTitle(/GK-/)
  await fits(page)
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false, locale: 'en-GB' })

  test('in English, from the home page to the order', async ({ page }) => {
    await page.goto('/en/')
    const landmarks = page.locator('body')
    await heard(
      landmarks,
      '- banner:\n  - navigation "Main menu"\n  - link "Search"\n- main:\n  - heading [level=1]\n- contentinfo',
    )
    await searchFor(page, 'Search', 'gringsing')
    await heard(
      page.locator('[data-part=results]'),
      '- paragraph: 1 piece\n- list:\n  - listitem:\n    - article:\n      - heading [level=2]',
    )
    await press(page, /^Gringsing-scale batik cloth/)
    await expect(page).toHaveURL(/\/en\/products\//)
    await heard(
      page.getByRole('main'),
      `
      - main:
        - article:
          - region "Product pictures"
          - heading "Gringsing-scale batik cloth" [level=1]
          - spinbutton "Quantity": "1"
          - button "Add to basket"
          - button "Buy now"
      `,
    )
    await press(page, 'Add to basket')
    await expect(page).toHaveURL(/\/en\/cart\/$/)
    await heard(
      page.getByRole('main'),
      `
      - main:
        - heading "Basket" [level=1]
        - region "Batik Group of Mojokerto":
          - list:
            - listitem:
              - textbox "Quantity of Gringsing-scale batik cloth": "1"
        - button "Go to checkout"
      `,
    )
    await press(page, 'Go to checkout')
    await expect(page).toHaveURL(/\/en\/checkout\/$/)
    await choose(page, /^Collect from the gallery/)
    await choose(page, /transfer/i)
    await press(page, /^Continue: see the total|^Order, then transfer/)
    await expect(page.getByRole('alert').filter({ hasText: 'Please write your full name.' })).toBeFocused()
    await press(page, 'Please write your full name.')
    await expect(page.getByRole('textbox', { name: 'Full name' })).toBeFocused()
    await page.keyboard.type('Pembeli Contoh')
    await type(page, 'email', 'pembeli@contoh.example')
    await type(page, 'phone', '+44 20 7946 0958')
    await press(page, 'privacy', 'Space')
    await press(page, /^Order, then transfer|^Order and transfer/)
    await expect(page).toHaveURL(/\/pesanan\//)
    await heard(
      page.getByRole('main'),
      '- main:\n  - heading /^Order GK-/ [level=1]\n  - region /Batik/:\n    - list:\n      - listitem: /^1 ×/',
    )
    await fits(page)
  })

  test('in English, a mukena under Rp 300,000 that arrives in Malang within two weeks', async ({ page }) => {
    // Public holidays put off what is sent and made: each in the two weeks is a day more.
    const days = Array.from({ length: 15 }, (_, index) => addDays(dayOf(new Date()), index))
    const inTwoWeeks = addDays(dayOf(new Date()), 14 + days.filter(publicHoliday).length)
    await page.goto('/en/')
    await searchFor(page, 'Search', 'mukenah')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('mukenah')
    await tabTo(page, /^Filters/)
    await page.keyboard.press('Enter')
    await tabTo(page, 'cari-kota')
    await page.keyboard.type('malang')
    await tabTo(page, 'sebelum')
    // How a date is typed depends on the browser's own language.
    await page.getByLabel('No later than').fill(inTwoWeeks)
    await tabTo(page, 'sampai')
    await page.keyboard.type('300,000')
    await press(page, 'Apply filters')
    await expect(page).toHaveURL(/sampai=/)
    const found = page.locator('[data-part=results] li').filter({ has: page.getByRole('article') })
    await expect(found.first().getByRole('heading')).toContainText(/mukena/i)
    for (const piece of await found.all()) {
      expect(Number((await piece.locator('.price').innerText()).replace(/\D/g, ''))).toBeLessThanOrEqual(300_000)
      await expect(piece).toContainText(/Arrives by/)
    }
    await tabTo(page, /mukena|prayer/i)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/en\/products\//)
    await tabTo(page, 'Add to basket')
    await fits(page)
  })
})

test('at twice the size of text nothing is cut off or pushed out', async ({ page, context }) => {
  await page.setViewportSize({ width: 640, height: 800 })
  const session = await context.newCDPSession(page)
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  for (const path of [
    '/',
    '/produk/',
    '/produk/mukena-bordir-melati/',
    '/cari/?q=batik',
    '/produsen/',
    '/mitra/',
    '/dampak/',
    '/pesanan-besar/',
    '/keranjang/',
  ]) {
    await page.goto(path)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), path).toBe('32px')
    await fits(page)
    const cut = await page.locator('main :is(h1, h2, h3, p, a, button, label, td, th)').evaluateAll((parts) =>
      parts
        .filter((part) => part.checkVisibility() && part.clientHeight > 1)
        .filter((part) => getComputedStyle(part).overflow !== 'visible' && part.scrollHeight > part.clientHeight + 2)
        .map((part) => part.textContent),
    )
    expect(cut, path).toEqual([])
  }
})
