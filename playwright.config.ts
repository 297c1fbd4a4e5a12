import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './local/test/chromium.ts'

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/support/shop-for-browser.ts',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  projects: [
    // Whole days on shops of their own, too: `npm run test:full`.
    { name: 'shop', testIgnore: process.env.FAULTS === 'long' ? 'studio/**' : ['studio/**', 'long/**'] },
    // Editors change what is on the shop: they begin when the others have seen it.
    {
      name: 'studio',
      testMatch: 'studio/*.spec.ts',
      dependencies: ['shop'],
      // Minutes of two people typing: `npm run test:full`.
      ...(process.env.FAULTS === 'long' ? {} : { grepInvert: /@long/ }),
    },
  ],
  use: {
    ...devices['Desktop Chrome'],
    baseURL: process.env.SHOP_URL ?? '',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? 'chromium',
      // Root's containers have no sandbox, and a test talks to nobody but the shop.
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
    },
  },
})
