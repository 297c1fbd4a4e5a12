import { expect, type Page, test } from '@playwright/test'
import { arrowTo, seeWhereOneIs, tabTo } from '../../support/by-keyboard.ts'
import { askStudio, type Desk, input, newDesk, theShopsOwn } from '../../support/studio-desk.ts'

let editor: Desk
let curator: Desk

const eventually = { timeout: 60_000, intervals: [250] }

// A picture of every step costs more than the steps.
test.use({ trace: 'off', actionTimeout: 60_000 })
test.describe.configure({ mode: 'serial', timeout: 300_000 })

test.beforeAll(async ({ browser }) => {
  ;[editor, curator] = await Promise.all([newDesk(browser), newDesk(browser)])
})

test.afterAll(() => Promise.all([editor, curator].map((desk) => desk?.page.context().close())))

async function signInByKeyboard(page: Page, code: string) {
  await page.goto(theShopsOwn().url)
  await page.getByRole('link', { name: 'Kode masuk' }).waitFor()
  await tabTo(page, 'Kode masuk')
  await page.keyboard.press('Enter')
  await page.getByLabel('Kode masuk').waitFor()
  await page.keyboard.type(code)
  await page.keyboard.press('Enter')
  await page.getByTestId('pane-item-Perlu diperiksa').waitFor()
}

/** Opens a list of the table of contents, and in it the document that is found by these words. */
async function openByKeyboard(page: Page, list: string, words: string) {
  await tabTo(page, 'Perlu diperiksa')
  const steps = await page.locator('[data-testid^="pane-item-"]').allInnerTexts()
  for (let step = 0; step < steps.indexOf(list); step += 1) await page.keyboard.press('ArrowDown')
  await seeWhereOneIs(page)
  await page.keyboard.press('Enter')
  await page.getByTestId('document-list-pane').waitFor()
  await tabTo(page, 'Cari di daftar')
  await page.keyboard.type(words)
  const found = page.getByTestId('document-list-pane').locator('a')
  await expect(found).toHaveCount(1, { timeout: 60_000 })
  await expect(found).toContainText(words)
  await tabTo(page, new RegExp(`^${words}`))
  await page.keyboard.press('Enter')
  await page.getByTestId('document-panel-scroller').waitFor()
}

test('by keyboard alone one person signs in and writes, another approves and publishes, and both see where they are', {
  tag: '@long',
}, async () => {
  const { codes } = theShopsOwn()
  const title = `Keset perca bulat ${Date.now().toString(36)}`
  const page = editor.page
  await signInByKeyboard(page, codes.editor)
  await openByKeyboard(page, 'Semua produk', 'Keset perca bulat')
  await tabTo(page, 'title[_key=="id"].value')
  await seeWhereOneIs(page)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(title)
  const isTitled = '*[_id == $id][0].title[language == "id"][0].value'
  const product = 'product-keset-perca-bulat'
  await expect.poll(() => askStudio(page, isTitled, { id: `drafts.${product}` }), eventually).toBe(title)
  await expect(page.getByRole('button', { name: 'Terbitkan' })).toBeDisabled()

  const second = curator.page
  await signInByKeyboard(second, codes.administrator)
  await openByKeyboard(second, 'Perlu diperiksa', title)
  await tabTo(second, 'Isi')
  await arrowTo(second, 'ArrowRight', 'Kurasi')
  await seeWhereOneIs(second)
  await second.keyboard.press('Enter')
  for (const answer of ['aesthetic', 'economic', 'photo', 'price', 'packing', 'description', 'consent']) {
    await tabTo(second, `checklist.${answer}`)
    if (answer === 'photo') await seeWhereOneIs(second)
    if (!(await input(second, `checklist.${answer}`).isChecked())) await second.keyboard.press('Space')
    await expect(input(second, `checklist.${answer}`)).toBeChecked({ timeout: 60_000 })
  }
  await tabTo(second, 'Buka tindakan untuk dokumen ini')
  await seeWhereOneIs(second)
  await second.keyboard.press('Enter')
  await second.getByRole('menuitem', { name: 'Setujui' }).waitFor()
  await arrowTo(second, 'ArrowDown', 'Setujui')
  await second.keyboard.press('Enter')
  await second.getByRole('button', { name: 'Setujui', exact: true }).waitFor()
  await tabTo(second, 'Setujui')
  await second.keyboard.press('Enter')
  await expect(second.getByRole('button', { name: 'Terbitkan' })).toBeEnabled({ timeout: 60_000 })
  await tabTo(second, 'Terbitkan')
  await seeWhereOneIs(second)
  await second.keyboard.press('Enter')
  await expect.poll(() => askStudio(second, isTitled, { id: product }), eventually).toBe(title)
})
