import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DeskAuth } from '#desk/auth.ts'
import { giveSecondStep, signIn } from '#desk/sign-in.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { anOfficer, cookieOf, deskAuth, formOf, password, withTelephone } from '../../support/desk.ts'
import { codeOn } from '../../support/telephone.ts'

let fresh: FreshDatabase
let auth: DeskAuth
beforeAll(async () => {
  fresh = await freshDatabase()
  auth = deskAuth(fresh.db)
})
afterAll(() => fresh.drop())

let people = 0
/** An officer with a telephone, whom no other test knows. */
async function someone() {
  const email = `orang-${++people}@meja.example`
  await anOfficer(fresh.db, email, 'officer')
  return { email, ...(await withTelephone(auth, email)) }
}
/** The right password given: the cookies of the first step. */
async function firstStep(email: string): Promise<Headers> {
  const entered = await auth.signIn(email, password)
  expect(entered?.next).toBe('code')
  return cookieOf(entered?.cookies ?? [])
}
const give = (headers: Headers, code: string) => auth.giveCode(headers, code, new Date())
const wrongFor = (letters: string) => {
  const right = [-2, -1, 0, 1, 2].map((away) => codeOn(letters, away))
  return Array.from({ length: 20 }, (_, i) => String(100_000 + i)).filter((code) => !right.includes(code))
}

test('until the telephone has given its first code, the session sets it up and nothing is asked at the door', async () => {
  await anOfficer(fresh.db, 'mulai@meja.example', 'officer')
  const entered = await auth.signIn('mulai@meja.example', password)
  expect(entered?.next).toBe('enrol')
  const officer = await auth.officerOf(cookieOf(entered?.cookies ?? []))
  expect(officer).toMatchObject({ hasSecondStep: false })
  const key = officer && (await auth.pendingKey(officer))
  expect(key?.uri).toBe(
    `otpauth://totp/Galeri%20Karya:mulai%40meja.example?secret=${key?.letters.replaceAll(' ', '')}&issuer=Galeri%20Karya&digits=6&period=30`,
  )
  const [wrong = ''] = wrongFor(key?.letters ?? '')
  expect(await auth.enrol(cookieOf(entered?.cookies ?? []), wrong, new Date())).toEqual({ ok: false })
  expect((await auth.signIn('mulai@meja.example', password))?.next).toBe('enrol')
})

test('the first code makes a new session; the key is not shown again, and the old session is over', async () => {
  const { before, session, recoveryCodes } = await someone()
  expect(await auth.officerOf(before)).toBeNull()
  const officer = await auth.officerOf(session)
  expect(officer).toMatchObject({ hasSecondStep: true })
  expect(officer && (await auth.pendingKey(officer))).toBeNull()
  expect(new Set(recoveryCodes).size).toBe(10)
})

test('the password alone opens nothing: only the code makes a session', async () => {
  const { email, key } = await someone()
  const asked = await firstStep(email)
  expect(await auth.officerOf(asked)).toBeNull()
  const [wrong = ''] = wrongFor(key.letters)
  expect(await give(asked, wrong)).toEqual({ ok: false, reason: 'wrong' })
  const given = await give(asked, codeOn(key.letters, 1))
  expect(given.ok && (await auth.officerOf(cookieOf(given.cookies)))).toMatchObject({ email, hasSecondStep: true })
})

test('a code that was used is refused, also for another sign-in and also when it comes many times at once', async () => {
  const { email, key, code } = await someone()
  const next = codeOn(key.letters, 1)
  const asked = await Promise.all(Array.from({ length: 6 }, () => firstStep(email)))
  const given = await Promise.all(asked.map((headers) => give(headers, next)))
  expect(given.filter(({ ok }) => ok)).toHaveLength(1)
  // The one that set the telephone up was used as well.
  expect(await give(await firstStep(email), code)).toEqual({ ok: false, reason: 'wrong' })
})

