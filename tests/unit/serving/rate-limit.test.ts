import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { clientAddress, type TrustedProxy } from '#serving/client-address.ts'
import { createRateLimit } from '#serving/rate-limit.ts'

let now = new Date('2026-11-21T03:00:20Z')
const someone = '203.0.113.7'
const token = 'A'.repeat(43)
const times = <T>(count: number, deed: () => T): readonly T[] => Array.from({ length: count }, deed)
const refused = (waits: readonly (number | null)[]) => waits.filter((wait) => wait !== null).length

const fresh = () => {
  now = new Date('2026-11-21T03:00:20Z')
  return createRateLimit(() => now)
}

test.each([
  ['/keranjang/tambah', 240],
  ['/en/cart/change', 240],
  ['/checkout/', 90],
  ['/checkout', 90],
  ['/en/checkout/', 90],
  [`/pesanan/${token}`, 120],
  [`/serah-terima/${token}`, 120],
  ['/%63heckout/', 90],
  ['//checkout/', 90],
  ['//pesanan//x', 120],
  ['/%zz', 240],
  ['/pesanan-besar/', 60],
])('%s takes %i forms a minute from one address, then says how long to wait', (path, most) => {
  const limit = fresh()
  expect(refused(times(most, () => limit.admit('POST', path, someone)))).toBe(0)
  expect(limit.admit('POST', path, someone)).toBe(40)
  expect(limit.admit('GET', path, someone)).toBeNull()
  expect(limit.admit('POST', path, '203.0.113.8')).toBeNull()
  now = new Date('2026-11-21T03:01:00Z')
  expect(limit.admit('POST', path, someone)).toBeNull()
})

test('links that open nothing are counted, links that open are not', () => {
  const limit = fresh()
  for (const _ of times(500, () => null)) limit.answered(`/pesanan/${token}`, someone, 200)
  expect(limit.admit('GET', `/pesanan/${token}`, someone)).toBeNull()
  for (const _ of times(60, () => null)) limit.answered(`/serah-terima/${token}`, someone, 404)
  expect(limit.admit('GET', `/pesanan/${token}`, someone)).toBe(40)
  expect(limit.admit('GET', '/produk/', someone)).toBeNull()
  expect(limit.admit('POST', '/checkout/', someone)).toBeNull()
})

test('an address of this machine tells nobody from anybody and is not counted', () => {
  const limit = fresh()
  for (const address of ['127.0.0.1', '::1', '']) {
    expect(refused(times(500, () => limit.admit('POST', '/checkout/', address)))).toBe(0)
  }
})

test('one network of IPv6 counts as one', () => {
  const limit = fresh()
  let host = 0
  const waits = times(100, () => limit.admit('POST', '/checkout/', `2001:db8:1:2::${(host++).toString(16)}`))
  expect(refused(waits)).toBe(10)
})

const from = (trusted: TrustedProxy, headers: Record<string, string>, remoteAddress = '10.0.0.5') =>
  clientAddress({ headers, socket: { remoteAddress } } as unknown as IncomingMessage, trusted)

test('without proxies nothing that a visitor writes is believed', () => {
  const lies = { 'x-forwarded-for': '198.51.100.1', 'cf-connecting-ip': '198.51.100.1', forwarded: 'for=198.51.100.1' }
  expect(from(0, lies)).toBe('10.0.0.5')
  expect(from(0, lies, '::ffff:10.0.0.5')).toBe('10.0.0.5')
})

test('behind proxies the address is the one that the outermost of ours wrote', () => {
  expect(from(1, { 'x-forwarded-for': '6.6.6.6, 203.0.113.7' })).toBe('203.0.113.7')
  expect(from(2, { 'x-forwarded-for': '6.6.6.6, 203.0.113.7, 10.0.0.9' })).toBe('203.0.113.7')
  expect(from(1, { 'x-forwarded-for': '[2001:DB8::1]:4711' })).toBe('2001:db8::1')
  expect(from(1, { 'x-forwarded-for': '203.0.113.7:4711' })).toBe('203.0.113.7')
  expect(from('CF-Connecting-IP', { 'cf-connecting-ip': '203.0.113.7', 'x-forwarded-for': '6.6.6.6' })).toBe(someone)
})

test.each([{}, { 'x-forwarded-for': '' }, { 'x-forwarded-for': 'unknown' }, { 'x-forwarded-for': "'; drop table" }])(
  'what is no address counts as the connection itself: %o',
  (headers) => {
    expect(from(1, headers as Record<string, string>)).toBe('10.0.0.5')
    expect(from(2, { 'x-forwarded-for': someone })).toBe('10.0.0.5')
  },
)
