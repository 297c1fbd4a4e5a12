import { expect, test } from '@playwright/test'
import { type Desk, signIn } from '../../support/studio-desk.ts'

// One person who may see everything: the Studio is opened once and stays.
let curator: Desk

// A picture of every step costs more than the steps.
test.use({ trace: 'off', actionTimeout: 60_000 })
test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async ({ browser }) => {
  curator = await signIn(browser, 'administrator')
})

test.afterAll(() => curator?.page.context().close())

/** Words of Sanity and its plugins that no Indonesian sentence has. */
const english =
  /\b(loading|no results|search|create new|untitled|publish(ed)?|unpublish|draft|delete|duplicate|close|cancel|save|edit|add item|upload|browse|all assets|filters?|fetch|params|query|settings|documents?|newest|oldest|created|updated|tags|assets)\b/i

/** The same in both languages, and the shop's own English. */
const asItIs = /^(dataset|sample hours: .*|hall building .*)$/i

/** Each text on the screen, and each name that is read out. */
const allThatIsSaid = () =>
  curator.page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const said: string[] = []
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      if (element?.closest('script, style, .cm-editor, pre, code') || !element?.checkVisibility()) continue
      said.push(walker.currentNode.textContent?.trim() ?? '')
    }
    for (const element of document.body.querySelectorAll('[aria-label], [placeholder], [title], [alt]'))
      for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
        said.push(element.getAttribute(name)?.trim() ?? '')
    return [...new Set(said)].filter((text) => text !== '')
  })

const inEnglish = async () => (await allThatIsSaid()).filter((text) => english.test(text) && !asItIs.test(text))

test('every view of the table of contents opens in Indonesian, and nothing complains', async () => {
  const { page } = curator
  const views = page.locator('[data-testid^="pane-item-"] a, a[data-testid^="pane-item-"]')
  await expect.poll(() => views.count()).toBeGreaterThan(18)
  const addresses = await views.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
  const found = new Map<string, string[]>()
  for (const address of addresses) {
    await page.locator(`a[href="${address}"]`).first().click()
    await expect(page).toHaveURL(new RegExp(`${address}$`))
    await expect(page.getByTestId('pane-header')).toHaveCount(2, { timeout: 60_000 })
    await expect(page.locator('[data-testid="loading-pane"], [data-ui="Spinner"]')).toHaveCount(0, { timeout: 60_000 })
    const english = await inEnglish()
    if (english.length > 0) found.set(address, english)
  }
  expect(Object.fromEntries(found)).toEqual({})
})

test('the media library and Vision open in Indonesian, show what there is, and nothing complains', async () => {
  const { page } = curator
  await page.getByRole('link', { name: 'Media' }).click()
  await expect(page.getByText('beranda-1.webp')).toBeVisible({ timeout: 60_000 })
  expect(await inEnglish()).toEqual([])
  await page.getByRole('link', { name: 'Vision' }).click()
  await page.locator('.cm-content').first().click()
  await page.keyboard.insertText('count(*[_type == "category"])')
  await page.getByRole('button', { name: 'Ambil', exact: true }).click()
  await expect(page.locator('body')).toContainText(/Pelaksanaan:\s*\d+\s*ms/, { timeout: 60_000 })
  expect(await inEnglish()).toEqual([])
  expect(curator.complaints).toEqual([])
  expect(curator.errors).toEqual([])
})
