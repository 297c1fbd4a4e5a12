import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesIn } from '#cart/cart.ts'
import { cartCookie, parseCart } from '#cart/cookie.ts'
import { countInCookies } from '#cart/count.ts'

const line = fc.record({
  variantId: fc.stringMatching(/^[A-Z0-9][A-Z0-9_-]{0,12}$/),
  quantity: fc.integer({ min: 1, max: 99 }),
  seenPrice: fc.option(fc.integer({ min: 0, max: 9_000_000 })),
})

test('the header counts what the shop itself has put into the cart', () => {
  fc.assert(
    fc.property(fc.uniqueArray(line, { maxLength: 40, selector: ({ variantId }) => variantId }), (cart) => {
      const [cookie = ''] = cartCookie(cart, { secure: true }).split(';')
      const written = parseCart(cookie.slice('keranjang='.length))
      expect(countInCookies(`bahasa=id; ${cookie}; lain=1*2`)).toBe(piecesIn(written))
    }),
  )
})

test.each(['', 'keranjang=', 'keranjang=1.', 'lain=1', 'keranjang=2.A*3', 'keranjang=1.~*~A*x'])(
  'nothing is in %j',
  (text) => {
    expect(countInCookies(text)).toBe(0)
  },
)
