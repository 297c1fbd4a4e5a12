import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { connectMail, type Mailer } from '#notices/mailer.ts'
import { enqueue } from '#notices/outbox.ts'
import { type PostOffice, sendDue } from '#notices/send.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { type Stage, type StagedSmtp, startStagedSmtp } from '../../support/staged-smtp.ts'

let fresh: FreshDatabase
let smtp: StagedSmtp
let mail: Mailer
let post: PostOffice
let clock = new Date()

beforeAll(async () => {
  fresh = await freshDatabase()
})
beforeEach(async () => {
  clock = new Date()
  await fresh.db.deleteFrom('outbox').execute()
  await fresh.db.deleteFrom('escalations').execute()
  smtp = await startStagedSmtp()
  mail = connectMail({ smtpUrl: smtp.url, from: 'Galeri Karya <toko@galeri.example>', patienceMs: 1000 })
  post = {
    db: fresh.db,
    mail,
    letterhead: { siteUrl: 'https://toko.example', linkSecret: 'a link secret for tests, long enough' },
    officerEmail: 'petugas@galeri.example',
    now: () => clock,
  }
})
afterEach(async () => {
  mail.close()
  await smtp.close()
})
afterAll(() => fresh.drop())

const write = (email: string) =>
  fresh.db.transaction().execute((trx) => {
    const link = { kind: 'order' as const, id: 'ord_1', version: 1 }
    const data = { orderNumber: 'GK-0000-0001', total: 55_000, link }
    return enqueue(trx, { kind: 'payment_pending', to: { email }, language: 'id', data }, clock)
  })
const letters = () => fresh.db.selectFrom('outbox').selectAll().orderBy('created_at').execute()

test.each<[Stage, number]>([
  ['hangsAtGreeting', 0],
  ['refusesSender', 0],
  ['refusesRecipientForNow', 0],
  ['says421AfterData', 0],
  ['closesAfterData', 0],
  ['takesAndCloses', 1],
])('a server that %s gets the letter again later, under the same name', async (stage, takenBefore) => {
  smtp.stages.push(stage)
  await write('pembeli@contoh.example')
  expect(await sendDue(post)).toBe(0)
  expect(await letters()).toMatchObject([{ state: 'waiting', attempts: 1, last_error: expect.stringMatching(/^\w+$/) }])
  expect(smtp.taken).toHaveLength(takenBefore)
  clock = new Date(clock.getTime() + 2 * 60_000)
  expect(await sendDue(post)).toBe(1)
  const [letter] = await letters()
  expect(letter).toMatchObject({ state: 'sent', attempts: 2 })
  expect(new Set(smtp.taken)).toEqual(new Set([`<${letter?.message_id}@galeri.example>`]))
  expect(await fresh.db.selectFrom('escalations').selectAll().execute()).toEqual([])
})

test.each<Stage>(['refusesRecipient', 'refusesData'])(
  'a letter that a server %s for good is put before an officer, and delays none',
  async (stage) => {
    smtp.stages.push(stage)
    await write('pembeli@contoh.example')
    expect(await sendDue(post)).toBe(0)
    clock = new Date(clock.getTime() + 1)
    await write('lain@contoh.example')
    expect(await sendDue(post)).toBe(1)
    expect((await letters()).map(({ state }) => state)).toEqual(['dead', 'sent'])
    const told = await fresh.db.selectFrom('escalations').select('kind').execute()
    expect(told).toEqual([{ kind: 'letter_dead' }])
  },
)

test('a server that offers TLS and then refuses it keeps no letter for ever', async () => {
  smtp.stages.push('refusesStartTls')
  await write('pembeli@contoh.example')
  await sendDue(post)
  clock = new Date(clock.getTime() + 2 * 60_000)
  await sendDue(post)
  expect((await letters()).map(({ state }) => state)).toEqual(['sent'])
})

test('a letter is tried for days, then put before an officer', async () => {
  smtp.stages.push(...Array.from({ length: 20 }, () => 'says421AfterData' as const))
  await write('pembeli@contoh.example')
  let tries = 0
  for (; tries < 20 && (await letters())[0]?.state === 'waiting'; tries++) {
    await sendDue(post)
    clock = new Date(clock.getTime() + 25 * 3_600_000)
  }
  expect(tries).toBe(10)
  expect(await letters()).toMatchObject([{ state: 'dead', last_error: '421' }])
})

test('letters to a domain that does not answer delay no other, nor does one that comes meanwhile wait for them', async () => {
  smtp.slowDomain = 'lambat.example'
  for (let letter = 0; letter < 8; letter++) await write(`pembeli${letter}@lambat.example`)
  await write('cepat@contoh.example')
  const sending = sendDue(post)
  await expect.poll(() => smtp.taken.length, { timeout: 20_000 }).toBe(1)
  const states = async (like: string) =>
    (await letters()).filter(({ to_address }) => to_address.endsWith(like)).map(({ state }) => state)
  expect((await states('lambat.example')).filter((state) => state === 'sending').length).toBeLessThanOrEqual(2)
  await write('nanti@contoh.example')
  await expect.poll(() => smtp.taken.length, { timeout: 20_000 }).toBe(2)
  expect(await states('lambat.example')).toContain('sending')
  expect(await sending).toBe(2)
})
