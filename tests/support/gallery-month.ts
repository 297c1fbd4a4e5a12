import { expect } from '@playwright/test'
import { sql } from 'kysely'
import { addMonths, monthOf } from '#core/month.ts'
import { runScript } from './built-shop.ts'
import { desk, fileOf, press, rupiah, shop } from './gallery-day.ts'
import { pdfText } from './pdf-text.ts'
import { brokenText } from './read-letters.ts'

/** The month ends, by moving the books back by one: every maker with anything due is paid, and the statements add up. */
export async function payEveryMaker(): Promise<void> {
  await shop.db
    .updateTable('maker_ledger')
    .set({ at: sql`(at at time zone 'Asia/Jakarta' - interval '1 month') at time zone 'Asia/Jakarta'` })
    .execute()
  const owed = await shop.db
    .selectFrom('maker_ledger')
    .select((select) => ['producer_id', select.fn.sum('amount').as('amount')])
    .groupBy('producer_id')
    .having((having) => having(having.fn.sum('amount'), '>', 0))
    .execute()
  expect(owed.map(({ producer_id }) => producer_id.replace('producer-', ''))).toEqual(
    expect.arrayContaining(['kelompok-batik-kota-mojokerto', 'kelompok-kerajinan-pasuruan', 'upt-pstw', 'upt-rsbl']),
  )
  const month = addMonths(monthOf(new Date()), -1)
  for (const { producer_id, amount } of owed) {
    const page = `${shop.url}/meja/hak-produsen/${producer_id}/?bulan=${month}`
    await desk.goto(page)
    await expect(desk.getByRole('heading', { name: /^Harus dibayar/ })).toContainText(rupiah(Number(amount)).slice(3))
    await desk.getByText('Isi atau ubah rekening').click()
    await desk.getByLabel('Bank', { exact: true }).fill('Bank Contoh')
    await desk.getByLabel('Nomor rekening').fill('1234567890')
    await desk.getByLabel('Atas nama').fill('Kelompok Contoh')
    await press(desk, 'Simpan rekening')
    await desk.getByLabel('Nomor rujukan bank').fill(`RUJUK-${producer_id}`)
    await desk.getByLabel(/sudah dikirim$/).check()
    await press(desk, 'Catat pembayaran')
    await expect(desk.getByRole('status')).toContainText('Pembayaran dicatat')
    const pdf = await fileOf(`/meja/hak-produsen/${producer_id}/laporan.pdf?bulan=${month}`)
    expect(pdfText(pdf).replace(/\s+/g, ' ')).toContain(rupiah(Number(amount)).slice(3))
    expect(pdfText(pdf)).not.toMatch(brokenText)
    const csv = (await fileOf(`/meja/hak-produsen/${producer_id}/laporan.csv?bulan=${month}`)).toString()
    expect(csv).toContain(String(amount))
  }
  await desk.goto(`${shop.url}/meja/hak-produsen/?bulan=${month}`)
  const total = owed.reduce((sum, { amount }) => sum + Number(amount), 0)
  await expect(desk.getByRole('row', { name: /^Jumlah/ })).toContainText(rupiah(total).slice(3))
  expect(JSON.parse(await runScript('scripts/audit.ts', shop.environment, '--json')).violations).toEqual([])
}
