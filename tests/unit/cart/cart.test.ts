import { describe, expect, test } from 'vitest'
import {
  addToCart,
  type CartLine,
  mostLines,
  parseQuantity,
  piecesIn,
  removeFromCart,
  setQuantity,
  skuPattern,
} from '#cart/cart.ts'

const line = (variantId: string, quantity = 1, seenPrice: number | null = null): CartLine => ({
  variantId,
  quantity,
  seenPrice,
})

describe('a quantity', () => {
  test('is a whole number from 1 to 99 in plain digits', () => {
    expect(['1', '9', '10', '99'].map(parseQuantity)).toEqual([1, 9, 10, 99])
  })
  test.each(['-1', '0', '1.5', '1,5', '1e9', '٣', '', ' ', '100', '00', '1\n', '１'])('is not "%s"', (text) => {
    expect(parseQuantity(text)).toBeNull()
  })
})

describe('adding', () => {
  test('counts on where the variant is in the cart already, and takes the price just seen', () => {
    expect(addToCart([line('A', 2, 100)], line('A', 3, 120))).toEqual({ ok: true, cart: [line('A', 5, 120)] })
  })
  test('is refused beyond 99 of one and beyond 40 lines', () => {
    expect(addToCart([line('A', 98)], line('A', 2))).toEqual({ ok: false, reason: 'tooMany' })
    expect(addToCart([line('A', 98)], line('A', 1))).toEqual({ ok: true, cart: [line('A', 99)] })
    const full = Array.from({ length: mostLines }, (_, index) => line(`S${index}`))
    expect(addToCart(full, line('X'))).toEqual({ ok: false, reason: 'cartFull' })
    expect(addToCart(full, line('S1')).ok).toBe(true)
  })
  test('puts a variant that is not there at the end, and changes no other', () => {
    const cart = [line('A'), line('B', 2, 50)]
    expect(addToCart(cart, line('C', 3))).toEqual({ ok: true, cart: [...cart, line('C', 3)] })
    // The price seen before counts where none was shown this time.
    expect(addToCart(cart, line('B', 1))).toEqual({ ok: true, cart: [line('A'), line('B', 3, 50)] })
  })
})

describe('a SKU', () => {
  test('is at most 40 letters, digits, hyphens and underscores, and begins with a letter or a digit', () => {
    for (const sku of ['A', '7', 'Tas_1-b', 'a'.repeat(40)]) expect(sku).toMatch(skuPattern)
    for (const sku of ['', '-A', '_A', 'a'.repeat(41), 'A B', ' A', 'A\n', 'A.B']) expect(sku).not.toMatch(skuPattern)
  })
})

describe('changing', () => {
  test('touches only the line that is meant', () => {
    const cart = [line('A'), line('B', 2)]
    expect(setQuantity(cart, 'B', 7)).toEqual([line('A'), line('B', 7)])
    expect(setQuantity(cart, 'C', 7)).toEqual(cart)
    expect(removeFromCart(cart, ['A', 'C'])).toEqual([line('B', 2)])
    expect([piecesIn(cart), piecesIn([])]).toEqual([3, 0])
  })
})
