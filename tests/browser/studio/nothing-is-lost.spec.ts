import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type MortalLake, startMortalLake } from '../../support/mortal-lake.ts'
import { type Desk, input, signIn } from '../../support/studio-desk.ts'

// A store of its own, which this file kills. One Studio is opened for each person and stays open.
let lake: MortalLake
let editor: Desk
let curator: Desk

const id = 'category-uji'
const form = `/intent/edit/id=${id};type=category/`
const eventually = { timeout: 60_000, intervals: [250] }
const text = (value: string) => [{ _key: 'id', _type: 'internationalizedArrayTextValue', language: 'id', value }]
const title = (value: string) => [{ _key: 'id', _type: 'internationalizedArrayStringValue', language: 'id', value }]

// A picture of every step of three pages costs more than the steps.
test.use({ trace: 'off' })
test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async ({ browser }) => {
  lake = await startMortalLake()
  const slug = { _type: 'slug', current: 'uji' }
  await lake.writer.create({
    _id: id,
    _type: 'category',
    title: title('Uji'),
    slug,
    rank: 1,
    introduction: text('Awal.'),
  })
  ;[editor, curator] = await Promise.all([
    signIn(browser, 'editor', lake, form),
    signIn(browser, 'administrator', lake, form),
  ])
})

test.afterAll(async () => {
  await Promise.all([editor, curator].map((desk) => desk?.page.context().close()))
  await lake?.close()
})

const field = (page: Page) => input(page, 'introduction[_key=="id"].value')

/** What the store has of the field: of the draft, or of what is published. */
const stored = (of = `drafts.${id}`) =>
  lake.writer.fetch<string | null>('*[_id == $of][0].introduction[language == "id"][0].value', { of })

/** Types at the end of the field; resolves when each of these pages shows all of it. */
async function write(page: Page, words: string, seenBy: readonly Page[]) {
  const before = await field(page).inputValue()
  await field(page).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(words)
  for (const one of seenBy) await expect(field(one)).toHaveValue(before + words, { timeout: 60_000 })
}

/** Clicks once the button can be: what the other person wrote has to have arrived and been checked. */
async function publish(page: Page) {
  const button = page.getByRole('button', { name: 'Terbitkan' })
  await expect(button).toBeEnabled({ timeout: 60_000 })
  await button.click()
}

test('two hundred edits of two people in three tabs are all kept, and all tabs show the same', {
  tag: '@long',
}, async () => {
  const tab = await editor.page.context().newPage()
  await tab.goto(lake.url + form)
  const pages = [editor.page, tab, curator.page]
  for (const page of pages) await field(page).waitFor()
  // One field is written in by turns, while the second person is in another one.
  const name = input(curator.page, 'title[_key=="id"].value')
  await name.focus()
  await Promise.all([
    curator.page.keyboard.type('u'.repeat(30)),
    (async () => {
      for (const turn of 'abcd') for (const page of [editor.page, tab]) await write(page, turn.repeat(20), pages)
    })(),
  ])
  await write(curator.page, 'z'.repeat(30), pages)
  const all = `Awal.${[...'abcd'].map((letter) => letter.repeat(40)).join('')}${'z'.repeat(30)}`
  await expect.poll(() => stored(), eventually).toBe(all)
  for (const page of pages) {
    await expect(field(page)).toHaveValue(all)
    await expect(input(page, 'title[_key=="id"].value')).toHaveValue(/^(?=.*Uji)(?=.*u{30})/)
  }
  await tab.close()
})

test('what was typed when the store was killed is stored once it is back, and the Studio says what it is doing', async () => {
  const { page } = editor
  for (const desk of [editor, curator]) await field(desk.page).waitFor()
  await write(page, 'Mulai.', [page, curator.page])
  await publish(curator.page)
  await expect.poll(() => stored(id), eventually).toContain('Mulai.')
  await field(page).fill('Sebelum. ')
  await expect.poll(() => stored(), eventually).toBe('Sebelum. ')
  await page.keyboard.insertText('Pada saatnya. ')
  await lake.kill()
  await page.keyboard.insertText('Sesudahnya. ')
  const typed = await field(page).inputValue()
  expect(typed).toContain('Pada saatnya. ')
  await expect(page.getByText('Menyambung lagi…').first()).toBeVisible({ timeout: 60_000 })
  await lake.comeAgain()
  await expect.poll(() => stored(), eventually).toBe(typed)
  await expect(field(page)).toBeEditable({ timeout: 60_000 })
  await expect(page.getByText('Menyambung lagi…')).toHaveCount(0)
  await page.keyboard.insertText('Lagi.')
  await expect.poll(() => stored(), eventually).toBe(`${typed}Lagi.`)
  await expect(field(curator.page)).toHaveValue(`${typed}Lagi.`, { timeout: 60_000 })
})

