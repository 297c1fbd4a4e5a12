import { expect, test } from '@playwright/test'
import { runScript } from '../../support/built-shop.ts'
import {
  asVisitor,
  atCounter,
  atWork,
  buys,
  closeDay,
  desk,
  openDay,
  openOrder,
  orders,
  press,
  rupiah,
  shop,
  tick,
} from '../../support/gallery-day.ts'
import { payEveryMaker } from '../../support/gallery-month.ts'
import { offerAndOrder } from '../../support/gallery-offer.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { brokenText, readLetters } from '../../support/read-letters.ts'

// A day at the gallery and the end of its month, on a shop of its own: every figure adds up, everything written is read.
test.describe.configure({ mode: 'serial', timeout: 240_000 })
test.use({ actionTimeout: 60_000 })

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000)
  await openDay(browser)
})
test.afterAll(closeDay)

let pickupPage = ''

test('three are ordered on the web, one at the counter and one by WhatsApp; 300 uniforms are asked for', async ({
  browser,
}) => {
  const card = { 'batik-tulis-sisik-gringsing': 1, 'tempat-gelas-air-mineral': 2 }
  orders.card = (await buys(browser, { goods: card, email: 'satu@contoh.example', isSent: true, pays: 'card' })).number
  const pickup = await buys(browser, {
    goods: { 'tempat-tisu-kayu-kubus': 2 },
    email: 'dua@contoh.example',
    pays: 'transfer',
  })
  orders.pickup = pickup.number
  pickupPage = pickup.url
  const declined = { goods: { 'mukena-bordir-biru-laut': 2 }, email: 'tiga@contoh.example', isSent: true } as const
  orders.declined = (await buys(browser, { ...declined, pays: 'card' })).number

  orders.walkIn = await atCounter('Jam dinding lukis', 'Di galeri', async () => {
    await desk.getByLabel('Nomor kuitansi atau buku kas').fill('KAS-001')
  })
  orders.whatsapp = await atCounter('Keset perca bulat', 'Lewat WhatsApp', async () => {
    await desk.getByLabel(/^Jumlah/).fill('3')
    await desk.getByLabel(/^Nama \(/).fill('Pembeli Contoh')
    await desk.getByLabel(/^Telepon atau WhatsApp/).fill('0812 3456 7890')
    await desk.getByLabel(/^E-mail/).fill('lima@contoh.example')
    await desk.getByLabel(/^Pembeli tahu/).check()
    await desk.getByLabel('Transfer bank', { exact: true }).check()
  })
  await asVisitor(browser, async (page) => {
    await page.goto(`${shop.url}/pesanan-besar/`)
    await page.getByLabel('Seragam M, lengan pendek').fill('200')
    await page.getByLabel('Seragam L, lengan panjang').fill('100')
    await page.getByLabel('Diperlukan tanggal').fill(new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10))
    await page.getByLabel('Dikirim ke kabupaten atau kota').selectOption({ label: 'Kota Malang' })
    await page.getByLabel('Perusahaan atau lembaga').fill('Perusahaan Contoh')
    await page.getByLabel('Nama Anda').fill('Bagian Pengadaan')
    await page.getByLabel('Alamat e-mail').fill('mitra@contoh.example')
    await page.getByLabel('Nomor telepon atau WhatsApp').fill('0812 3456 7890')
    await page.getByLabel(/Saya sudah membaca/).check()
    await press(page, /^Kirim/)
    await expect(page).toHaveURL(/terkirim=PB-/)
  })
  expect(new Set(Object.values(orders)).size).toBe(5)
})

test('the inbox holds what waits, and money by transfer is confirmed from it', async () => {
  for (const [number, amount] of [
    [orders.pickup, 220_000],
    [orders.whatsapp, 135_000],
  ] as const) {
    await desk.goto(`${shop.url}/meja/?cari=${number}`)
    await desk.getByRole('link', { name: `Konfirmasi uang masuk: ${number}` }).click()
    await desk.getByLabel('Nomor referensi di mutasi bank').fill(`BCA ${number}`)
    await desk.getByLabel('Uang yang masuk (Rp)').fill(String(amount))
    await press(desk, 'Uang sudah masuk')
    await expect(desk.getByRole('status')).toContainText('Transfer dikonfirmasi')
  }
  await desk.goto(`${shop.url}/meja/?jenis=inquiry`)
  await expect(desk.getByRole('row').filter({ hasText: 'Perusahaan Contoh' })).toContainText('300 potong')
  await desk.getByRole('link', { name: /^Jawab: PB-/ }).click()
  await desk.getByRole('link', { name: 'Hitung kesanggupan produsen' }).click()
  await expect(desk.getByText(/^300 potong = \d+ produsen, \d+ hari kerja$/)).toBeVisible()
})

