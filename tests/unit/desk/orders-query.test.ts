import { expect, test } from 'vitest'
import { networkOf } from '#core/network.ts'
import { parseOrdersQuery } from '#desk/orders-query.ts'
import { parseContact } from '#desk/producers.ts'
import { pageAfterSignIn } from '#desk/sign-in.ts'
import { formOf } from '../../support/desk.ts'

const parse = (text: string) => parseOrdersQuery(new URLSearchParams(text))

test('the list without any wish is of all orders from the newest', () => {
  expect(parse('')).toEqual({ filter: 'all', typed: '', search: null, before: null })
})

test.each(['saring=semuanya', 'sebelum=kemarin', 'sebelum=2026-99-99T00:00:00Z_ord_a', 'cari=%20%20'])(
  '%s counts as not said',
  (text) => {
    expect(parse(text)).toEqual(parse(''))
  },
)

test('signs that mean something to the database are searched for as they are', () => {
  expect(parse('cari=100%25_a\\').search?.words).toBe('100\\%\\_a\\\\')
})

test.each(['0812-3456', '+62 812 3456', '628123456'])('%s is looked for as it is stored', (typed) => {
  expect(parse(new URLSearchParams({ cari: typed }).toString()).search?.digits).toBe('8123456')
})

test('few digits are no telephone number', () => {
  expect(parse('cari=081').search?.digits).toBeNull()
})

test('a search is cut at a hundred characters', () => {
  expect(parse(`cari=${'a'.repeat(5000)}`).typed).toHaveLength(100)
})

test('the cursor is an instant and an id', () => {
  const id = `ord_${'a'.repeat(24)}`
  expect(parse(`sebelum=2026-11-21T03:00:00.123Z_${id}`).before).toEqual({
    at: new Date('2026-11-21T03:00:00.123Z'),
    id,
  })
})

test.each(['/meja/perhatian/', '/meja/pesanan/?saring=transfer', '/meja/pesanan/ord_1/'])(
  'signing in leads on to %s',
  (path) => {
    expect(pageAfterSignIn(path)).toBe(path)
  },
)

test.each([
  null,
  '',
  'https://jahat.example/',
  '//jahat.example',
  '/meja/../',
  '/meja//jahat.example',
  '/produk/',
  '/mejanya',
])('signing in never leads to %s', (path) => {
  expect(pageAfterSignIn(path)).toBeNull()
})

test('one IPv6 network counts as one address', () => {
  expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff:1:2:3'))
  expect(networkOf('2001:db8::1')).not.toBe(networkOf('2001:db8:0:1::1'))
  expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
})

test('a contact is kept in one form: lower case and E.164, and either may be missing', () => {
  expect(
    parseContact(formOf({ name: ' Bengkel  Contoh ', email: 'Pesanan@Contoh.Example', phone: '0812-3456-7890' })),
  ).toEqual({
    ok: true,
    contact: { name: 'Bengkel Contoh', email: 'pesanan@contoh.example', phone: '+6281234567890' },
  })
  expect(parseContact(formOf({ name: 'Bengkel', email: '', phone: ' ' }))).toEqual({
    ok: true,
    contact: { name: 'Bengkel', email: null, phone: null },
  })
  expect(parseContact(formOf({ name: 'B', email: 'bukan', phone: '12' }))).toEqual({
    ok: false,
    fields: ['name', 'email', 'phone'],
  })
})
