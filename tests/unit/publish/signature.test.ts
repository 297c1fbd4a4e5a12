import { encodeSignatureHeader } from '@sanity/webhook'
import { expect, test } from 'vitest'
import { isBelievable } from '#publish/signature.ts'
import { signatureOf } from '../../../local/lake/webhooks/post.ts'

const secret = 's'.repeat(32)
const body = '{"_id":"product-tas","_type":"product","_rev":"r1"}'
const now = new Date('2026-11-21T09:00:00Z')
const minutes = (count: number) => now.getTime() + count * 60_000
const signed = (timeMs: number, text = body) => encodeSignatureHeader(text, timeMs, secret)

test('what the CMS signed a moment ago is believed', async () => {
  expect(await isBelievable(body, await signed(minutes(0)), secret, now)).toBe(true)
  expect(await isBelievable(body, await signed(minutes(-4)), secret, now)).toBe(true)
})

test('an old signature is refused, and one from the far future', async () => {
  expect(await isBelievable(body, await signed(minutes(-6)), secret, now)).toBe(false)
  expect(await isBelievable(body, await signed(minutes(6)), secret, now)).toBe(false)
})

test('another body, another secret and another time than the signed one are refused', async () => {
  const header = await signed(minutes(0))
  expect(await isBelievable(body.replace('tas', 'kain'), header, secret, now)).toBe(false)
  expect(await isBelievable(body, header, 'x'.repeat(32), now)).toBe(false)
  expect(await isBelievable(body, header.replace(/t=\d+/, `t=${minutes(1)}`), secret, now)).toBe(false)
})

test.each(['', 'nonsense', 't=,v1=', 't=1,v1=abc', `t=${now.getTime()},v1=`, 't=99999999999999999999,v1=a'])(
  'the header "%s" is refused',
  async (header) => {
    expect(await isBelievable(body, header, secret, now)).toBe(false)
  },
)

test('an empty body is refused', async () => {
  expect(await isBelievable('', `t=${now.getTime()},v1=abc`, secret, now)).toBe(false)
})

test("the local content store signs as Sanity's own package does", async () => {
  const text = '{"name":"Kain ✓ batik"}'
  expect(signatureOf(text, secret, now.getTime())).toBe(await signed(now.getTime(), text))
})
