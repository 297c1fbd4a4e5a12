import { test } from '@playwright/test'
import { seeWhereOneIs } from '../support/by-keyboard.ts'
import { choose, expect, fits, heard, press, searchFor, type } from '../support/read-aloud.ts'

// A purchase as somebody hears it who sees nothing, has no mouse, or sees a strip of 320 px (400 % of 1280) in colours of
// their own: what the accessibility tree says at every step, and nothing but keys. Made to order, so that nobody else's
// piece is taken.
test.describe.configure({ timeout: 180_000 })
test.use({ viewport: { width: 320, height: 640 }, reducedMotion: 'reduce', forcedColors: 'active' })

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
  await expect(page.getByRole('button', { name: /^Pesan, lalu transfer/ })).toBeVisible()
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
