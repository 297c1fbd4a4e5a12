import { type Browser, expect, type Locator, type Page } from '@playwright/test'

export type Role = 'administrator' | 'editor' | 'contributor'

/** What no screen may say while somebody writes. */
const alarming = /uncaught|out.of.sync|tidak selaras|failed to resolve initial value|minified react error/i

/** Sanity's network, and the first question who one is, asked by somebody who has not signed in. */
const expected = /sanity-cdn\.com|sanity\.io|Failed to fetch version for package|\/users\/me\?/

/** One person at the Studio, in a browser of their own. `complaints` is what the console said that nobody should read. */
export interface Desk {
  readonly page: Page
  readonly complaints: readonly string[]
  /** Every error in the console, but for Sanity's own hosts, which a machine without a network does not reach. */
  readonly errors: readonly string[]
}

/** A Studio's address and the codes that let people in. */
export interface Door {
  readonly url: string
  readonly codes: Readonly<Record<Role, string>>
}

export const theShopsOwn = (): Door => ({
  url: process.env.SANITY_API_HOST ?? '',
  codes: JSON.parse(process.env.STUDIO_CODES ?? '{}'),
})

/** A browser of one's own, with nothing opened yet. */
export async function newDesk(browser: Browser): Promise<Desk> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'id-ID' })
  const page = await context.newPage()
  const complaints: string[] = []
  const errors: string[] = []
  page.on('console', (message) => {
    const said = `${message.text()} ${message.location().url}`
    if (message.type() === 'error' && !expected.test(said)) errors.push(said)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('console', (message) => alarming.test(message.text()) && complaints.push(message.text()))
  return { page, complaints, errors }
}

/** Signs in with the code that the start printed for this role. @param to where in the Studio one then is. */
export async function signIn(browser: Browser, role: Role, door: Door = theShopsOwn(), to = '/'): Promise<Desk> {
  const { url: at, codes } = door
  const desk = await newDesk(browser)
  const { page } = desk
  await isOpen(page, at)
  await page.goto(`${at}/masuk?origin=${encodeURIComponent(at + to)}`)
  await page.getByLabel('Kode masuk').fill(codes[role])
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.getByRole('link', { name: 'Isi toko' }).waitFor()
  return desk
}

/** It may still be being built. */
export const isOpen = (page: Page, at: string): Promise<void> =>
  expect.poll(async () => (await page.request.get(at)).status(), { timeout: 240_000, intervals: [1000] }).toBe(200)

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

const isPublished = async (page: Page, id: string): Promise<boolean> =>
  (await askStudio<string[]>(page, '*[_id == $id]._id', { id })).length === 1

/** What the run's own content store knows, drafts included. */
export async function askStudio<Known>(page: Page, query: string, known: Record<string, unknown> = {}): Promise<Known> {
  const { SANITY_API_HOST = '', SANITY_READ_TOKEN = '' } = process.env
  const asked = Object.entries(known).map(([name, value]) => [`$${name}`, JSON.stringify(value)])
  const answer = await page.request.get(`${SANITY_API_HOST}/v2026-11-01/data/query/production`, {
    params: { query, perspective: 'raw', ...Object.fromEntries(asked) },
    headers: { Authorization: `Bearer ${SANITY_READ_TOKEN}` },
  })
  return ((await answer.json()) as { result: Known }).result
}

/** What is still being saved is lost with the page. */
async function saved(page: Page): Promise<void> {
  await expect(page.getByText('Menyimpan…')).toHaveCount(0, { timeout: 60_000 })
}
