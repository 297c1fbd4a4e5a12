import { setTimeout as pause } from 'node:timers/promises'
import { checkoutPath, orderPath } from '#core/paths.ts'
import { deriveToken } from '#core/secret-token.ts'
import { chance } from '../../support/chance.ts'
import { made, makers, plenty, scarce } from './goods.ts'
import type { Scene } from './scene.ts'

/** Words of a buyer that must stand in no log (I9). */
export const canary = {
  name: 'Kenarya Ujicoba',
  // Of many mail servers, as people are: to one of them only two letters go at a time.
  email: (order: number) => `pembeli-${order}@badai-${order % 23}.example`,
}

export type Ending = 'paid' | 'transfer' | 'unpaid' | 'cancelled' | 'failed' | 'soldOut' | 'gaveUp'

export type Ask = (server: number, path: string, init?: RequestInit) => Promise<Response>

/** Asks one server and, where it is gone or fails, the other one, until one answers: as patient people do. */
export function patientAsk({ urls, shop }: Pick<Scene, 'urls' | 'shop'>, patienceMs = 180_000): Ask {
  return async (server, path, init = {}) => {
    const until = Date.now() + patienceMs
    for (let round = server; ; round++) {
      try {
        const signal = AbortSignal.timeout(30_000)
        // Packing pages and unpacking them again would be a tenth of a storm's work.
        const headers = { Origin: shop.url, 'Accept-Encoding': 'identity', ...init.headers }
        const answer = await fetch(`${urls[round % urls.length]}${path}`, {
          redirect: 'manual',
          signal,
          ...init,
          headers,
        })
        const body = await answer.arrayBuffer()
        if (answer.status < 500 && answer.status !== 429) return new Response(body.byteLength ? body : null, answer)
        if (Date.now() > until) throw new Error(`${path.slice(0, 12)}: still ${answer.status}`)
      } catch (error) {
        if (Date.now() > until) throw error
      }
      await pause(100)
    }
  }
}

const hidden = (html: string, name: string): string =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''

/** One order from the empty form to the bank, as the seed and its number have it. */
export async function shopOnce(
  scene: Scene,
  ask: Ask,
  seed: number,
  order: number,
  /** A crowd wants the same: each waits with the filled form until all have theirs. */
  crowd?: { readonly sku: string; arrive(): Promise<void> },
): Promise<Ending> {
  const random = chance(seed * 1_000_003 + order)
  const cart: Record<string, number> = { [plenty[0]]: 1 + Math.floor(random() * 3) }
  if (random() < 0.7) cart[plenty[1]] = 1
  if (random() < 0.15) cart[scarce] = 1 + Math.floor(random() * 2)
  if (random() < 0.06) cart[made] = 1
  if (crowd) cart[crowd.sku] = 1
  const isTransfer = random() < 0.12
  const isTwin = random() < 0.3
  const server = random() < 0.5 ? 0 : 1
  const delivery = Object.fromEntries(
    Object.keys(cart).map((sku) => [`delivery.${makers[sku]}`, random() < 0.6 ? 'pickup' : 'courier']),
  )
  const cookie = `keranjang=1.${Object.entries(cart)
    .map(([sku, count]) => `${sku}*${count}`)
    .join('~')}`
  let html = await (await ask(server, checkoutPath('id'), { headers: { Cookie: cookie } })).text()
  const key = hidden(html, 'key')
  let shown = random() < 0.3 ? '1000' : hidden(html, 'shown')
  if (crowd) shown = hidden(html, 'shown')
  await crowd?.arrive()
  for (let round = 0; round < 6; round++) {
    const form = new URLSearchParams({
      ...delivery,
      name: canary.name,
      email: canary.email(order),
      phone: '0812 0000 0000',
      recipient: canary.name,
      street: 'Jalan Contoh 1',
      regency: '3573',
      district: 'Klojen',
      postalCode: '65111',
      payment: isTransfer ? 'transfer' : 'stripe',
      privacy: 'yes',
      key,
      cart: hidden(html, 'cart'),
      shown,
      // What a tampering browser would like to say; no field of the form has these names.
      ...{ total: '1000', price: '1', amount: '1', unitPrice: '1', state: 'paid' },
    })
    const post = (to: number) =>
      ask(to, checkoutPath('id'), { method: 'POST', body: form, headers: { Cookie: cookie } })
    const [answer] = await Promise.all(isTwin ? [post(server), post(1 - server)] : [post(server)])
    if (answer?.status === 303)
      return isTransfer ? 'transfer' : pay(scene, ask, answer.headers.get('location') ?? '', random)
    // Something is sold out or the total is another one: the form comes again with what can still be had.
    html = (await answer?.text()) ?? ''
    shown = hidden(html, 'shown')
  }
  return 'soldOut'
}

