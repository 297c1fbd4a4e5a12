import { afterAll, expect, test } from 'vitest'
import { answerAdding, answerChange, type CartAnswer, showCart } from '#checkout/answer-cart.ts'
import type { LogEntry } from '#core/log.ts'
import { cartMessages } from '#core/messages/cart.ts'
import { connect } from '#database/connection.ts'

// The CMS does not answer. Nobody knows prices then, so nothing is asked of the database either: none is there.

const logged: LogEntry[] = []
const till = {
  db: connect({ databaseUrl: 'postgres://nobody@127.0.0.1:1/none', poolSize: 1 }),
  content: { forSale: () => Promise.reject(new TypeError('fetch failed')) },
  siteUrl: 'https://toko.example',
  now: () => new Date(),
  log: (entry: LogEntry) => logged.push(entry),
}
afterAll(() => till.db.destroy())

const cookie = 'keranjang=1.BATIK-1*2'
const asked = (path: string, form?: Record<string, string>, headers: Record<string, string> = {}) =>
  new Request(`${till.siteUrl}${path}`, {
    headers: { cookie, ...headers },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
  })

function later(answer: CartAnswer) {
  if (answer instanceof Response || answer.kind !== 'later') throw new Error('a cart was shown')
  expect(answer.status).toBe(503)
  return answer.typed
}

test('the cart is kept, and says that prices cannot be asked for', async () => {
  expect(later(await showCart(till, asked('/keranjang/')))).toEqual([])
  expect(logged.at(-1)).toMatchObject({ event: 'content_silent', path: '/keranjang', code: 'TypeError' })
})

test('what was to be put in the cart waits in the page, to be sent again as it was', async () => {
  const form = { variant: 'BATIK-2', quantity: '3', 'shown.BATIK-2': '350000' }
  expect(Object.fromEntries(later(await answerAdding(till, asked('/keranjang/tambah', form), 'id')))).toEqual(form)
})

test.each(['id', 'en'] as const)('a script is told in its own words: %s', async (language) => {
  const wish = asked('/keranjang/tambah', { variant: 'BATIK-2', quantity: '3' }, { accept: 'application/json' })
  const answer = await answerAdding(till, wish, language)
  if (!(answer instanceof Response)) throw new Error('a page for a script')
  expect(answer.status).toBe(503)
  expect(await answer.json()).toEqual({ ok: false, message: cartMessages(language).later.text })
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('a cart can be changed without prices, and a refused change does not become a failure', async () => {
  const changed = await answerChange(till, asked('/keranjang/ubah', { 'quantity.BATIK-1': '5' }), 'id')
  expect(changed).toMatchObject({ status: 303 })
  later(await answerChange(till, asked('/keranjang/ubah', { 'quantity.BATIK-1': 'lima' }), 'id'))
})
