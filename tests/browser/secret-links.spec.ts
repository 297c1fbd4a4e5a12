import { expect, type Page, test } from '@playwright/test'
import { addDays, type Day } from '#core/day.ts'
import { handoffPath, orderPath } from '#core/paths.ts'
import { deriveToken } from '#core/secret-token.ts'
import { connect, type Database } from '#database/connection.ts'
import { buy, patientSend } from '../support/http-buyer.ts'

let db: Database
test.beforeAll(() => {
  db = connect({ databaseUrl: process.env.DATABASE_URL ?? '', poolSize: 2 })
})
test.afterAll(() => db.destroy())

const tokenOf = (kind: 'order' | 'handoff', id: string, version: number) =>
  deriveToken(process.env.LINK_SECRET ?? '', { kind, id, version })

interface Links {
  readonly buyer: string
  readonly session: string
  maker(): Promise<{ readonly path: string; readonly later: Day }>
}

// Shirts that no other test of the browser buys: whoever fills a maker's weeks moves the days of others' orders.
const shirt = { sku: 'PSBR-KOKO-M', producer: 'producer-upt-psbr' }

/** How many shirts, and how they travel. */
async function bought(who: string, { shirts = 1, delivery = 'courier' } = {}): Promise<Links> {
  const email = `${who.toLowerCase()}-${Date.now()}@contoh.example`
  const wish = { [shirt.sku]: shirts }
  const travels = { [shirt.producer]: delivery }
  const found = await buy(patientSend(process.env.SHOP_URL ?? ''), wish, travels, { email })
  if (!('sessionId' in found)) throw new Error(found.soldOut)
  const order = await db
    .selectFrom('orders')
    .select(['id', 'token_version'])
    .where('buyer_email', '=', email)
    .executeTakeFirstOrThrow()
  const handoffs = () =>
    db.selectFrom('handoffs').select(['id', 'token_version', 'ship_by']).where('order_id', '=', order.id).execute()
  return {
    buyer: orderPath(tokenOf('order', order.id, order.token_version)),
    session: found.sessionId,
    async maker() {
      await expect.poll(async () => (await handoffs()).length, { timeout: 90_000 }).toBe(1)
      const [handoff] = await handoffs()
      if (!handoff) throw new Error('no hand-off')
      const path = handoffPath(tokenOf('handoff', handoff.id, handoff.token_version))
      return { path, later: addDays(handoff.ship_by, 14) }
    },
  }
}

async function pay({ session }: Links): Promise<void> {
  const url = `${process.env.STRIPE_API_URL}/_local/pay/${session}`
  expect((await fetch(url, { method: 'POST', body: '{}' })).ok).toBe(true)
}

/** Buttons that a page of ours has shown, and those that were pressed: by their action, or by where their form leads. */
const [seen, pressed] = [new Set<string>(), new Set<string>()]

async function look(page: Page): Promise<void> {
  const buttons = await page.locator('form[method=post]').evaluateAll((forms) =>
    forms.flatMap((form) => {
      const hidden = form.querySelector<HTMLInputElement>('input[name=action]')?.value
      const leadsTo = form.getAttribute('action')?.split('/').pop()
      return [...form.querySelectorAll('button')].map((button) => hidden ?? (button.value || leadsTo || 'nameless'))
    }),
  )
  for (const button of buttons) seen.add(button)
}

/** Presses the button of an action as a visitor does: the browser itself says where the form comes from. */
async function press(page: Page, action: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
  await look(page)
  const leadsThere = page.locator(`form[action$="/${action}"]`)
  const form = page
    .locator('form', { has: page.locator(`[name=action][value=${action}]`) })
    .or(leadsThere)
    .first()
  const fold = page.locator('details', { has: form })
  if ((await fold.count()) > 0 && !(await form.isVisible())) await fold.locator('summary').click()
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name^=${name}]`)
    const type = await field.first().getAttribute('type')
    if (type === 'file')
      await field.setInputFiles({ name: value, mimeType: 'image/png', buffer: await page.screenshot() })
    else if (type === 'radio') await form.locator(`[value=${value}]`).check()
    else await field.fill(value)
  }
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  const led = page.waitForEvent('framenavigated')
  const own = form.locator(`button[value=${action}]`)
  await ((await own.count()) > 0 ? own : form.locator('button')).first().click()
  expect((await answered).status(), action).toBe(303)
  await led
  pressed.add(action)
  if (page.url().startsWith(process.env.SHOP_URL ?? '')) await look(page)
}

// Whole orders, several processes long.
test.describe.configure({ timeout: 240_000 })
test.use({ javaScriptEnabled: false })

test('a buyer pays, a maker takes on, asks for help, begins and sends, the buyer has it: by buttons alone', async ({
  page,
}) => {
  const order = await bought('jadi')
  await page.goto(order.buyer)
  await press(page, 'pay')
  await expect(page).toHaveURL(new RegExp(`^${process.env.STRIPE_API_URL}`))
  await pay(order)
  const { path } = await order.maker()
  await page.goto(path)
  await press(page, 'accept')
  await press(page, 'problem', { words: 'Benang habis sampai lusa' })
  await press(page, 'fetch')
  await press(page, 'start')
  await press(page, 'foto', { photo: 'kain.png' })
  await press(page, 'ship', { courier: 'JNE', trackingNumber: 'CGK0012345678' })
  await page.goto(order.buyer)
  await press(page, 'receipt')
  await press(page, 'received')
})

test('what is picked up is made ready by a button, and an order is given up by one', async ({ page }) => {
  const order = await bought('ambil', { delivery: 'pickup' })
  await pay(order)
  await page.goto((await order.maker()).path)
  await press(page, 'accept')
  await press(page, 'ready')
  const given = await bought('batal')
  await page.goto(given.buyer)
  await press(page, 'cancel')
  await expect(page.locator('[name=action][value=pay]')).toHaveCount(0)
})

test('a maker takes on one of two by a button', async ({ page }) => {
  const order = await bought('separuh', { shirts: 2 })
  await pay(order)
  await page.goto((await order.maker()).path)
  await press(page, 'accept_part', { take: '1' })
})

test('a maker declines by a button', async ({ page }) => {
  const order = await bought('tidak')
  await pay(order)
  await page.goto((await order.maker()).path)
  await press(page, 'decline', { reason: 'busy' })
})

for (const answer of ['agree', 'disagree', 'giveUp']) {
  test(`a maker asks for a later day and the buyer answers by a button: ${answer}`, async ({ page }) => {
    const order = await bought(answer)
    await pay(order)
    const maker = await order.maker()
    await page.goto(maker.path)
    await press(page, 'propose', { day: maker.later })
    await page.goto(order.buyer)
    await press(page, answer)
  })
}

// The last of this file: its tests run one after the other.
test('no button was on these pages that was not pressed', () => {
  expect(pressed.size, 'of the whole file').toBeGreaterThan(0)
  expect([...seen].filter((button) => !pressed.has(button))).toEqual([])
})
