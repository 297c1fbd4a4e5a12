import { startLocalShop } from './local-shop.ts'

/**
 * Playwright's global set-up: one shop for the whole run. Its addresses reach the tests as variables: SHOP_URL,
 * INBOX_URL, DESK_SIGN_IN, and all of the shop's own. A shop that is already running is used when SHOP_URL names it.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.SHOP_URL) return async () => {}
  const shop = await startLocalShop()
  Object.assign(process.env, shop.environment, {
    SHOP_URL: shop.url,
    INBOX_URL: shop.inboxUrl,
    DESK_SIGN_IN: shop.signIn ?? '',
  })
  return shop.close
}
