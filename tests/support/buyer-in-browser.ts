import { expect, type Page } from '@playwright/test'

export interface BrowserOrder {
  /** Products' slugs and how many of each. */
  readonly goods: Readonly<Record<string, number>>
  readonly email: string
  /** Without it everything is picked up at the gallery. */
  readonly isSent?: boolean
  readonly pays: 'card' | 'transfer'
}

/** Orders as anybody does, without script; a card is charged on the payment page. Gives the address of the buyer's page. */
export async function orderInShop(page: Page, shop: string, { goods, email, isSent, pays }: BrowserOrder) {
  for (const [slug, quantity] of Object.entries(goods)) {
    await page.goto(`${shop}/produk/${slug}/`)
    const variants = page.locator('main').getByRole('radio')
    if ((await variants.count()) > 0) await variants.first().check()
    const count = page.getByLabel('Jumlah')
    if (quantity > 1) await count.fill(String(quantity))
    await page.getByRole('button', { name: 'Masukkan keranjang' }).click()
  }
  await page.goto(`${shop}/checkout/`)
  await page.getByLabel('Nama lengkap').fill('Pembeli Contoh')
  await page.getByLabel('Alamat e-mail').fill(email)
  await page.getByLabel('Nomor telepon atau WhatsApp').fill('0812 3456 7890')
  if (isSent) {
    await page.getByLabel(/Jalan, nomor rumah/).fill('Jalan Contoh 1')
    await page.getByLabel('Kabupaten atau kota').selectOption({ label: 'Kota Malang' })
    await page.getByLabel('Kecamatan').fill('Klojen')
    await page.getByLabel('Kode pos').fill('65111')
  } else {
    for (const choice of await page.getByLabel(/Ambil sendiri di galeri/).all()) await choice.check()
  }
  if (pays === 'transfer') await page.getByLabel('Transfer bank').check()
  await page.getByLabel(/Saya sudah membaca/).check()
  await page.getByRole('button', { name: /^Lanjut: lihat total/ }).click()
  await page.getByRole('button', { name: pays === 'card' ? /^Bayar Rp/ : /^Pesan, lalu transfer/ }).click()
  if (pays === 'card') await page.getByRole('button', { name: /^Bayar/ }).click()
  await expect(page).toHaveURL(new RegExp(`^${shop}/pesanan/`))
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
  return { url: page.url().replace(/\?.*/, ''), number: /GK-\d{4}-\d{4}/.exec(heading)?.[0] ?? '' }
}
