import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { startLocalShop } from './local-shop.ts'

/**
 * Playwright's global set-up: one shop for the whole run. Its addresses reach the tests as variables: SHOP_URL,
 * INBOX_URL, DESK_SIGN_IN, STUDIO_CODES, STUDIO_FOLDER, and all of the shop's own. A shop that is already running is used when SHOP_URL names it.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.SHOP_URL) return async () => {}
  // The Studio is built beside the first tests, or taken as it was built for the last run.
  const built = resolve(import.meta.dirname, '../../.data/test-studio')
  const shop = await startLocalShop({ STUDIO: '1', STUDIO_FOLDER: built })
  Object.assign(process.env, shop.environment, {
    SHOP_URL: shop.url,
    INBOX_URL: shop.inboxUrl,
    DESK_SIGN_IN: shop.signIn ?? '',
    STUDIO_FOLDER: built,
    STUDIO_CODES: readFileSync(join(shop.dataFolder, 'lake/people.json'), 'utf8'),
  })
  return shop.close
}