test('a recovery code opens the desk once, and new ones void those before', async () => {
  const { email, session, recoveryCodes } = await someone()
  const [first = '', second = ''] = recoveryCodes
  expect(await give(await firstStep(email), first)).toMatchObject({ ok: true })
  expect(await give(await firstStep(email), first)).toEqual({ ok: false, reason: 'wrong' })
  expect(await auth.newCodes(session, 'bukan kata sandinya')).toBeNull()
  const fresher = await auth.newCodes(session, password)
  expect(fresher).toHaveLength(10)
  expect(await give(await firstStep(email), second)).toEqual({ ok: false, reason: 'wrong' })
  expect(await give(await firstStep(email), fresher?.[0] ?? '')).toMatchObject({ ok: true })
})

test('after five wrong codes the password is asked for again, after ten the account waits, whoever guesses', async () => {
  const { email, key } = await someone()
  const [a, b, c, d, e, ...more] = wrongFor(key.letters)
  const asked = await firstStep(email)
  for (const code of [a, b, c, d, e]) expect(await give(asked, code ?? '')).toEqual({ ok: false, reason: 'wrong' })
  expect(await give(asked, more[0] ?? '')).toEqual({ ok: false, reason: 'over' })
  expect(await give(asked, codeOn(key.letters, 1))).toEqual({ ok: false, reason: 'over' })
  const again = await firstStep(email)
  for (const code of more.slice(1, 5)) expect(await give(again, code)).toEqual({ ok: false, reason: 'wrong' })
  expect(await give(again, codeOn(key.letters, 1))).toEqual({ ok: false, reason: 'locked' })
})

test('a code without the first step, or with one that is not ours, opens nothing', async () => {
  const { key } = await someone()
  const code = codeOn(key.letters, 1)
  const over = { ok: false, reason: 'over' }
  expect(await give(new Headers(), code)).toEqual(over)
  expect(await give(new Headers({ cookie: '__Secure-meja.two_factor=2fa-dipilihpenyerang0000.tanda' }), code)).toEqual(
    over,
  )
  const mine = await firstStep((await someone()).email)
  const forged = new Headers({ cookie: (mine.get('cookie') ?? '').replace(/\.[^.;]+(;|$)/g, '.bohong$1') })
  expect((await give(forged, code)).ok).toBe(false)
})

test("a session that came along is not confirmed by the code: the officer's own new one is made", async () => {
  const attacker = await someone()
  const victim = await someone()
  const asked = await firstStep(victim.email)
  const planted = new Headers({ cookie: `${attacker.session.get('cookie')}; ${asked.get('cookie')}` })
  const given = await give(planted, codeOn(victim.key.letters, 1))
  expect(given.ok && (await auth.officerOf(cookieOf(given.cookies)))).toMatchObject({ email: victim.email })
  expect(await auth.officerOf(attacker.session)).toMatchObject({ email: attacker.email })
})

test('codes guessed from one network are stopped together with its passwords', async () => {
  const { email } = await someone()
  const now = new Date('2026-11-21T07:00:00Z')
  const typed = formOf({ email: 'bukan surel', password: 'x' })
  for (let i = 0; i < 40; i++) await signIn({ db: fresh.db, auth, now }, typed, '192.0.2.9')
  const asked = await firstStep(email)
  expect(
    await giveSecondStep({ db: fresh.db, auth, now }, formOf({ code: '123 456' }), asked, '192.0.2.9'),
  ).toMatchObject({ ok: false, reason: 'tooMany' })
})

test('neither key nor recovery codes stand in the database in clear', async () => {
  const { key, recoveryCodes } = await someone()
  const stored = JSON.stringify(await fresh.db.selectFrom('desk_second_steps').selectAll().execute())
  expect(stored).not.toContain(key.letters.replaceAll(' ', ''))
  for (const code of recoveryCodes) expect(stored).not.toContain(code)
})

test('a new invitation takes the lost telephone away with the password', async () => {
  const { email, session, recoveryCodes } = await someone()
  await anOfficer(fresh.db, email, 'officer')
  expect(await auth.officerOf(session)).toBeNull()
  expect((await auth.signIn(email, password))?.next).toBe('enrol')
  await withTelephone(auth, email)
  expect(await give(await firstStep(email), recoveryCodes[0] ?? '')).toEqual({ ok: false, reason: 'wrong' })
})