test('two answer by their link, one on paper; one declines, one takes a part, and one says nothing in time', async ({
  browser,
}) => {
  await tick()
  await atWork(browser, 'kelompok-batik-kota-mojokerto', orders.card, async (page) => {
    await press(page, /^Sanggup/)
    await page.locator('summary').filter({ hasText: 'Sudah dikirim' }).click()
    await page.getByLabel('Nama kurir').fill('JNE')
    await page.getByLabel('Nomor resi').fill('CGK0001')
    await press(page, 'Kirim nomor resi')
    await expect(page.getByText('JNE, resi CGK0001')).toBeVisible()
  })
  await atWork(browser, 'upt-rsbl', orders.pickup, async (page) => {
    await press(page, /^Sanggup/)
    await press(page, 'Sudah di galeri')
  })
  await atWork(browser, 'upt-psbr', orders.declined, async (page) => {
    await page.locator('summary').filter({ hasText: 'Tidak sanggup' }).click()
    await page.getByRole('radio').first().check()
    await page.locator('details[open]').getByRole('button').click()
  })
  await atWork(browser, 'upt-pstw', orders.whatsapp, async (page) => {
    await page.locator('summary').filter({ hasText: 'Sanggup sebagian' }).click()
    await page.getByLabel(/^Keset/).fill('2')
    await press(page, 'Ya, saya kerjakan sebanyak ini')
  })
  await openOrder(orders.card)
  const onPaper = desk.getByRole('article').filter({ hasText: 'Kelompok Kerajinan Kabupaten Pasuruan' })
  await onPaper.getByText('Catat jawaban produsen').click()
  await onPaper.getByRole('button', { name: /^1 Sanggup/ }).click()
  await expect(desk.getByRole('status')).toContainText('Jawaban produsen dicatat')

  // The clock on the wall, not the shop's, is what the deadline is moved against.
  await shop.db
    .updateTable('handoffs')
    .set({ answer_by: new Date(Date.now() - 3_600_000) })
    .where('producer_id', '=', 'producer-upt-rehsos-pmks-sidoarjo')
    .execute()
  await tick()
  await desk.goto(`${shop.url}/meja/`)
  const [first] = await desk.getByRole('row').filter({ hasText: /GK-/ }).all()
  await expect(first ?? desk.locator('nothing')).toContainText('Produsen belum menjawab pada waktunya')
  await desk.getByRole('link', { name: `Alihkan: ${orders.walkIn}` }).click()
  await desk.getByLabel(/^UPT PSTW/).check()
  await press(desk, 'Alihkan')
  await expect(desk.getByText('Pekerjaan dialihkan.')).toBeVisible()
  await tick()
  await atWork(browser, 'upt-pstw', orders.walkIn, (page) => press(page, /^Sanggup/))
})

