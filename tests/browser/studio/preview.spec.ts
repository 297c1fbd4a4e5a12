import { expect, test } from '@playwright/test'
import { askStudio, type Desk, input, signIn, theShopsOwn } from '../../support/studio-desk.ts'

let editor: Desk

// A picture of every step costs more than the steps.
test.use({ trace: 'off', actionTimeout: 60_000 })
test.describe.configure({ mode: 'serial', timeout: 240_000 })

test.beforeAll(async ({ browser }) => {
  const path = '/pratinjau/produk/mukena-bordir-melati/'
  editor = await signIn(browser, 'editor', theShopsOwn(), `/pratinjau?preview=${path}`)
})

test.afterAll(() => editor?.page.context().close())

test('a draft is seen on the real page: a click opens its field, a keystroke is seen, buyers see nothing', async () => {
  const { page } = editor
  const frame = page.frameLocator('iframe')
  const heading = frame.getByRole('heading', { level: 1 })
  await expect(heading).toContainText('Mukena bordir melati', { timeout: 60_000 })
  const written = input(page, 'title[_key=="id"].value')
  await expect(async () => {
    await heading.click()
    await expect(written).toBeFocused({ timeout: 5_000 })
  }).toPass({ timeout: 60_000 })
  const here = frame.locator('body')
  await here.evaluate((body) => {
    body.dataset.sameAs = 'before'
    window.scrollTo(0, 200)
  })
  await page.keyboard.press('End')
  await page.keyboard.type(' ungu')
  await expect(heading).toContainText('Mukena bordir melati ungu', { timeout: 60_000 })
  // The page was not loaded anew: who was reading stays where they were.
  expect(await here.evaluate((body) => [body.dataset.sameAs, window.scrollY])).toEqual(['before', 200])
  const buyers = await page.request.get(`${process.env.SHOP_URL}/produk/mukena-bordir-melati/`)
  expect(await buyers.text()).not.toContain('melati ungu')
})

test('the preview has a telephone’s width and both languages, and nothing complains', async () => {
  const { page } = editor
  const frame = page.frameLocator('iframe')
  const here = frame.locator('body')
  await page.getByTestId('preview-viewport-toggle').click()
  await expect.poll(() => here.evaluate(() => window.innerWidth)).toBeLessThan(400)
  await page.getByTestId('preview-viewport-toggle').click()
  await expect.poll(() => here.evaluate(() => window.innerWidth)).toBeGreaterThan(400)
  await frame.getByRole('banner').getByRole('link', { name: 'English' }).click()
  await expect(frame.getByRole('heading', { level: 1 })).toContainText('Jasmine-embroidered mukena', {
    timeout: 60_000,
  })
  expect(await frame.locator('html').getAttribute('lang')).toBe('en')
  const draft = '*[_id == "drafts.product-mukena-bordir-melati"][0].title[language == "id"][0].value'
  await expect.poll(() => askStudio(page, draft), { timeout: 60_000 }).toContain('melati ungu')
  expect(editor.complaints).toEqual([])
  expect(editor.errors).toEqual([])
})