async function pay(scene: Scene, ask: Ask, location: string, random: () => number): Promise<Ending> {
  const session = await sessionAt(ask, location)
  const fate = random()
  const at = (wish: object) => scene.bank(`pay/${session}`, wish)
  if (fate < 0.07) return 'unpaid'
  if (fate < 0.12) return (await giveUp(scene, ask, session)) ? 'cancelled' : 'unpaid'
  if (fate < 0.15) {
    // Paid in one tab while another one gives the order up: one of the two is first.
    const [isPaid] = await Promise.all([at({}).then(...yesNo), giveUp(scene, ask, session)])
    return isPaid ? 'paid' : 'cancelled'
  }
  if (fate < 0.6) await at({})
  else if (fate < 0.75) await at({ method: 'qris', outcome: 'succeed' })
  else if (fate < 0.85) {
    // Money that is under way for a while.
    await at({ method: 'id_bank_transfer' })
    await pause(random() * 3000)
    await at({ method: 'id_bank_transfer', outcome: 'succeed' })
  } else if (fate < 0.92) {
    await at({ method: 'qris' })
    await at({ method: 'qris', outcome: 'fail' })
    return 'failed'
  } else {
    await at({})
    if (random() < 0.3) await scene.bank(`dispute/${session}`, {})
  }
  return 'paid'
}

const yesNo = [() => true, () => false] as const

/** The order's own button gives it up; false where the shop says that it cannot be given up any more. */
async function giveUp({ db, shop }: Scene, ask: Ask, session: string): Promise<boolean> {
  const order = await db
    .selectFrom('payment_attempts')
    .innerJoin('payment_requests', 'payment_requests.id', 'payment_attempts.request_id')
    .innerJoin('orders', 'orders.id', 'payment_requests.order_id')
    .select(['orders.id', 'orders.token_version as version'])
    .where('payment_attempts.session_id', '=', session)
    .executeTakeFirst()
    // The database is just being started again: nobody gives up then.
    .catch(() => undefined)
  if (!order) return false
  const path = orderPath(deriveToken(shop.environment.LINK_SECRET ?? '', { kind: 'order', ...order }))
  return (await ask(0, path, { method: 'POST', body: new URLSearchParams({ action: 'cancel' }) })).status === 303
}

/** The payment page's session; where the page could not be had, the order's own button asks again. */
async function sessionAt(ask: Ask, location: string): Promise<string> {
  for (let round = 0, to = location; round < 60; round++) {
    const session = /\/c\/pay\/(cs_[A-Za-z0-9_]+)/.exec(to)?.[1]
    if (session) return session
    const token = /\/pesanan\/([A-Za-z0-9_-]{43})/.exec(to)?.[1]
    if (!token) break
    const body = new URLSearchParams({ action: 'pay' })
    const answer = await ask(round, orderPath(token), { method: 'POST', body })
    to = answer.headers.get('location') ?? to
    if (answer.status !== 303) await pause(200)
  }
  throw new Error('no payment page')
}
