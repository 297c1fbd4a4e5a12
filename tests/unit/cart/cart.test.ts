import { describe, expect, test } from 'vitest'
import { addToCart, type CartLine, mostLines, parseQuantity, removeFromCart, setQuantity } from '#cart/cart.ts'

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
    const full = Array.from({ length: mostLines }, (_, index) => line(`S${index}`))
    expect(addToCart(full, line('X'))).toEqual({ ok: false, reason: 'cartFull' })
    expect(addToCart(full, line('S1')).ok).toBe(true)
  })
})

describe('changing', () => {
  test('touches only the line that is meant', () => {
    const cart = [line('A'), line('B', 2)]
    expect(setQuantity(cart, 'B', 7)).toEqual([line('A'), line('B', 7)])
    expect(setQuantity(cart, 'C', 7)).toEqual(cart)
    expect(removeFromCart(cart, ['A', 'C'])).toEqual([line('B', 2)])
  })
})
