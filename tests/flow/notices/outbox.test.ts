import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { connectMail, type Mailer } from '#notices/mailer.ts'
import { enqueue } from '#notices/outbox.ts'
import { type PostOffice, sendDue } from '#notices/send.ts'
import { startMail } from '../../../local/mail/server.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'

let fresh: FreshDatabase
let mailServer: Awaited<ReturnType<typeof startMail>>
let mail: Mailer
let post: PostOffice
let clock = new Date()

beforeAll(async () => {
  fresh = await freshDatabase()
  mailServer = await startMail({ smtpPort: 0, inboxPort: 0 })
  mail = connectMail({ smtpUrl: mailServer.smtpUrl, from: 'Galeri Karya <toko@galeri.example>' })
  post = {
    db: fresh.db,
    mail,
    letterhead: { siteUrl: 'https://toko.example', linkSecret: 'a link secret for tests, long enough' },
    officerEmail: 'petugas@galeri.example',
    now: () => clock,
  }
})
beforeEach(async () => {
  clock = new Date()
  await fresh.db.deleteFrom('outbox').execute()
  await fetch(`${mailServer.inboxUrl}/api/letters`, { method: 'DELETE' })
})
afterAll(async () => {
  mail.close()
  await mailServer.close()
  await fresh.drop()
})

const later = (minutes: number) => {
  clock = new Date(clock.getTime() + minutes * 60_000)
}
interface Arrived {
  readonly subject: string
  readonly messageId: string
  readonly text: string
  readonly html: string
}
const ask = async (path: string) => (await fetch(`${mailServer.inboxUrl}/api/letters${path}`)).json()
const arrived = async (): Promise<readonly Arrived[]> => {
  const list = (await ask('')) as { readonly id: string }[]
  return Promise.all(list.map(({ id }) => ask(`/${id}`) as Promise<Arrived>))
}
const trouble = (switches: object) =>
  fetch(`${mailServer.inboxUrl}/api/switches`, { method: 'POST', body: JSON.stringify(switches) })
const write = (email: string, orderNumber = 'GK-0000-0001') =>
  fresh.db.transaction().execute((trx) =>
    enqueue(
      trx,
      {
        kind: 'payment_pending',
        to: { email },
        language: 'id',
        data: { orderNumber, total: 55_000, link: { kind: 'order', id: newId('ord'), version: 1 } },
      },
      clock,
    ),
  )
const states = async () =>
  (await fresh.db.selectFrom('outbox').select('state').orderBy('created_at').execute()).map((row) => row.state)

test('a letter is sent once, with a link to the shop and nowhere else', async () => {
  await write('pembeli@contoh.example')
  expect(await sendDue(post)).toBe(1)
  expect(await sendDue(post)).toBe(0)
  const [letter] = await arrived()
  expect(letter?.subject).toBe('Menunggu pembayaran, pesanan GK-0000-0001')
  const whole = JSON.stringify(letter)
  expect(whole).toMatch(/https:\/\/toko\.example\/pesanan\/[A-Za-z0-9_-]{43}/)
  expect(whole.match(/https?:\/\/[^/"\s\\]+/g)?.every((origin) => origin === 'https://toko.example')).toBe(true)
})

test('two senders at once send each letter once', async () => {
  for (let letter = 0; letter < 30; letter++) await write(`pembeli${letter}@contoh.example`)
  const sent = await Promise.all([sendDue(post, 30), sendDue(post, 30), sendDue(post, 30)])
  expect(sent.reduce((sum, count) => sum + count, 0)).toBe(30)
  expect(await arrived()).toHaveLength(30)
})

test('a letter the server cannot take now is tried again later, under the same name', async () => {
  await trouble({ tempFailNext: 1 })
  await write('pembeli@contoh.example')
  expect(await sendDue(post)).toBe(0)
  expect(await states()).toEqual(['waiting'])
  expect(await sendDue(post)).toBe(0)
  later(2)
  expect(await sendDue(post)).toBe(1)
  const row = await fresh.db.selectFrom('outbox').select(['attempts', 'message_id']).executeTakeFirstOrThrow()
  expect(row.attempts).toBe(2)
  expect((await arrived())[0]?.messageId).toBe(`<${row.message_id}@galeri.example>`)
})

test('a letter that is refused for good becomes an escalation and delays no other', async () => {
  await trouble({ rejectNext: 1 })
  await write('tidak-ada@contoh.example')
  expect(await sendDue(post)).toBe(0)
  await write('ada@contoh.example')
  expect(await sendDue(post)).toBe(1)
  expect(await states()).toEqual(['dead', 'sent'])
  const told = await fresh.db.selectFrom('escalations').select(['kind', 'detail']).execute()
  expect(told).toMatchObject([{ kind: 'letter_dead', detail: { letter: 'payment_pending' } }])
  expect(JSON.stringify(told)).not.toContain('tidak-ada@')
})

test('a letter nobody can write is put aside at once', async () => {
  await write('pembeli@contoh.example')
  await fresh.db.updateTable('outbox').set({ kind: 'of_another_age' }).execute()
  await sendDue(post)
  expect(await states()).toEqual(['dead'])
})

test('a letter whose sender died is sent by another after its lease', async () => {
  await write('pembeli@contoh.example')
  await fresh.db
    .updateTable('outbox')
    .set({ state: 'sending', lease_until: new Date(clock.getTime() + 60_000) })
    .execute()
  expect(await sendDue(post)).toBe(0)
  later(2)
  expect(await sendDue(post)).toBe(1)
})

test('a name that tries to write headers or markup stays text', async () => {
  await write('pembeli@contoh.example', 'GK\r\nBcc: semua@contoh.example <script>')
  await sendDue(post)
  const [letter] = await arrived()
  expect(letter?.subject).not.toContain('\n')
  expect(letter?.html).not.toContain('<script>')
  expect(await arrived()).toHaveLength(1)
})
