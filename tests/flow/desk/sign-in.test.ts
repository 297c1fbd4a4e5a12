import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeskAuth } from '#desk/auth.ts'
import { acceptInvitation, invitationOf, invite } from '#desk/invitation.ts'
import { signIn } from '#desk/sign-in.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { anOfficer, cookieOf, deskAuth, formOf, password } from '../../support/desk.ts'

let fresh: FreshDatabase
let auth: DeskAuth
beforeAll(async () => {
  fresh = await freshDatabase()
  auth = deskAuth(fresh.db)
})
afterAll(() => fresh.drop())

const minutesLater = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const taken = { name: 'Petugas Contoh', password, again: password }
const tryIn = (email: string, typed: string, address = '203.0.113.7', now = new Date()) =>
  signIn({ db: fresh.db, auth, now }, formOf({ email, password: typed }), address)
async function sessionOf(email: string) {
  const signedIn = await tryIn(email, password)
  if (!signedIn.ok) throw new Error(signedIn.reason)
  return signedIn.cookies
}

test('the first invited becomes administrator, the next an officer, unless the invitation says otherwise', async () => {
  const roleOf = async (email: string, wanted: 'reader' | null) =>
    (await invitationOf(fresh.db, await invite(fresh.db, email, wanted, new Date()), new Date()))?.role
  expect(await roleOf('pertama@meja.example', null)).toBe('administrator')
  await anOfficer(fresh.db, 'pertama@meja.example', 'administrator')
  expect(await roleOf('kedua@meja.example', null)).toBe('officer')
  expect(await roleOf('ketiga@meja.example', 'reader')).toBe('reader')
  expect(await roleOf('pertama@meja.example', null)).toBe('administrator')
})

test('an invitation lets one person in, once, even when it is taken up many times at the same moment', async () => {
  const token = await invite(fresh.db, 'Baru@Meja.example', 'officer', new Date())
  const all = await Promise.all(
    Array.from({ length: 8 }, () => acceptInvitation(fresh.db, token, formOf(taken), new Date())),
  )
  expect(all.filter(({ ok }) => ok)).toEqual([{ ok: true, email: 'baru@meja.example', password }])
  expect(await invitationOf(fresh.db, token, new Date())).toBeNull()
  const cookies = await sessionOf('baru@meja.example')
  expect(await auth.officerOf(cookieOf(cookies))).toMatchObject({ email: 'baru@meja.example', role: 'officer' })
})

test('an invitation ends after seven days, and when a newer one is made', async () => {
  const old = await invite(fresh.db, 'lama@meja.example', 'officer', new Date())
  expect(await invitationOf(fresh.db, old, minutesLater(7 * 24 * 60 - 1))).not.toBeNull()
  expect(await invitationOf(fresh.db, old, minutesLater(7 * 24 * 60 + 1))).toBeNull()
  expect(await acceptInvitation(fresh.db, old, formOf(taken), minutesLater(7 * 24 * 60 + 1))).toEqual({
    ok: false,
    reason: 'void',
  })
  await invite(fresh.db, 'lama@meja.example', 'officer', new Date())
  expect(await invitationOf(fresh.db, old, new Date())).toBeNull()
})

test('a short password, two that differ, and no name are told; the invitation stays good', async () => {
  const token = await invite(fresh.db, 'hati@meja.example', 'officer', new Date())
  const wrong = await acceptInvitation(
    fresh.db,
    token,
    formOf({ name: ' ', password: 'pendek', again: 'lain' }),
    new Date(),
  )
  expect(wrong).toEqual({ ok: false, reason: 'wrong', fields: ['name', 'password', 'again'] })
  expect(await invitationOf(fresh.db, token, new Date())).not.toBeNull()
})

