import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CartLine, mostLines } from '#cart/cart.ts'
import { cartCookie, cartFromCookies, cartText, mostCartBytes, parseCart } from '#cart/cookie.ts'

const sku = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/)
const line: fc.Arbitrary<CartLine> = fc.record({
  variantId: sku,
  quantity: fc.integer({ min: 1, max: 99 }),
  seenPrice: fc.option(fc.nat(99_999_999)),
})
const carts = fc.uniqueArray(line, { selector: ({ variantId }) => variantId, maxLength: mostLines })

describe('a cart in the cookie', () => {
  test('comes back as it went in', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        const text = cartText(cart)
        fc.pre(text.length <= mostCartBytes)
        expect(parseCart(text)).toEqual(cart)
      }),
    )
  })

  test('is short, and only of characters that a cookie may hold', () => {
    fc.assert(
      fc.property(carts, (cart) => {
        expect(cartText(cart)).toMatch(/^[\w.*~-]*$/)
      }),
    )
    expect(cartText([{ variantId: 'TAS-01', quantity: 2, seenPrice: 350_000 }])).toBe('1.TAS-01*2*7i28')
  })

  test('is found among other cookies', () => {
    const cart = [{ variantId: 'TAS-01', quantity: 2, seenPrice: null }]
    expect(cartFromCookies('a=b; keranjang=1.TAS-01*2; xkeranjang=1.X*1')).toEqual(cart)
    expect(cartFromCookies('a=b')).toEqual([])
    expect(cartFromCookies(null)).toEqual([])
  })

  test('is secure on https, removed when empty, and readable by the page', () => {
    const cart = [{ variantId: 'TAS-01', quantity: 2, seenPrice: null }]
    expect(cartCookie(cart, { secure: true })).toBe(
      'keranjang=1.TAS-01*2; Path=/; Max-Age=2592000; SameSite=Lax; Secure',
    )
    expect(cartCookie([], { secure: false })).toBe('keranjang=; Path=/; Max-Age=0; SameSite=Lax')
  })
})

describe('a cookie that was tampered with', () => {
  test.each(['-1', '0', '1.5', '1e9', '٣', '', '100', '01', '+1', ' 1', '1 ', '0x1', '999999999999999999999', 'NaN'])(
    'loses the line with the quantity "%s" and keeps the others',
    (quantity) => {
      expect(parseCart(`1.A*${quantity}~B*2`)).toEqual([{ variantId: 'B', quantity: 2, seenPrice: null }])
    },
  )

  test.each(['2.A*1', 'A*1', '', 'null', '1', '1.', '1.~~~', '1.*1', '1.A', '1.A*1*1*1', '1.<b>*1', "1.A';--*1"])(
    'holds nothing: %s',
    (text) => {
      expect(parseCart(text)).toEqual([])
    },
  )

  test('names a variant once and keeps its bounds', () => {
    expect(parseCart('1.A*1~A*99')).toEqual([{ variantId: 'A', quantity: 1, seenPrice: null }])
    const many = Array.from({ length: 60 }, (_, index) => `S${index}*1`).join('~')
    expect(parseCart(`1.${many}`)).toHaveLength(mostLines)
    const long = Array.from({ length: 60 }, (_, index) => `${'S'.repeat(38)}${index}*12`).join('~')
    for (const { quantity } of parseCart(`1.${long}`)) expect(quantity).toBe(12)
  })

  test('never throws and never breaks a bound, whatever it says', () => {
    const anything = fc.oneof(
      fc.string({ maxLength: 3000 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom('1.', 'A', '*', '~', '9', '٣', '-', '.', 'é', '%00')).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(anything, fc.boolean(), (text, versioned) => {
        const cart = parseCart(versioned ? `1.${text}` : text)
        expect(cart.length).toBeLessThanOrEqual(mostLines)
        for (const { variantId, quantity, seenPrice } of cart) {
          expect(variantId).toMatch(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/)
          expect(Number.isInteger(quantity) && quantity >= 1 && quantity <= 99).toBe(true)
          expect(seenPrice === null || Number.isSafeInteger(seenPrice)).toBe(true)
        }
        expect(parseCart(cartText(cart))).toEqual(cart)
      }),
    )
  })
})
