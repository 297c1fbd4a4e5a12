import { afterAll, beforeAll, expect, test } from 'vitest'
import { postAccount } from '#desk/account.ts'
import type { DeskAuth, SignedInOfficer } from '#desk/auth.ts'
import { invitationOf, invite } from '#desk/invitation.ts'
import { officersPage, postOfficers } from '#desk/officers.ts'
import { sessionsOf } from '#desk/sessions.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { anOfficer, cookieOf, deskAuth, formOf, password, withTelephone } from '../../support/desk.ts'

let fresh: FreshDatabase
let auth: DeskAuth
beforeAll(async () => {
  fresh = await freshDatabase()
  auth = deskAuth(fresh.db)
})
afterAll(() => fresh.drop())

async function someone(email: string, role: 'administrator' | 'officer' | 'reader') {
  await anOfficer(fresh.db, email, role)
  const telephone = await withTelephone(auth, email)
  const officer = (await auth.officerOf(telephone.session)) as SignedInOfficer
  return { ...telephone, officer }
}
/** One more session of theirs. */
async function elsewhere(email: string, recoveryCode: string): Promise<Headers> {
  const entered = await auth.signIn(email, password)
  const given = await auth.giveCode(cookieOf(entered?.cookies ?? []), recoveryCode, new Date())
  return cookieOf(given.ok ? given.cookies : [])
}
const does = (by: SignedInOfficer, fields: Record<string, string>) =>
  postOfficers(fresh.db, formOf(fields), by, new Date())
const atAccount = (officer: SignedInOfficer, headers: Headers, fields: Record<string, string>) =>
  postAccount({ db: fresh.db, auth, officer, headers, now: new Date() }, formOf(fields))

test('an officer sees where they are signed in and ends one session, or all others; never those of somebody else', async () => {
  const { officer, session, recoveryCodes } = await someone('akun@meja.example', 'reader')
  const others = await someone('lain@meja.example', 'officer')
  const [second = '', third = '', fourth = ''] = recoveryCodes
  const telephone = await elsewhere(officer.email, second)
  const list = await sessionsOf(fresh.db, officer, new Date())
  expect(list.map(({ isThis }) => isThis).toSorted()).toEqual([false, true])
  const notThis = list.find(({ isThis }) => !isThis)?.id ?? ''
  const foreign = await atAccount(officer, session, { wish: 'end', session: others.officer.sessionId })
  expect(foreign).toMatchObject({ kind: 'problem', problem: 'notNow' })
  expect(await atAccount(officer, session, { wish: 'end', session: notThis })).toEqual({ kind: 'done', told: 'ended' })
  expect(await auth.officerOf(telephone)).toBeNull()

  const two = [await elsewhere(officer.email, third), await elsewhere(officer.email, fourth)]
  expect(await atAccount(officer, session, { wish: 'others' })).toEqual({ kind: 'done', told: 'ended' })
  for (const headers of two) expect(await auth.officerOf(headers)).toBeNull()
  expect(await auth.officerOf(session)).toMatchObject({ id: officer.id })
  expect(await auth.officerOf(others.session)).toMatchObject({ id: others.officer.id })
})

test('the password for new recovery codes cannot be guessed at a desk that was left open', async () => {
  const { officer, session } = await someone('tebak@meja.example', 'officer')
  for (let i = 0; i < 10; i++) {
    const guess = await atAccount(officer, session, { wish: 'codes', password: `tebakan nomor ${i}` })
    expect(guess).toMatchObject({ kind: 'problem', problem: 'password' })
  }
  expect(await atAccount(officer, session, { wish: 'codes', password })).toMatchObject({ problem: 'tooMany' })
})

test('an officer whose access is taken is out at once, everywhere, and stays a name in the histories', async () => {
  const { officer: chief } = await someone('pengelola@meja.example', 'administrator')
  const gone = await someone('pergi@meja.example', 'officer')
  const pending = await invite(fresh.db, 'pergi@meja.example', 'officer', new Date())
  const entered = await auth.signIn('pergi@meja.example', password)
  expect(await does(chief, { wish: 'remove', officer: gone.officer.id })).toMatchObject({
    ok: false,
    problem: 'unsure',
  })
  const removed = await does(chief, { wish: 'remove', officer: gone.officer.id, sure: 'ya' })
  expect(removed).toEqual({ ok: true, told: 'removed' })
  expect(await auth.officerOf(gone.session)).toBeNull()
  expect(await auth.signIn('pergi@meja.example', password)).toBeNull()
  expect(await invitationOf(fresh.db, pending, new Date())).toBeNull()
  const halfway = await auth.giveCode(cookieOf(entered?.cookies ?? []), gone.recoveryCodes[0] ?? '', new Date())
  expect(halfway.ok).toBe(false)
  const { officers, history } = await officersPage(fresh.db, new Date())
  expect(officers.at(-1)).toMatchObject({ email: 'pergi@meja.example', sessions: 0, removedAt: expect.any(Date) })
  expect(history[0]).toMatchObject({ what: 'removed', who: 'Petugas Contoh', whom: 'Petugas Contoh' })
  expect(await does(chief, { wish: 'role', officer: gone.officer.id, role: 'administrator' })).toMatchObject({
    problem: 'notNow',
  })

  await anOfficer(fresh.db, 'pergi@meja.example', 'reader')
  expect((await auth.signIn('pergi@meja.example', password))?.next).toBe('enrol')
})

test('a role counts from the next page on, and only administrators change one', async () => {
  const { officer: chief } = await someone('kepala@meja.example', 'administrator')
  const { officer, session } = await someone('naik@meja.example', 'reader')
  const rise = { wish: 'role', officer: officer.id, role: 'administrator' }
  expect(await does(officer, rise)).toMatchObject({ ok: false, status: 403 })
  expect(await does(chief, { ...rise, role: 'dewa' })).toMatchObject({ ok: false, status: 422 })
  expect(await does(chief, rise)).toEqual({ ok: true, told: 'role' })
  expect(await auth.officerOf(session)).toMatchObject({ role: 'administrator' })
  expect(await does(chief, { wish: 'sessions', officer: officer.id })).toEqual({ ok: true, told: 'sessions' })
  expect(await auth.officerOf(session)).toBeNull()
})

test('two administrators who remove each other at the same moment leave one', async () => {
  const one = await someone('satu@meja.example', 'administrator')
  const two = await someone('dua@meja.example', 'administrator')
  const remove = (by: SignedInOfficer, whom: SignedInOfficer) =>
    does(by, { wish: 'remove', officer: whom.id, sure: 'ya' })
  const answers = await Promise.all([remove(one.officer, two.officer), remove(two.officer, one.officer)])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await remove(one.officer, one.officer)).toMatchObject({ ok: false })
})
