import { test } from '@playwright/test'
import { publicHoliday } from '#calendar/public-holidays.ts'
import { addDays, dayOf } from '#core/day.ts'
import { tabTo } from '../support/by-keyboard.ts'
import { choose, expect, fits, heard, press, searchFor, type } from '../support/read-aloud.ts'

// As `read-aloud.spec.ts`, in English and without script.
test.describe.configure({ timeout: 180_000 })
test.use({
  viewport: { width: 320, height: 640 },
  reducedMotion: 'reduce',
  forcedColors: 'active',
  javaScriptEnabled: false,
  locale: 'en-GB',
})

test.describe('without script', () => {
  test('in English, from the home page to the order', async ({ page }) => {
    await page.goto('/en/')
    const landmarks = page.locator('body')
    await heard(
      landmarks,
      '- banner:\n  - navigation "Main menu"\n  - link "Search"\n- main:\n  - heading [level=1]\n- contentinfo',
    )
    await searchFor(page, 'Search', 'gringsing')
    await heard(
      page.locator('[data-part=results]'),
      '- paragraph: 1 piece\n- list:\n  - listitem:\n    - article:\n      - heading [level=2]',
    )
    await press(page, /^Gringsing-scale batik cloth/)
    await expect(page).toHaveURL(/\/en\/products\//)
    await heard(
      page.getByRole('main'),
      `
      - main:
        - article:
          - region "Product pictures"
          - heading "Gringsing-scale batik cloth" [level=1]
          - spinbutton "Quantity": "1"
          - button "Add to basket"
          - button "Buy now"
      `,
    )
    await press(page, 'Add to basket')
    await expect(page).toHaveURL(/\/en\/cart\/$/)
    await heard(
      page.getByRole('main'),
      `
      - main:
        - heading "Basket" [level=1]
        - region "Batik Group of Mojokerto":
          - list:
            - listitem:
              - textbox "Quantity of Gringsing-scale batik cloth": "1"
        - button "Go to checkout"
      `,
    )
    await press(page, 'Go to checkout')
    await expect(page).toHaveURL(/\/en\/checkout\/$/)
    await choose(page, /^Collect from the gallery/)
    await choose(page, /transfer/i)
    await press(page, /^Continue: see the total|^Order, then transfer/)
    await expect(page.getByRole('alert').filter({ hasText: 'Please write your full name.' })).toBeFocused()
    await press(page, 'Please write your full name.')
    await expect(page.getByRole('textbox', { name: 'Full name' })).toBeFocused()
    await page.keyboard.type('Pembeli Contoh')
    await type(page, 'email', 'pembeli@contoh.example')
    await type(page, 'phone', '+44 20 7946 0958')
    await press(page, 'privacy', 'Space')
    await press(page, /^Order, then transfer|^Order and transfer/)
    await expect(page).toHaveURL(/\/pesanan\//)
    await heard(
      page.getByRole('main'),
      '- main:\n  - heading /^Order GK-/ [level=1]\n  - region /Batik/:\n    - list:\n      - listitem: /^1 ×/',
    )
    await fits(page)
  })

  test('in English, a mukena under Rp 300,000 that arrives in Malang within two weeks', async ({ page }) => {
    // Public holidays put off what is sent and made: each in the two weeks is a day more.
    const days = Array.from({ length: 15 }, (_, index) => addDays(dayOf(new Date()), index))
    const inTwoWeeks = addDays(dayOf(new Date()), 14 + days.filter(publicHoliday).length)
    await page.goto('/en/')
    await searchFor(page, 'Search', 'mukenah')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('mukenah')
    await tabTo(page, /^Filters/)
    await page.keyboard.press('Enter')
    await tabTo(page, 'cari-kota')
    await page.keyboard.type('malang')
    await tabTo(page, 'sebelum')
    // How a date is typed depends on the browser's own language.
    await page.getByLabel('No later than').fill(inTwoWeeks)
    await tabTo(page, 'sampai')
    await page.keyboard.type('300,000')
    await press(page, 'Apply filters')
    await expect(page).toHaveURL(/sampai=/)
    const found = page.locator('[data-part=results] li').filter({ has: page.getByRole('article') })
    await expect(found.first().getByRole('heading')).toContainText(/mukena/i)
    for (const piece of await found.all()) {
      expect(Number((await piece.locator('.price').innerText()).replace(/\D/g, ''))).toBeLessThanOrEqual(300_000)
      await expect(piece).toContainText(/Arrives by/)
    }
    await tabTo(page, /mukena|prayer/i)
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/en\/products\//)
    await tabTo(page, 'Add to basket')
    await fits(page)
  })
})
