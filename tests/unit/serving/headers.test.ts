import { describe, expect, test } from 'vitest'
import { cartPath, checkoutPath, deskPath, handoffPath, orderPath, productPath } from '#core/paths.ts'
import { furnishHeaders, headersEverywhere, isPrivate } from '#serving/headers.ts'

function furnished(path: string, given: Record<string, string> = {}): Headers {
  const headers = new Headers(given)
  furnishHeaders(headers, { path, siteUrl: 'https://toko.example', payPage: 'https://pay.example' })
  return headers
}

test('a shop reached by https asks to be reached by nothing else; one on loopback does not', () => {
  expect(headersEverywhere('https://toko.example')['Strict-Transport-Security']).toMatch(/max-age=31536000/)
  expect(headersEverywhere('http://localhost:4321')).not.toHaveProperty('Strict-Transport-Security')
})

const mine = [
  cartPath('id'),
  cartPath('en'),
  checkoutPath('id'),
  orderPath('t'),
  handoffPath('t'),
  deskPath('x'),
  '/meja',
]

test.each(mine)('%s is nobody else’s: not kept, not listed, its address told to no other site', (path) => {
  expect(isPrivate(path)).toBe(true)
  const headers = furnished(path, { 'Cache-Control': 'public, max-age=3600' })
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('X-Robots-Tag')).toContain('noindex')
  // `no-referrer` would make browsers send forms without an Origin.
  expect(headers.get('Referrer-Policy')).toBe('same-origin')
})

describe('any other page made on demand', () => {
  const path = productPath('id', 'taplak')

  test('is not kept either unless it says so', () => {
    expect(furnished(path).get('Cache-Control')).toBe('no-store')
    expect(furnished(path, { 'Cache-Control': 'public, max-age=5' }).get('Cache-Control')).toBe('public, max-age=5')
  })

  test('gets its whole policy, with the way to the payment page', () => {
    const policy = furnished(path, { 'Content-Security-Policy': "script-src 'self'; style-src 'self'" })
    expect(policy.get('Content-Security-Policy')).toContain("form-action 'self' https://pay.example")
    expect(policy.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  })
})

test.each(['/mejanya/', '/pesanan-besar/', '/keranjangku'])('%s only sounds private', (path) => {
  expect(isPrivate(path)).toBe(false)
})
