import { type Browser, expect } from '@playwright/test'
import { asVisitor, desk, linkTo, press, shop, tick } from './gallery-day.ts'

/** The request for 300 pieces is offered, accepted by its link, and its deposit paid: 300 pieces are in makers' hands. */
export async function offerAndOrder(browser: Browser): Promise<void> {
  await desk.goto(`${shop.url}/meja/?jenis=inquiry`)
  await desk.getByRole('link', { name: /^Jawab: PB-/ }).click()
  await desk.getByRole('link', { name: 'Hitung kesanggupan produsen' }).click()
  await desk.getByRole('link', { name: 'Tulis penawaran dari pembagian ini' }).click()
  for (const pieces of await desk.locator('input[name^="n."]').all()) {
    if ((await pieces.inputValue()) === '') continue
    const line = ((await pieces.getAttribute('name')) ?? '').slice(2)
    await desk.locator(`input[name="t.${line}"]`).fill('Seragam kerja')
    await desk.locator(`input[name="h.${line}"]`).fill('100.000')
  }
  await desk.getByLabel('Diambil di galeri').check()
  await desk.getByLabel(/^Uang muka/).fill('50')
  await press(desk, 'Simpan konsep')
  await desk.getByLabel('Harga, hari, dan syaratnya sudah saya periksa').check()
  await press(desk, 'Kirim penawaran')
  await tick()
  await desk.goto(`${shop.url}/meja/?jenis=quotation`)
  await expect(desk.getByRole('row').filter({ hasText: 'Perusahaan Contoh' })).toContainText('30.000.000')
  const offer = await linkTo('mitra@contoh.example', 'penawaran')
  await asVisitor(browser, async (page) => {
    await page.goto(offer)
    await page.locator('input[name="name"]').fill('Kepala Pengadaan')
    await page.locator('input[name="agree"]').check()
    await press(page, 'Setujui penawaran')
    await expect(page).toHaveURL(/\/pesanan\//)
    await press(page, /^Bayar/)
    await press(page, /^Bayar Rp/)
    await expect(page).toHaveURL(/\/pesanan\//)
  })
  const makers = () =>
    shop.db
      .selectFrom('handoffs')
      .innerJoin('handoff_lines', 'handoff_id', 'handoffs.id')
      .innerJoin('orders', 'orders.id', 'handoffs.order_id')
      .select((select) => select.fn.sum<number>('handoff_lines.quantity').as('pieces'))
      .where('buyer_email', '=', 'mitra@contoh.example')
      .executeTakeFirstOrThrow()
  await expect.poll(async () => Number((await makers()).pieces)).toBe(300)
}
