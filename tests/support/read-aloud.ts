import { expect as base, type Locator, type Page } from '@playwright/test'
import { tabTo } from './by-keyboard.ts'

/** Who walks by keys does not go on before the page has answered, however busy the machine is. */
export const expect = base.configure({ timeout: 60_000 })

/** Holds part of what the accessibility tree says; what the snapshot leaves out may be anything. */
export const heard = (part: Locator, tree: string) => expect(part).toMatchAriaSnapshot(tree)

/** Nothing is wider than the screen. */
export async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
}

/** Goes to a thing by Tab and presses a key. */
export async function press(page: Page, name: string | RegExp, key = 'Enter'): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press(key)
}

/** Writes into the field of this id or name, over what stands there. */
export async function type(page: Page, id: string, text: string): Promise<void> {
  await tabTo(page, id)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Radio buttons are one stop of Tab: arrows choose among them. */
export async function choose(page: Page, name: RegExp): Promise<void> {
  const radio = page.getByRole('radio', { name })
  const group = (await radio.getAttribute('name')) ?? ''
  const stop = page.locator(`[name="${group}"]:checked`)
  await tabTo(page, (await stop.getAttribute('id')) ?? '')
  for (let step = 0; step < 4 && !(await radio.isChecked()); step++) await page.keyboard.press('ArrowDown')
  await expect(radio).toBeChecked()
}

/** From the beginning of a page to the results for a word, by keys alone. */
export async function searchFor(page: Page, search: string, word: string): Promise<void> {
  await page.keyboard.press('Tab')
  await expect(page.locator('a.skip')).toBeFocused()
  await press(page, search)
  await expect(page).toHaveURL(/\/(cari|search)\/$/)
  await tabTo(page, 'cari-kata')
  await page.keyboard.type(word)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`q=${word}`))
  await page.waitForLoadState()
}
