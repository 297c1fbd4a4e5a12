import { type Browser, expect, type Page } from '@playwright/test'
import { orderInShop } from './buyer-in-browser.ts'
import { takeUp } from './officer-in-browser.ts'
import { type OwnShop, ownShop } from './own-shop.ts'
import { linkIn, readLetters } from './read-letters.ts'

/** The shop of the day, and its desk in a browser without script; once `openDay` is done. */
export let shop: OwnShop
export let desk: Page

export async function openDay(browser: Browser): Promise<void> {
  shop = await ownShop()
  desk = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await takeUp(desk, shop.signIn ?? '')
}

export async function closeDay(): Promise<void> {
  await desk?.context().close()
  await shop?.close()
}

export const mailOf = (producer: string) => `${producer}@produsen.localhost`
export const rupiah = (amount: number) => `Rp ${amount.toLocaleString('id-ID')}`
/** One round of the clock, asked for instead of waited for. */
export async function tick(): Promise<void> {
  const headers = { Authorization: `Bearer ${shop.environment.JOBS_SECRET}` }
  expect((await fetch(`${shop.url}/api/jobs`, { method: 'POST', headers })).status).toBe(200)
}
export async function asVisitor<Result>(browser: Browser, visit: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } })
  const result = await visit(await context.newPage())
  await context.close()
  return result
}
export const buys = (browser: Browser, order: Parameters<typeof orderInShop>[2]) =>
  asVisitor(browser, (page) => orderInShop(page, shop.url, order))
/** Opens a producer's own link to the work of an order, from the letter they got, on a small telephone. */
export async function atWork(browser: Browser, producer: string, number: string, deeds: (page: Page) => Promise<void>) {
  const link = await linkTo(mailOf(producer), 'serah-terima', number)
  await asVisitor(browser, async (page) => {
    await page.goto(link)
    await deeds(page)
  })
}
/** Letters go out by the clock, which another round may just be about. */
export async function linkTo(mail: string, kind: string, about = ''): Promise<string> {
  const found = async () => linkIn(await readLetters(shop.inboxUrl), mail, kind, about)
  await expect.poll(found, { timeout: 30_000 }).not.toBe('')
  return found()
}
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click()

export const orders = { card: '', pickup: '', declined: '', walkIn: '', whatsapp: '' }
/** An order that the officer takes; gives its number. */
export async function atCounter(goods: string, channel: string, fill: () => Promise<void>): Promise<string> {
  await desk.goto(`${shop.url}/meja/pesanan/baru/`)
  await desk.getByLabel('Cari barang').fill(goods)
  await press(desk, 'Cari')
  await press(desk, /^Tambah: /)
  await desk.getByLabel(channel, { exact: true }).check()
  await desk.getByLabel(/^Ambil sendiri di galeri/).check()
  await fill()
  await press(desk, 'Hitung ulang')
  await press(desk, /^Simpan pesanan/)
  await expect(desk).toHaveURL(/\/meja\/pesanan\/ord_/)
  return /GK-\d{4}-\d{4}/.exec((await desk.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? ''
}

export async function openOrder(number: string): Promise<void> {
  await desk.goto(`${shop.url}/meja/pesanan/?cari=${number}`)
  await desk.getByRole('link', { name: number }).click()
}

export async function fileOf(path: string): Promise<Buffer> {
  const answer = await desk.request.get(shop.url + path)
  expect(answer.status(), path).toBe(200)
  return answer.body()
}
