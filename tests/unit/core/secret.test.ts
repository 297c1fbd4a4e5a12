import { expect, test } from 'vitest'
import { newId, newOrderNumber } from '#core/id.ts'
import { deriveToken, hashToken, randomToken, sameSecret, tokenPattern } from '#core/secret-token.ts'

const secret = 'a link secret for tests, long enough to be one'
const subject = { kind: 'order', id: 'ord_1', version: 1 } as const

test('a link can be written again from the secret, and only from it', () => {
  const token = deriveToken(secret, subject)
  expect(token).toMatch(tokenPattern)
  expect(deriveToken(secret, { ...subject })).toBe(token)
  expect(deriveToken(`${secret}.`, subject)).not.toBe(token)
})

test('another kind, id or version is another link', () => {
  const others = [
    { ...subject, kind: 'handoff' as const },
    { ...subject, id: 'ord_2' },
    { ...subject, version: 2 },
    { ...subject, id: 'ord_1\n1', version: 1 },
  ]
  const tokens = [subject, ...others].map((other) => deriveToken(secret, other))
  expect(new Set(tokens).size).toBe(tokens.length)
})

test('what is stored does not show the token', () => {
  const token = randomToken()
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/)
  expect(hashToken(token)).not.toContain(token)
})

test('secrets of any length are compared whole', () => {
  expect(sameSecret('abc', 'abc')).toBe(true)
  expect(sameSecret('abc', 'abcd')).toBe(false)
  expect(sameSecret('', secret)).toBe(false)
})

test('ids say what they name; order numbers can be said over the telephone', () => {
  expect(newId('ord')).toMatch(/^ord_[0-9a-hjkmnp-tv-z]{24}$/)
  expect(newOrderNumber()).toMatch(/^GK-\d{4}-\d{4}$/)
  expect(new Set(Array.from({ length: 1000 }, () => newId('lin'))).size).toBe(1000)
})