test('what was declined and what was left is given back; what lies ready goes to whoever says the code', async ({
  browser,
}) => {
  await desk.goto(`${shop.url}/meja/?cari=${orders.declined}`)
  await expect(desk.getByRole('row').filter({ hasText: orders.declined })).toHaveCount(1)
  for (const [number, transfer] of [
    [orders.declined, ''],
    [orders.whatsapp, 'BALIK-1'],
  ] as const) {
    await openOrder(number)
    const form = desk.locator('section[aria-labelledby="kembali"]')
    await form.getByRole('checkbox').first().check()
    await form.getByLabel('Alasan').fill('Tidak sanggup')
    if (transfer) await form.getByLabel('Nomor referensi transfer balik').fill(transfer)
    if (transfer) await form.getByLabel(/^Barang yang dihitung/).check()
    await form.getByLabel(/^Ya, kembalikan/).check()
    await press(desk, 'Kembalikan uang')
    await expect(desk.getByRole('status')).toBeVisible()
  }
  await expect
    .poll(() => shop.db.selectFrom('refunds').select('state').execute())
    .toEqual([{ state: 'done' }, { state: 'done' }])
  const code = await asVisitor(browser, async (page) => {
    await page.goto(pickupPage)
    return (
      (await page
        .getByText(/^Kode ambil/)
        .locator('b')
        .textContent()) ?? ''
    )
  })
  await desk.goto(`${shop.url}/meja/?cari=${orders.pickup}`)
  await desk.getByRole('link', { name: `Serahkan dengan kode: ${orders.pickup}` }).click()
  await desk.getByLabel('Kode ambil dari pembeli').fill(code)
  await press(desk, 'Kode cocok, serahkan')
  await expect(desk.getByText('Diterima pembeli').first()).toBeVisible()
  await desk.goto(`${shop.url}/meja/?cari=${orders.pickup}`)
  await expect(desk.getByText('Tidak ada yang cocok di antara yang menunggu.')).toBeVisible()
})

test('the request becomes an offer, the offer an order, and its deposit work for several makers', ({ browser }) =>
  offerAndOrder(browser))

const sold = 300 * 100_000 + 550_000 + 2 * 75_000 + 220_000 + 490_000 + 165_000 + 135_000
const back = 490_000 + 45_000

test('every figure adds up: numbers, books and audit', async () => {
  await desk.goto(`${shop.url}/meja/angka/`)
  const total = desk.getByRole('row', { name: /^Semua/ })
  for (const amount of [sold, back]) await expect(total).toContainText(rupiah(amount).replace(' ', '\u00a0'))
  const report = JSON.parse(await runScript('scripts/audit.ts', shop.environment, '--json'))
  expect(report.violations).toEqual([])
  const books = await shop.db
    .selectFrom('maker_ledger')
    .select((select) => [select.fn.sum('price').as('price'), select.fn.sum('amount').as('amount')])
    .executeTakeFirstOrThrow()
  expect(Number(books.price)).toBe(sold - back)
  await expect(total).toContainText(rupiah(Number(books.amount)).replace(' ', '\u00a0'))
  const shelf = await shop.db.selectFrom('shelf_moves').select(['variant_id', 'quantity']).execute()
  expect(shelf).toEqual([{ variant_id: 'PSTW-KESET-BULAT', quantity: 1 }])
})

test('at the end of the month every maker is paid what they are owed, by statements that add up', payEveryMaker)

test('every letter and every paper says what it should, and nothing that was not put in', async () => {
  await tick()
  await expect
    .poll(() => shop.db.selectFrom('outbox').select('id').where('state', '=', 'waiting').execute())
    .toEqual([])
  const letters = await readLetters(shop.inboxUrl)
  for (const { subject, text, html } of letters) {
    for (const said of [subject, text, html.replace(/<[^>]*>/g, ' ')]) {
      expect(said.trim().length, subject).toBeGreaterThan(5)
      expect(said, subject).not.toMatch(brokenText)
    }
  }
  for (const [mail, number] of [
    ['satu@contoh.example', orders.card],
    ['dua@contoh.example', orders.pickup],
    ['tiga@contoh.example', orders.declined],
    ['lima@contoh.example', orders.whatsapp],
  ] as const)
    expect(
      letters.filter(({ to, subject }) => to.includes(mail) && subject.includes(number)).length,
      mail,
    ).toBeGreaterThan(1)
  let papers = 0
  const works = await shop.db.selectFrom('handoffs').select(['id', 'order_id', 'state']).execute()
  for (const { id, state } of works) {
    const number = /GK-\d{4}-\d{4}/
    for (const paper of ['perintah-kerja', 'slip-paket']) {
      const answer = await desk.request.get(`${shop.url}/meja/serah-terima/${id}/${paper}.pdf`)
      // What is over, or not taken on yet, has no paper of that kind.
      if (answer.status() === 404) continue
      expect(answer.status(), `${state} ${paper}`).toBe(200)
      papers++
      const text = pdfText(await answer.body())
      expect(text).toMatch(number)
      expect(text).not.toMatch(brokenText)
    }
  }
  expect(papers).toBeGreaterThan(5)
})
