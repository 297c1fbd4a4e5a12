import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { runScript } from './built-shop.ts'
import { photographForGuide } from './guide-photographs.ts'
import { codeOn } from './telephone.ts'

export const officersPassword = 'kata sandi yang panjang'

/** A fresh invitation, as `npm run desk:invite` makes it. */
export async function invitation(email: string, role: string): Promise<string> {
  const { DATABASE_URL = '', SITE_URL = '' } = process.env
  const said = await runScript('scripts/desk-invite.ts', { DATABASE_URL, SITE_URL }, email, '--role', role)
  return /https?:\/\/\S+/.exec(said)?.[0] ?? ''
}

/** Takes up an invitation and sets up a telephone, as far as the desk. Gives the recovery codes. */
export async function takeUp(page: Page, link: string): Promise<readonly string[]> {
  await page.goto(link)
  await page.getByLabel('Nama Anda').fill('Petugas Contoh')
  await page.getByLabel('Kata sandi baru').fill(officersPassword)
  await page.getByLabel('Kata sandi sekali lagi').fill(officersPassword)
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  return setUpTelephone(page)
}

async function setUpTelephone(page: Page): Promise<readonly string[]> {
  await expect(page.getByRole('heading', { name: 'Pasang kode di ponsel' })).toBeVisible()
  await photographForGuide(page, 'desk/kode', { fullPage: false })
  await page.getByLabel('Kode enam angka').fill(codeOn((await page.locator('.desk-key').textContent()) ?? ''))
  await page.getByRole('button', { name: 'Pasang' }).click()
  const codes = await page.locator('.desk-codes code').allTextContents()
  await page.getByRole('link', { name: 'Sudah saya catat, buka meja' }).click()
  await expect(page.getByRole('heading', { name: 'Meja petugas' })).toBeVisible()
  return codes
}

/** Nothing that a screen reader stumbles over, and nothing wider than a telephone. */
export async function looksRight(page: Page): Promise<void> {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  await page.setViewportSize({ width: 360, height: 780 })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, `${page.url()} is wider than a telephone`).toBe(0)
  await page.setViewportSize({ width: 1280, height: 900 })
}