test('only a hash of the invitation and of the password is stored', async () => {
  const token = await invite(fresh.db, 'hash@meja.example', 'officer', new Date())
  await acceptInvitation(fresh.db, token, formOf(taken), new Date())
  const stored = JSON.stringify([
    await fresh.db.selectFrom('desk_invitations').selectAll().execute(),
    await fresh.db.selectFrom('desk_accounts').selectAll().execute(),
  ])
  expect(stored).not.toContain(token)
  expect(stored).not.toContain(password)
})

test('a wrong password and an unknown address get the same answer', async () => {
  expect(await tryIn('pertama@meja.example', 'bukan kata sandinya')).toEqual({ ok: false, reason: 'wrong' })
  expect(await tryIn('siapa@meja.example', 'bukan kata sandinya')).toEqual({ ok: false, reason: 'wrong' })
  expect(await tryIn('bukan surel', 'bukan kata sandinya')).toEqual({ ok: false, reason: 'wrong' })
  expect(await tryIn('pertama@meja.example', '')).toEqual({ ok: false, reason: 'wrong' })
})

test('the session is a cookie of the desk alone that scripts and other sites do not reach, for twelve hours', async () => {
  const cookies = await sessionOf('pertama@meja.example')
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatch(/^__Secure-meja\.session_token=/)
  for (const attribute of ['Path=/meja', 'HttpOnly', 'Secure', 'SameSite=Lax', 'Max-Age=43200']) {
    expect(cookies[0]).toContain(attribute)
  }
})

test('a session that was signed out, taken away or never signed by us opens nothing', async () => {
  const cookies = await sessionOf('pertama@meja.example')
  const changed = cookies.map((cookie) => cookie.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`))
  expect(await auth.officerOf(cookieOf(changed))).toBeNull()
  expect(await auth.officerOf(new Headers())).toBeNull()
  await auth.signOut(cookieOf(cookies))
  expect(await auth.officerOf(cookieOf(cookies))).toBeNull()

  const other = await sessionOf('pertama@meja.example')
  await anOfficer(fresh.db, 'pertama@meja.example', 'administrator')
  expect(await auth.officerOf(cookieOf(other))).toBeNull()
})

test('looking up a session that is over writes nothing', async () => {
  const cookies = await sessionOf('pertama@meja.example')
  await fresh.db
    .updateTable('desk_sessions')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .execute()
  const before = await fresh.db.selectFrom('desk_sessions').selectAll().orderBy('id').execute()
  expect(await auth.officerOf(cookieOf(cookies))).toBeNull()
  expect(await fresh.db.selectFrom('desk_sessions').selectAll().orderBy('id').execute()).toEqual(before)
})

test('guessing one account is stopped, from whatever addresses, until the time is over; the right password then counts', async () => {
  await anOfficer(fresh.db, 'sasaran@meja.example', 'officer')
  const now = new Date('2026-11-21T03:01:00Z')
  const guesses = await Promise.all(
    Array.from({ length: 14 }, (_, i) => tryIn('sasaran@meja.example', 'tebakan', `198.51.100.${i}`, now)),
  )
  expect(guesses.filter((guess) => !guess.ok && guess.reason === 'wrong')).toHaveLength(10)
  expect(await tryIn('sasaran@meja.example', password, '198.51.100.99', now)).toEqual({
    ok: false,
    reason: 'tooMany',
    retryAfterSeconds: 14 * 60,
  })
  const later = new Date('2026-11-21T03:15:01Z')
  expect(await tryIn('sasaran@meja.example', password, '198.51.100.99', later)).toMatchObject({ ok: true })
})

test('guessing many accounts from one address, or from one IPv6 network, is stopped', async () => {
  const now = new Date('2026-11-21T05:00:00Z')
  for (let i = 0; i < 40; i++) await tryIn('bukan surel', 'x', `2001:db8:1:2::${i.toString(16)}`, now)
  expect(await tryIn('pertama@meja.example', password, '2001:db8:1:2:ffff::1', now)).toMatchObject({
    ok: false,
    reason: 'tooMany',
  })
  expect(await tryIn('pertama@meja.example', password, '2001:db8:1:3::1', now)).toMatchObject({ ok: true })
})
