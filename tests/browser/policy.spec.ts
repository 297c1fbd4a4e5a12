import { expect, type Page, test } from '@playwright/test'
import { aboutPath, cartPath, deskPath, handoffPath, homePath, orderPath, productsPath } from '#core/paths.ts'

const unknown = 'A'.repeat(43)
const pages = [
  homePath('id'),
  productsPath('id'),
  aboutPath('id'),
  cartPath('id'),
  orderPath(unknown),
  handoffPath(unknown),
  deskPath(),
  '/tidak-ada/',
]

/** What the browser refused on the page, as it tells the page itself. */
async function refusalsOn(page: Page, path: string): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    addEventListener('securitypolicyviolation', (event) => {
      refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  return () => page.evaluate(() => (window as unknown as { refused: string[] }).refused)
}

for (const path of pages) {
  test(`${path} asks for nothing that its policy refuses`, async ({ page }) => {
    const refusals = await refusalsOn(page, path)
    expect(await refusals()).toEqual([])
  })
}

for (const path of [homePath('id'), cartPath('id')]) {
  test(`${path} runs nothing that was put into it`, async ({ page }) => {
    const refusals = await refusalsOn(page, path)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.wasRun = true'
      const image = document.createElement('img')
      image.setAttribute('onerror', 'window.wasRun = true')
      image.src = 'https://evil.example/x.png'
      const form = document.createElement('form')
      form.action = 'https://evil.example/'
      form.method = 'post'
      const styled = document.createElement('p')
      styled.setAttribute('style', 'color: red')
      const base = document.createElement('base')
      base.href = 'https://evil.example/'
      document.head.append(base)
      document.body.append(script, image, styled, form)
      form.submit()
    })
    const directives = async () => [...new Set((await refusals()).map((refusal) => refusal.split(' ')[0]))].sort()
    await expect
      .poll(directives)
      .toEqual(['base-uri', 'form-action', 'img-src', 'script-src-attr', 'script-src-elem', 'style-src-attr'])
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  })
}
