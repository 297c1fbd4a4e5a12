import { gzipSync } from 'node:zlib'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { handoffPath, openWorkPath } from '#core/paths.ts'
import { deriveToken } from '#core/secret-token.ts'
import { connect, type Database } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { renewProducerLink } from '#handoff/producer-link.ts'
import { photographForGuide } from '../support/guide-photographs.ts'
import { buy, patientSend } from '../support/http-buyer.ts'

// A cheap telephone, script off, and a line on which a page must be small.
test.describe.configure({ timeout: 240_000 })
test.use({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })

const linkSecret = process.env.LINK_SECRET ?? ''
let db: Database
test.beforeAll(() => {
  db = connect({ databaseUrl: process.env.DATABASE_URL ?? '', poolSize: 2 })
})
test.afterAll(() => db.destroy())

/** Paid work of seven pieces, as its producer's link to everything. */
async function newWork(): Promise<{ readonly id: string; readonly all: string; readonly one: string }> {
  const email = `produsen-${Date.now()}@contoh.example`
  const wish = { 'BJN-MASKER-DEWASA': 5, 'BJN-KANTOR-M': 2 }
  const found = await buy(patientSend(process.env.SHOP_URL ?? ''), wish, {}, { email })
  if (!('sessionId' in found)) throw new Error(found.soldOut)
  await fetch(`${process.env.STRIPE_API_URL}/_local/pay/${found.sessionId}`, { method: 'POST', body: '{}' })
  const work = () =>
    db
      .selectFrom('handoffs')
      .innerJoin('orders', 'orders.id', 'handoffs.order_id')
      .select(['handoffs.id', 'handoffs.producer_id', 'handoffs.token_version as version'])
      .where('buyer_email', '=', email)
      .executeTakeFirst()
  await expect.poll(async () => (await work()) !== undefined, { timeout: 90_000 }).toBe(true)
  const made = await work()
  if (!made) throw new Error('no work')
  const { id, producer_id, version } = made
  const link = await inTransaction(db, (trx) => renewProducerLink(trx, linkSecret, producer_id, new Date()))
  return {
    id,
    all: openWorkPath(deriveToken(linkSecret, link.subject)),
    one: handoffPath(deriveToken(linkSecret, { kind: 'handoff', id, version })),
  }
}

async function press(page: Page, name: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.getByRole('button', { name }).first().click()
  expect((await answered).status(), name).toBe(303)
}

test('on a small telephone without script a producer takes a part, makes it, is fetched and sends it', async ({
  page,
}) => {
  const work = await newWork()
  await page.goto(work.all)
  const link = page.locator(`a[href="${work.one}"]`)
  await expect(link).toContainText('7 buah')
  await photographForGuide(page, 'producer/semua')
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  const came = page.waitForResponse((response) => response.url().endsWith(work.one))
  await link.click()
  const html = await (await came).body()
  await expect(page.getByRole('heading', { name: /^Pekerjaan GK-/ })).toBeVisible()
  // Three seconds at 40 kbit/s, and nothing comes after it: no letters, no script, no picture.
  expect(gzipSync(html).byteLength).toBeLessThan(14_000)
  expect(asked.filter((path) => path !== work.one && !path.startsWith('/favicon'))).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  await photographForGuide(page, 'producer/jawab')
  await page.getByText('Sanggup sebagian').click()
  await page.getByLabel(/^Masker/).fill('3')
  await page.getByLabel(/^Kemeja/).fill('0')
  await press(page, 'Ya, saya kerjakan sebanyak ini')
  await expect(page.getByText('Tidak Anda ambil. Petugas mengurusnya:')).toBeVisible()
  await press(page, 'Mulai mengerjakan')
  await photographForGuide(page, 'producer/buat')
  await press(page, 'Sudah jadi')
  await press(page, 'Minta dijemput')
  await expect(page.getByText(/^Petugas sudah diberi tahu dan akan mengabari/)).toBeVisible()
  await page.getByText('Sudah dikirim').click()
  await page.getByLabel('Nama kurir').fill('JNE')
  await page.getByLabel('Nomor resi').fill('CGK0001234')
  await press(page, 'Kirim nomor resi')
  await expect(page.getByText('JNE, resi CGK0001234')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

const when = new Date()
const places = [
  ['offered', {}],
  ['offered', { proposed_day: '2027-01-04' }],
  ['accepted', { answered_at: when }],
  ['making', {}],
  ['making', { problem: 'Kain mori belum datang dari pemasok, masih ditunggu sampai hari Kamis.' }],
  ['ready', {}],
  ['shipped', { shipped_at: when, courier: 'Kurir Reguler Antarkota', tracking_number: 'CGK0001234567890123456789' }],
  ['declined', { decline_reason: 'busy' }],
  ['cancelled', {}],
  ['received', { received_at: when }],
] as const

test('in every state the page is as wide as the telephone, its buttons are large, each with a sign, and its numbers are seen', async ({
  browser,
  page,
}) => {
  const work = await newWork()
  const axe = await (await browser.newContext({ javaScriptEnabled: true })).newPage()
  for (const [state, also] of places) {
    await db
      .updateTable('handoffs')
      .set({ proposed_day: null, problem: '', shipped_at: null, received_at: null, ...also, state })
      .where('id', '=', work.id)
      .execute()
    await page.goto(work.one)
    const said = `${state} ${JSON.stringify(also)}`
    expect(await page.evaluate(() => document.documentElement.scrollWidth), said).toBe(320)
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '')
    })
    expect(await page.evaluate(() => document.documentElement.scrollWidth), said).toBe(320)
    const buttons = await page.locator('.big').evaluateAll((all) =>
      all.map((one) => ({
        sign: one.querySelector('svg') !== null,
        height: one.getBoundingClientRect().height,
        letters: Number.parseFloat(getComputedStyle(one).fontSize),
        colours: new Set([getComputedStyle(one).color, getComputedStyle(one).backgroundColor]).size,
      })),
    )
    for (const button of buttons) {
      expect(button, said).toMatchObject({ sign: true, colours: 2 })
      expect(button.height, said).toBeGreaterThanOrEqual(56)
      expect(button.letters, said).toBeGreaterThanOrEqual(18)
    }
    if (state !== 'offered' && state !== 'making') continue
    await axe.goto(work.one)
    expect((await new AxeBuilder({ page: axe }).analyze()).violations, said).toEqual([])
  }
  await axe.context().close()
})
