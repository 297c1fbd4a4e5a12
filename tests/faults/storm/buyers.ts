import { setTimeout as pause } from 'node:timers/promises'
import { checkoutPath, orderPath } from '#core/paths.ts'
import { chance } from '../../support/chance.ts'
import type { Scene } from './scene.ts'

/** What there is always enough of, one a maker; what buyers fight for; what is made after the sale. */
export const plenty = ['PSTW-KONEKTOR-3', 'SDA-TATAKAN-DAUN'] as const
export const scarce = 'PSTW-SULAK-AYAM'
const made = 'MJK-KAIN-GRINGSING'
const makers: Readonly<Record<string, string>> = {
  [plenty[0]]: 'producer-upt-pstw',
  [plenty[1]]: 'producer-upt-rehsos-pmks-sidoarjo',
  [scarce]: 'producer-upt-pstw',
  [made]: 'producer-kelompok-batik-kota-mojokerto',
}
/** Set against what the shop recorded: the browser never sets a price (I7). */
export const prices: Readonly<Record<string, number>> = {
  [plenty[0]]: 30_000,
  [plenty[1]]: 90_000,
  [scarce]: 35_000,
  [made]: 550_000,
}

/** Words of a buyer that must stand in no log (I9). */
export const canary = { name: 'Kenarya Ujicoba', email: (order: number) => `pembeli-${order}@badai.example` }

export type Ending = 'paid' | 'transfer' | 'unpaid' | 'failed' | 'soldOut' | 'gaveUp'

export type Ask = (server: number, path: string, init?: RequestInit) => Promise<Response>

/** Asks one server and, where it is gone or fails, the other one, until one answers: as patient people do. */
export function patientAsk({ urls, shop }: Pick<Scene, 'urls' | 'shop'>, patienceMs = 180_000): Ask {
  return async (server, path, init = {}) => {
    const until = Date.now() + patienceMs
    for (let round = server; ; round++) {
      try {
        const signal = AbortSignal.timeout(30_000)
        const headers = { Origin: shop.url, ...init.headers }
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
export async function shopOnce(scene: Scene, ask: Ask, seed: number, order: number): Promise<Ending> {
  const random = chance(seed * 1_000_003 + order)
  const cart: Record<string, number> = { [plenty[0]]: 1 + Math.floor(random() * 3) }
  if (random() < 0.7) cart[plenty[1]] = 1
  if (random() < 0.15) cart[scarce] = 1 + Math.floor(random() * 2)
  if (random() < 0.06) cart[made] = 1
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
  if (fate < 0.15) return 'unpaid'
  const at = (wish: object) => scene.bank(`pay/${session}`, wish)
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
