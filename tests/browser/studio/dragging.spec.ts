import { expect, type Locator, type Page, test } from '@playwright/test'
import { askStudio, type Desk, publish, signIn } from '../../support/studio-desk.ts'

let curator: Desk

const eventually = { timeout: 60_000, intervals: [250] }
const patiently = { timeout: 120_000, intervals: [1000] }

// A picture of every step costs more than the steps.
test.use({ trace: 'off', actionTimeout: 60_000 })
test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async ({ browser }) => {
  curator = await signIn(browser, 'administrator')
})

test.afterAll(() => curator?.page.context().close())

const ranked = '*[_type == "product" && !(_id in path("drafts.**"))] | order(orderRank, _id)[0...4]._id'
const partsOfHome = 'coalesce(*[_id == "drafts.home"][0], *[_id == "home"][0]).modules[]._key'

/** The grips of a list of the form, once all of them are drawn: only what is on the screen is. */
async function gripsOf(page: Page, field: string, count: number): Promise<Locator> {
  const list = page.getByTestId(`field-${field}`)
  const grips = list.locator('[aria-roledescription="sortable"]')
  await expect(async () => {
    await list.evaluate((one) => one.scrollIntoView({ block: 'center' }))
    await expect(grips).toHaveCount(count, { timeout: 1_000 })
  }).toPass({ timeout: 60_000 })
  return grips
}

async function drag(page: Page, what: Locator, where: Locator) {
  await where.scrollIntoViewIfNeeded()
  const [from, to] = [await what.boundingBox(), await where.boundingBox()]
  if (!from || !to) throw new Error('what is dragged must be seen')
  const x = from.x + Math.min(20, from.width / 2)
  await page.mouse.move(x, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(x, from.y + from.height / 2 - 12, { steps: 6 })
  await page.mouse.move(x, to.y + 2, { steps: 20 })
  await page.mouse.up()
}

/** Up by one place: lifted once the page says so, laid down once it has moved. */
async function moveUpByKeys(page: Page, list: Locator, grip: Locator) {
  const said = page.locator('[id^="DndLiveRegion"]').last()
  await grip.focus()
  await page.keyboard.press('Space')
  await expect(grip).toHaveAttribute('aria-pressed', 'true')
  // Within its list: the page may follow what moves.
  const height = async () => ((await grip.boundingBox())?.y ?? 0) - ((await list.boundingBox())?.y ?? 0)
  const before = await height()
  await page.keyboard.press('ArrowUp')
  await expect.poll(height, eventually).toBeLessThan(before - 10)
  await page.keyboard.press('Space')
  await expect(said).toContainText('Diletakkan di tempat baru.')
}

test('products and parts of the front page are dragged, by mouse and by keys', async () => {
  const { page } = curator
  await page.getByTestId('pane-item-Urutan di toko').click()
  const items = page.locator('[data-rfd-draggable-id]')
  await items.first().waitFor()
  const firstFour = () =>
    items.evaluateAll((all) =>
      all.slice(0, 4).map((one) => one.getAttribute('data-rfd-draggable-id')?.replace('drafts.', '') ?? ''),
    )
  const [a, b, c, d] = await firstFour()
  await items.first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect.poll(firstFour, eventually).toEqual([b, a, c, d])
  await expect.poll(() => askStudio(page, ranked), eventually).toEqual([b, a, c, d])
  await drag(page, items.nth(3), items.nth(0))
  await expect.poll(firstFour, eventually).toEqual([d, b, a, c])
  await expect.poll(() => askStudio(page, ranked), eventually).toEqual([d, b, a, c])

  await page.getByTestId('pane-item-Beranda').click()
  const parts = await askStudio<string[]>(page, partsOfHome)
  const grips = await gripsOf(page, 'modules', parts.length)
  await drag(page, grips.nth(5), grips.nth(2))
  const dragged = parts.toSpliced(5, 1).toSpliced(2, 0, ...parts.slice(5, 6))
  await expect.poll(() => askStudio(page, partsOfHome), eventually).toEqual(dragged)
  const last = (await gripsOf(page, 'modules', parts.length)).last()
  await moveUpByKeys(page, page.getByTestId('field-modules'), last)
  const moved = [...dragged.slice(0, -2), ...dragged.slice(-2).reverse()]
  await expect.poll(() => askStudio(page, partsOfHome), eventually).toEqual(moved)
})

test('featured products are dragged in their own list', { tag: '@long' }, async () => {
  const { page } = curator
  const parts = await askStudio<string[]>(page, partsOfHome)
  await (await gripsOf(page, 'modules', parts.length))
    .nth(1)
    .evaluate((grip) => grip.scrollIntoView({ block: 'center' }))
  await page.getByTestId('field-modules').getByText('Pilihan', { exact: false }).first().click()
  const featured = '*[_id == "drafts.home"][0].modules[_key == "pilihan"][0].products[]._ref'
  const before = await askStudio<string[]>(page, featured)
  const list = page.getByRole('dialog').locator('[data-testid$="products"]').first()
  const grips = list.locator('[aria-roledescription="sortable"]')
  await expect(async () => {
    await list.evaluate((one) => one.scrollIntoView({ block: 'start' }))
    expect(await grips.count()).toBeGreaterThan(2)
  }).toPass({ timeout: 60_000 })
  await drag(page, grips.nth(2), grips.nth(0))
  const [a = '', b = '', c = '', ...rest] = before
  await expect.poll(() => askStudio(page, featured), eventually).toEqual([c, a, b, ...rest])
  await moveUpByKeys(page, list, grips.nth(1))
  await expect.poll(() => askStudio(page, featured), eventually).toEqual([a, c, b, ...rest])
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup', exact: true }).click()
})

test('what was dragged stands so on the shop', { tag: '@long' }, async () => {
  const { page } = curator
  await publish(page, 'home')
  const shop = process.env.SHOP_URL ?? ''
  const parts: Readonly<Record<string, string>> = {
    pilihan: 'Baru diletakkan di rak',
    angka: 'Dalam angka',
    kategori: 'Cari menurut jenisnya',
    produsen: 'Yang membuatnya',
  }
  const headings = (await askStudio<string[]>(page, partsOfHome)).flatMap((part) => parts[part] ?? [])
  await expect
    .poll(async () => placesIn(await (await page.request.get(`${shop}/`)).text(), headings), patiently)
    .toEqual(headings)
  const ids = await askStudio<string[]>(page, ranked)
  const ordered = `*[_id in $ids] | order(orderRank, _id)`
  const slugs = await askStudio<string[]>(page, `${ordered}.slug.current`, { ids })
  const kinds = await askStudio<string[]>(page, `${ordered}.categories[0]._ref`, { ids })
  const ofOneKind = slugs.filter((_, index) => kinds[index] === kinds[0]).map((slug) => `/produk/${slug}/`)
  await expect
    .poll(async () => placesIn(await (await page.request.get(`${shop}/produk/`)).text(), ofOneKind), patiently)
    .toEqual(ofOneKind)
})

/** Which of these a page names, in the order in which it first does. */
function placesIn(html: string, words: readonly string[]): string[] {
  const main = html.slice(html.indexOf('<main'))
  return words.filter((word) => main.includes(word)).toSorted((a, b) => main.indexOf(a) - main.indexOf(b))
}
