import { expect } from 'vitest'
import {
  type CounterAnswer,
  type CounterPage,
  type CounterTill,
  openCounter,
  postCounter,
} from '#checkout/counter-order.ts'
import type { Catalog } from '#content/port.ts'
import type { Product } from '#content/shop.ts'
import { type Desk, formOf } from './desk.ts'
import { feeTables, settings } from './sample-products.ts'
import { linkSecret, siteUrl } from './till.ts'

export const cashAtCounter = { channel: 'gallery', payment: 'gallery', step: 'order' }
/** Everything of the two makers that tests know. */
export const takenAlong = { 'delivery.upt': 'pickup', 'delivery.kube': 'pickup' }

/** An officer at the counter of a shop that sells these. */
export interface AtCounter {
  readonly shop: CounterTill
  press(page: CounterPage, fields: Readonly<Record<string, string>>): Promise<CounterAnswer>
  shown(answer: Promise<CounterAnswer>): Promise<CounterPage>
  placed(answer: Promise<CounterAnswer>): Promise<Extract<CounterAnswer, { kind: 'placed' }>>
  /** The page with these in the cart, as an officer gets there: look for it, add it. */
  withGoods(...skus: readonly string[]): Promise<CounterPage>
  /** The total of what is picked up is asked for first. */
  counts(page: CounterPage): Promise<CounterPage>
}

export function atCounterOf(desk: Desk, products: readonly Product[]): AtCounter {
  const shop: CounterTill = {
    db: desk.till.db,
    content: {
      forSale: async () => ({ products, settings, feeTables }),
      catalog: async () => ({ products }) as unknown as Catalog,
    },
    siteUrl,
    linkSecret,
    payments: { stripe: desk.till.gateway, transfer: true, gallery: false },
    now: () => new Date(),
  }
  const press: AtCounter['press'] = (page, fields) => {
    const { key, cartText: cart, shown, shownDays: days } = page.page
    const typed = Object.fromEntries(Object.entries(page.page.fields))
    return postCounter(shop, formOf({ key, cart, shown, days, ...typed, ...fields }), `officer:${desk.officer.id}`)
  }
  const shown: AtCounter['shown'] = async (answer) => {
    const got = await answer
    if (got.kind !== 'page') throw new Error('placed')
    return got.page
  }
  return {
    shop,
    press,
    shown,
    async placed(answer) {
      const got = await answer
      if (got.kind !== 'placed') throw new Error(JSON.stringify([got.status, got.page.errors, got.page.page.notices]))
      return got
    },
    async withGoods(...skus) {
      let page = await openCounter(shop)
      for (const add of skus) {
        page = await shown(press(page, { search: add, step: 'search' }))
        expect(page.found.map(({ variantId }) => variantId)).toEqual([add])
        page = await shown(press(page, { add }))
      }
      return page
    },
    counts: (page) => shown(press(page, { ...takenAlong, step: 'count' })),
  }
}
