import { type Browser, expect, type Locator, type Page } from '@playwright/test'

export type Role = 'administrator' | 'editor' | 'contributor'

/** What no screen may say while somebody writes. */
const alarming = /uncaught|out.of.sync|tidak selaras|failed to resolve initial value|minified react error/i

/** One person at the Studio, in a browser of their own. `complaints` is what the console said that nobody should read. */
export interface Desk {
  readonly page: Page
  readonly complaints: readonly string[]
}

/** Signs in with the code that the start printed for this role. */
export async function signIn(browser: Browser, role: Role): Promise<Desk> {
  const at = process.env.SANITY_API_HOST ?? ''
  const codes = JSON.parse(process.env.STUDIO_CODES ?? '{}') as Record<Role, string>
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'id-ID' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => alarming.test(message.text()) && complaints.push(message.text()))
  // It may still be being built.
  await expect
    .poll(async () => (await page.request.get(at)).status(), { timeout: 240_000, intervals: [1000] })
    .toBe(200)
  await page.goto(`${at}/masuk?origin=${at}/`)
  await page.getByLabel('Kode masuk').fill(codes[role])
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('link', { name: 'Isi toko' }).waitFor()
  return { page, complaints }
}

/** Opens a new document by its address; resolves with its id once the form is there. */
export async function begin(page: Page, type: string): Promise<string> {
  const id = `uji-${type}-${Date.now().toString(36)}`
  await saved(page)
  await page.goto(`${new URL(page.url()).origin}/intent/create/id=${id};type=${type};template=${type}/`)
  await page.getByTestId('document-panel-scroller').waitFor()
  return id
}

export async function open(page: Page, type: string, id: string): Promise<void> {
  await saved(page)
  await page.goto(`${new URL(page.url()).origin}/intent/edit/id=${id};type=${type}/`)
  await page.getByTestId('document-panel-scroller').waitFor()
}

/** The input of a value, by its path in the document. */
export const input = (page: Page | Locator, path: string): Locator => page.locator(`[id=${JSON.stringify(path)}]`)

/** The inputs of a text in two languages, Indonesian first. */
export const texts = (page: Page | Locator, path: string): Locator =>
  page
    .locator(`[data-testid$=${JSON.stringify(`field-${path}`)}], [data-testid$=${JSON.stringify(`.${path}`)}]`)
    .locator('input[id$="].value"], textarea[id$="].value"]')

/** Writes a text in Indonesian and, where given, in English. */
export async function write(page: Page | Locator, path: string, indonesian: string, english?: string): Promise<void> {
  const field = page
    .locator(`[data-testid$=${JSON.stringify(`field-${path}`)}], [data-testid$=${JSON.stringify(`.${path}`)}]`)
    .first()
  const room = field.locator('[data-testid="add-id"]:enabled')
  await texts(page, path).or(room).first().waitFor()
  if (await room.isVisible()) await room.click()
  await texts(page, path).nth(0).fill(indonesian)
  if (english === undefined) return
  await field.getByTestId('add-en').click()
  await texts(page, path).nth(1).fill(english)
}

/** Adds an item to a list and opens it. */
export async function add(page: Page | Locator, path: string): Promise<void> {
  const list = page.locator(
    `[data-testid$=${JSON.stringify(`field-${path}`)}], [data-testid$=${JSON.stringify(`.${path}`)}]`,
  )
  await list.getByTestId('add-single-object-button').last().click()
}

/** Chooses what a field refers to by the beginning of its name. */
export async function choose(page: Page, field: Locator, name: string): Promise<void> {
  await field.fill(name)
  await page
    .locator(`[id=${JSON.stringify(`${await field.getAttribute('id')}-listbox`)}]`)
    .getByText(name)
    .first()
    .click()
}

/** What can be done with the open document, beside publishing. */
export async function act(page: Page, action: string, confirm: string): Promise<void> {
  await page.getByRole('button', { name: 'Buka tindakan untuk dokumen ini' }).click()
  await page.getByRole('menuitem', { name: action }).click()
  await page.getByRole('button', { name: confirm, exact: true }).click()
}

/** Resolves once the content store has it published: who leaves the page before may take the request away. */
export async function publish(page: Page, id: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Terbitkan' })
  await expect(button).toBeEnabled({ timeout: 60_000 })
  await button.click()
  await expect.poll(() => isPublished(page, id), { timeout: 60_000 }).toBe(true)
}

async function isPublished(page: Page, id: string): Promise<boolean> {
  const { SANITY_API_HOST = '', SANITY_READ_TOKEN = '' } = process.env
  const answer = await page.request.get(`${SANITY_API_HOST}/v2026-11-01/data/query/production`, {
    params: { query: `*[_id == "${id}"]._id`, perspective: 'raw' },
    headers: { Authorization: `Bearer ${SANITY_READ_TOKEN}` },
  })
  return ((await answer.json()) as { result: string[] }).result.length === 1
}

/** What is still being saved is lost with the page. */
async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Menyimpan…')).toHaveCount(0, { timeout: 60_000 })
}
