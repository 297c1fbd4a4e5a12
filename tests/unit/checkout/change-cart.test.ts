import { describe, expect, test } from 'vitest'
import { cartFromCookies } from '#cart/cookie.ts'
import { postToCart } from '#checkout/add-to-cart.ts'
import { changeCart } from '#checkout/change-cart.ts'
import type { Till } from '#checkout/till.ts'
import { feeTables, producer, product, settings, variant } from '../../support/sample-products.ts'

const products = [
  product('batik', producer('kube'), [variant('BATIK-1', 350_000), variant('BATIK-2', 400_000)]),
  product('pajangan', producer('kube'), [variant('PAJANG', 1, { availability: { kind: 'gallery_only' } })]),
]
// Nothing here is counted, so the database is not asked.
const till: Pick<Till, 'content' | 'db' | 'siteUrl' | 'now'> = {
  content: { forSale: async () => ({ products, settings, feeTables }) },
  db: undefined as never,
  siteUrl: 'https://galeri.localhost',
  now: () => new Date('2026-11-23T03:00:00Z'),
}

type Form = Record<string, string> | [string, string][]

function request(form: Form, cookie = ''): Request {
  const body = new URLSearchParams(form)
  return new Request('https://galeri.localhost/keranjang/tambah', { method: 'POST', body, headers: { cookie } })
}
const add = (form: Form, cookie?: string) => postToCart(till, request(form, cookie), 'id')
const change = (form: Form, cookie = 'keranjang=1.BATIK-1*2~BATIK-2*1') => changeCart(till, request(form, cookie), 'id')
const quantities = (cookie: string) =>
  Object.fromEntries(cartFromCookies(cookie).map(({ variantId, quantity }) => [variantId, quantity]))

describe('adding to the cart', () => {
  test('puts the wish in the cookie and goes to the cart, or straight to the till', async () => {
    const answer = await add({ variant: 'BATIK-1', quantity: '2', 'shown.BATIK-1': '350000' })
    expect(answer).toMatchObject({ kind: 'added', location: '/keranjang/', added: { pieces: 2, quantity: 2 } })
    if (answer.kind !== 'added') return
    expect(answer.cookie).toContain('; Secure')
    expect(cartFromCookies(answer.cookie)).toEqual([{ variantId: 'BATIK-1', quantity: 2, seenPrice: 350_000 }])
    expect(await add([...Object.entries({ variant: 'BATIK-1', quantity: '1' }), ['then', 'checkout']])).toMatchObject({
      location: '/checkout/',
    })
  })

  test.each(['-1', '0', '1.5', '1e9', '٣', '', '99999999999999999999', 'abc', '1 '])(
    'refuses the quantity "%s" in words and changes nothing',
    async (quantity) => {
      const answer = await add({ variant: 'BATIK-1', quantity }, 'keranjang=1.BATIK-2*3')
      expect(answer).toEqual({
        kind: 'refused',
        cart: [{ variantId: 'BATIK-2', quantity: 3, seenPrice: null }],
        refusal: { ok: false, message: 'Jumlah harus angka bulat 1 sampai 99.' },
      })
    },
  )

  test.each(['', 'TIDAK-ADA', '<script>', "' or 1=1", 'PAJANG', 'x'.repeat(5000)])(
    'refuses the variant "%s"',
    async (id) => {
      expect((await add({ variant: id, quantity: '1' })).kind).toBe('refused')
    },
  )

  test('never takes a price from the form', async () => {
    const answer = await add({ variant: 'BATIK-1', quantity: '1', 'shown.BATIK-1': '1', price: '1' })
    expect(answer.kind === 'added' && answer.added.unitPrice).toBe('Rp\u00a0350.000')
  })
})

describe('changing the cart', () => {
  test('sets all quantities together', async () => {
    const answer = await change({ 'quantity.BATIK-1': '5', 'quantity.BATIK-2': '4' })
    expect(answer.kind === 'changed' && quantities(answer.cookie)).toEqual({ 'BATIK-1': 5, 'BATIK-2': 4 })
  })

  test('steps from what was typed, and removes', async () => {
    const typed = { 'quantity.BATIK-1': '5', 'quantity.BATIK-2': '1' }
    const more = await change({ ...typed, more: 'BATIK-1' })
    expect(more.kind === 'changed' && quantities(more.cookie)).toEqual({ 'BATIK-1': 6, 'BATIK-2': 1 })
    const less = await change({ ...typed, less: 'BATIK-2' })
    expect(less.kind === 'changed' && quantities(less.cookie)).toEqual({ 'BATIK-1': 5, 'BATIK-2': 1 })
    const gone = await change({ ...typed, remove: 'BATIK-1' })
    expect(gone.kind === 'changed' && quantities(gone.cookie)).toEqual({ 'BATIK-2': 1 })
  })

  test('goes on to the till with what was typed', async () => {
    expect(
      await change([
        ['quantity.BATIK-1', '3'],
        ['then', 'checkout'],
      ]),
    ).toMatchObject({ location: '/checkout/' })
  })

  test.each(['-1', '0', '1.5', '1e9', '٣', '', '999'])(
    'refuses the quantity "%s" and keeps what was typed',
    async (typed) => {
      const answer = await change({ 'quantity.BATIK-1': typed, 'quantity.BATIK-2': '4' })
      expect(answer).toMatchObject({ kind: 'refused', errors: ['Jumlah harus angka bulat 1 sampai 99.'] })
      expect(answer.kind === 'refused' && [...answer.refused]).toEqual([['BATIK-1', typed]])
    },
  )

  test('adds no variant that was not in the cart', async () => {
    const answer = await change({ 'quantity.PAJANG': '5', more: 'PAJANG' })
    expect(answer.kind === 'changed' && quantities(answer.cookie)).toEqual({ 'BATIK-1': 2, 'BATIK-2': 1 })
  })
})
