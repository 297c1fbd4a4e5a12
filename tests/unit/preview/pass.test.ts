import { expect, test } from 'vitest'
import { holdsPass, issuePass } from '#preview/pass.ts'

const secret = 'a'.repeat(40)
const now = new Date('2026-11-21T10:00:00Z')
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const cookieOf = (setCookie: string) => setCookie.split(';')[0] ?? ''
const issued = issuePass(secret, 'https://toko.example', '/pratinjau/', now)

test('a pass is good for eight hours and not longer', () => {
  expect(holdsPass(secret, `a=1; ${cookieOf(issued)}; b=2`, hours(7.9))).toBe(true)
  expect(holdsPass(secret, cookieOf(issued), hours(8.1))).toBe(false)
})

test('a pass that somebody lengthened, or signed with another secret, is none', () => {
  const [until, signature] = cookieOf(issued).slice('pratinjau='.length).split('.')
  expect(holdsPass(secret, `pratinjau=${Number(until) + 1}.${signature}`, now)).toBe(false)
  expect(holdsPass('b'.repeat(40), cookieOf(issued), now)).toBe(false)
  for (const other of [null, '', 'pratinjau=', `pratinjau=${until}.`, `pratinjau=x.${signature}`]) {
    expect(holdsPass(secret, other, now), String(other)).toBe(false)
  }
})

test('a pass is seen by no script, goes to previews only, and into a frame on another site only by https', () => {
  expect(issued).toMatch(/; Path=\/pratinjau\/; .*HttpOnly; SameSite=None; Secure; Partitioned$/)
  expect(issuePass(secret, 'http://localhost:4321', '/pratinjau/', now)).toMatch(/HttpOnly; SameSite=Lax$/)
})
