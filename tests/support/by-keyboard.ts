import { expect, type Page } from '@playwright/test'

const mostStops = 120

/** Who has no mouse: goes on with Tab until something of this name, or with this id or name of a field, has the focus. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const passed: string[] = []
  for (let stop = 0; stop < mostStops; stop += 1) {
    const here = await whereOneIs(page)
    if (typeof name === 'string' ? here.includes(name) : here.some((one) => name.test(one))) return
    passed.push(here.join('|'))
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not come to ${name}, only to:\n${passed.join('\n')}`)
}

/** Goes through a menu, a list or a row of tabs until the one of this name has the focus. */
export async function arrowTo(page: Page, key: 'ArrowDown' | 'ArrowRight', name: string): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if ((await whereOneIs(page)).includes(name)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not come to ${name}`)
}

const whereOneIs = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const here = document.activeElement as HTMLElement | null
    const named = ['name', 'aria-label'].map((name) => here?.getAttribute(name))
    return [here?.id, ...named, here?.innerText?.split('\n')[0]?.trim()].map((one) => one ?? '')
  })

/** Fails where what has the focus looks like what has not. */
export async function seeWhereOneIs(page: Page): Promise<void> {
  const here = await page.evaluateHandle(() => document.activeElement as HTMLElement)
  await here.evaluate((element) => element.scrollIntoView({ block: 'nearest' }))
  const { x, y, width, height } = await here.evaluate((element) => element.getBoundingClientRect().toJSON())
  const clip = { x: Math.max(0, x - 6), y: Math.max(0, y - 6), width: width + 12, height: height + 12 }
  const look = () => page.screenshot({ clip, animations: 'disabled' })
  const focused = await look()
  await here.evaluate((element) => element.blur())
  expect((await look()).equals(focused), 'the focus is seen').toBe(false)
  await here.evaluate((element) => element.focus({ preventScroll: true }))
}