test('history names who did what and when, also from before the kill, and gives an earlier state back', async () => {
  const { page } = curator
  const published = (await stored(id)) ?? ''
  await page.getByTestId('document-pane').getByTestId('pane-context-menu-button').click()
  await page.getByRole('menuitem', { name: 'Riwayat' }).click()
  const ago = '(baru saja|\\d+ (dtk|mnt) lalu)'
  const happened = (what: string) => page.getByRole('option', { name: new RegExp(`^${what} ${ago}`) })
  await expect(happened('Penyunting contoh Diubah').first()).toBeVisible({ timeout: 60_000 })
  await expect(happened('Penyunting contoh Rancangan dibuat')).toBeVisible()
  await happened('Administrator contoh Terbit').getByRole('button').first().click()
  await page.getByRole('button', { name: 'Kembalikan ke keadaan ini' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Lanjutkan' }).click({ timeout: 60_000 })
  await expect.poll(() => stored(), eventually).toBe(published)
  await expect(field(editor.page)).toHaveValue(published, { timeout: 60_000 })
  expect([editor, curator].flatMap(({ complaints }) => complaints)).toEqual([])
})

test('the overview says the numbers that are right, to the ear as to the eye, and axe finds no barrier in it', async () => {
  const { page } = curator
  const slug = { _type: 'slug', current: 'barang' }
  const variant = (count: number) => ({
    ...{ _key: 'v', _type: 'variant', sku: `UJI-${count}`, price: 45_000, weightGrams: 300 },
    availability: { _type: 'availability', kind: 'in_stock', count },
  })
  const product = (name: string, more: object) => ({
    ...{ _id: `product-${name}`, _type: 'product', kind: 'goods', title: title(name), slug, variants: [variant(2)] },
    ...{ pictures: [{ _key: 'p', _type: 'pictureWithAlt' }], ...more },
  })
  const maker = { _key: 'm', _type: 'reference', _ref: 'person-uji', _weak: true }
  await lake.writer
    .transaction()
    .create({ _id: 'person-uji', _type: 'person', name: 'Uji', consents: [] })
    .create({ _id: 'drafts.person-uji', _type: 'person', name: 'Uji lagi', consents: [] })
    .create(product('a', { makers: [maker] }))
    .create(product('b', { pictures: [] }))
    .create(product('c', { variants: [variant(0)] }))
    .create(product('d', { variants: [], pictures: [] }))
    .create({ ...product('b', {}), _id: 'drafts.product-b', title: title('b, ditulis lagi') })
    .commit()
  await page.getByRole('link', { name: 'Ringkasan' }).click()
  for (const heard of [
    'Menunggu siapa. Produk: menunggu orang kedua: 1 dari 1; Kategori: menunggu diterbitkan: 1 dari 1; Orang: menunggu orang kedua: 1 dari 1',
    'Produk yang belum dapat dibeli. Tanpa gambar: 1 dari 4; Stok habis: 1 dari 4; Tanpa varian: 1 dari 4',
    'Menyebut orang tanpa persetujuan yang berlaku. Produk yang menyebut orang: 1 dari 1',
    'Lengkap dalam bahasa Inggris. Produk: 0 dari 4; Kategori: 0 dari 1',
  ])
    await expect(page.getByRole('img', { name: heard })).toBeVisible({ timeout: 60_000 })
  for (const table of await page.getByText('Lihat sebagai tabel').all()) await table.click()
  await expect(page.getByRole('row', { name: /^Tanpa varian 1 4/ }).getByRole('link', { name: 'd' })).toBeVisible()
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([])
})
