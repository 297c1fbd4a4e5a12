import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { act, add, begin, choose, input, open, publish, signIn, write } from '../../support/studio-desk.ts'
import { photograph } from '../../support/studio-photographs.ts'

const unique = Date.now().toString(36)
const maker = `Sekar Uji ${unique}`
const group = `KUBE Uji ${unique}`
const title = `Tas perca uji ${unique}`
const english = `Patchwork bag ${unique}`

/** A photo that no other document has. */
const photo = async (name: string, background: string) => ({
  name: `${name}.jpg`,
  mimeType: 'image/jpeg',
  buffer: await sharp({ create: { width: 1200, height: 1500, channels: 3, background } })
    .composite([
      {
        input: Buffer.from(`<svg width="800" height="200"><text y="90" font-size="60">${name} ${unique}</text></svg>`),
      },
    ])
    .jpeg()
    .toBuffer(),
})

async function address(page: Page) {
  await page.getByRole('button', { name: 'Buat dari judul' }).click()
  await expect(input(page, 'slug')).toHaveValue(new RegExp(unique))
}

/** Closes all items that are open. */
async function closeItem(page: Page) {
  await page.getByRole('dialog').last().getByRole('button', { name: 'Tutup', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** From an item within an item back to the outer one: over both names in "Varian / SKU / Pilihan / …". */
async function backToOuter(page: Page) {
  const items = page.getByRole('dialog')
  await items.last().locator('[data-testid^="breadcrumb-item-"]').nth(-3).click()
  await expect(items).toHaveCount(1)
}

async function chooseSize(page: Page, size: string) {
  await add(page.getByRole('dialog'), 'choices')
  const choice = page.getByRole('dialog').last()
  await choice.locator('input[id$=".option"]').fill('ukuran')
  await choice.locator('input[id$=".value"]').fill(size)
  await backToOuter(page)
}

async function writeProducer(page: Page): Promise<string> {
  const id = await begin(page, 'producer')
  await write(page, 'name', group, `Test group ${unique}`)
  await address(page)
  await page.getByTestId('field-kind').locator('select').selectOption({ label: 'KUBE (kelompok usaha bersama)' })
  await choose(page, input(page, 'regionCode'), 'Kota Mojokerto')
  await write(page, 'place', 'Kota Mojokerto', 'Mojokerto')
  await write(page, 'summary', 'Kelompok ini menjahit tas dari kain perca.', 'This group sews bags from remnants.')
  await page.getByRole('tab', { name: 'Kerja dan pesanan' }).click()
  await input(page, 'sharePercent').fill('80')
  return id
}

/** With consent to the name and the face, and to nothing else. */
async function writePerson(page: Page): Promise<string> {
  const id = await begin(page, 'person')
  for (const label of ['Nama', 'Wajah (foto)']) {
    await add(page, 'consents')
    const entry = page.getByRole('dialog')
    await entry.locator('[data-testid$=".value"] select').selectOption({ label })
    await entry.getByLabel('Toko daring').check()
    await entry.locator('input[id$=".givenOn"]').fill('2026-01-02')
    await entry.locator('input[id$=".expiresOn"]').fill('2030-01-02')
    await entry.locator('input[id$=".form"]').fill('F-2026-12')
    await closeItem(page)
  }
  await input(page, 'name').fill(maker)
  await page
    .getByTestId('file-button-input')
    .first()
    .setInputFiles(await photo('Wajah', '#b98b6b'))
  await write(page, 'face.alt', `Wajah ${maker}`, `Face of ${maker}`)
  return id
}

async function writeProduct(page: Page): Promise<string> {
  const id = await begin(page, 'product')
  await write(page, 'title', title, english)
  await address(page)
  await choose(page, input(page, 'producer'), group)
  await write(page, 'summary', 'Tas kecil dari kain perca, dijahit tangan.', 'A small bag sewn by hand from remnants.')
  await photograph(page, 'produk-baru')
  for (const [name, color] of [
    ['Depan', '#7a1f1a'],
    ['Samping', '#2f5d50'],
  ] as const) {
    await add(page, 'pictures')
    const picture = page.getByRole('dialog')
    await picture.getByTestId('file-button-input').setInputFiles(await photo(name, color))
    await write(picture, 'alt', `Tas perca dari ${name.toLowerCase()}`)
    if (name === 'Depan') await photograph(page, 'gambar')
    await closeItem(page)
  }
  await add(page, 'makers')
  await choose(page, page.getByTestId('field-makers').getByTestId('autocomplete'), maker)
  await page.getByRole('tab', { name: 'Penjualan' }).click()
  await add(page, 'options')
  const option = page.getByRole('dialog')
  await option.locator('input[id$=".code"]').fill('ukuran')
  await write(option, 'name', 'Ukuran', 'Size')
  for (const [code, indonesian, translated] of [
    ['kecil', 'Kecil', 'Small'],
    ['besar', 'Besar', 'Large'],
  ] as const) {
    await add(option, 'values')
    const value = page.getByRole('dialog').last()
    await value.locator('input[id*=".values["][id$=".code"]').fill(code)
    await write(value, 'label', indonesian, translated)
    await backToOuter(page)
  }
  await closeItem(page)
  await add(page, 'variants')
  const variant = page.getByRole('dialog').first()
  await variant.locator('input[id$=".sku"]').fill(`UJI-${unique.toUpperCase()}`)
  await variant.locator('input[id$=".price"]').fill('145000')
  await variant.locator('input[id$=".weightGrams"]').fill('300')
  await variant.getByLabel('Stok ada (dihitung)').check()
  await variant.locator('input[id$=".count"]').fill('5')
  await chooseSize(page, 'kecil')
  await photograph(page, 'varian')
  await closeItem(page)
  await page.getByRole('button', { name: 'Buka tindakan untuk dokumen ini' }).click()
  await page.getByRole('menuitem', { name: 'Gandakan sebagai varian' }).click()
  await page.getByTestId('field-variants').getByText(`UJI-${unique.toUpperCase()}-2`).click()
  await chooseSize(page, 'besar')
  await page.getByRole('dialog').locator('input[id$=".count"]').fill('3')
  await closeItem(page)
  return id
}

/** The second person: looks, answers what the gallery asks of a product, approves, publishes. */
async function approveAndPublish(page: Page, type: string, id: string) {
  await open(page, type, id)
  if (type === 'product') {
    await page.getByRole('tab', { name: 'Kurasi' }).click()
    for (const answer of ['aesthetic', 'economic', 'photo', 'price', 'packing', 'description', 'consent'])
      await input(page, `checklist.${answer}`).check({ force: true })
    await photograph(page, 'kurasi')
  }
  await act(page, 'Setujui', 'Setujui')
  await publish(page, id)
}

/** Every file that the shop serves of this build which holds one of the words. */
function servedFilesWith(words: readonly string[]): string[] {
  const folder = process.env.BUILDS_FOLDER ?? ''
  const current = join(folder, readFileSync(join(folder, 'current'), 'utf8').trim())
  const files = readdirSync(current, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => words.some((word) => path.includes(word) || readFileSync(path).includes(word)))
}

test('what three people write, approve and publish is for sale in both languages, and withdrawn consent leaves nothing', async ({
  browser,
  page: shopper,
}) => {
  test.setTimeout(600_000)
  const [editor, contributor, curator] = await Promise.all(
    (['editor', 'contributor', 'administrator'] as const).map((role) => signIn(browser, role)),
  )
  if (!editor || !contributor || !curator) throw new Error('three people are needed')
  const [producerId, personId] = await Promise.all([writeProducer(editor.page), writePerson(contributor.page)])
  const productId = await writeProduct(editor.page)
  await approveAndPublish(curator.page, 'producer', producerId)
  await approveAndPublish(curator.page, 'person', personId)
  await approveAndPublish(curator.page, 'product', productId)
  const badge = curator.page.getByRole('status').getByText('Tayang', { exact: true })
  await expect(badge).toBeVisible({ timeout: 180_000 })
  await badge.scrollIntoViewIfNeeded()
  await photograph(curator.page, 'tayang')

  const slug = `tas-perca-uji-${unique}`
  await shopper.goto(`/en/products/${slug}/`)
  await expect(shopper.getByRole('heading', { level: 1 })).toHaveText(english)
  await shopper.goto(`/produk/${slug}/`)
  await expect(shopper.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(shopper.locator('body')).toContainText(maker)
  const face = shopper.getByRole('img', { name: `Wajah ${maker}` })
  await expect(face).toBeVisible()
  const faceUrl = await face.evaluate((image: HTMLImageElement) => image.currentSrc || image.src)
  await shopper.getByText('Besar', { exact: true }).click()
  await shopper.getByRole('button', { name: 'Masukkan keranjang' }).click()
  await expect(shopper.getByRole('dialog')).toContainText('1 buah di keranjang')
  await shopper.goto('/keranjang/')
  await expect(shopper.locator('main')).toContainText(title)
  await expect(shopper.locator('main')).toContainText('145.000')

  await open(curator.page, 'person', personId)
  await act(curator.page, 'Tarik persetujuan', 'Tarik dan hapus')
  await expect(curator.page.getByText('Nomor tanda terima')).toBeVisible({ timeout: 20_000 })
  await expect.poll(() => servedFilesWith([maker]), { timeout: 180_000, intervals: [500] }).toEqual([])
  expect(servedFilesWith([faceUrl.split('/').at(-1)?.split('?')[0] ?? ''])).toEqual([])
  await expect.poll(async () => (await shopper.request.get(faceUrl)).status(), { timeout: 30_000 }).toBe(404)
  await shopper.goto(`/produk/${slug}/`)
  await expect(shopper.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(shopper.locator('body')).not.toContainText(maker)
  expect([editor, contributor, curator].flatMap(({ complaints }) => complaints)).toEqual([])
})
