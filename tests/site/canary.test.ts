import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { checkoutPath, deskPath, orderPath, producerPath } from '#core/paths.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { takeUpInvitation } from '../support/desk-visitor.ts'
import { buy, patientSend } from '../support/http-buyer.ts'
import { type RunningShop, startShop } from '../support/shop.ts'

let database: FreshDatabase
let shop: RunningShop
beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url, withOfficer: true })
})
afterAll(async () => {
  await shop?.close()
  await database?.drop()
})

const person = {
  name: 'Kenari Lagu Nama',
  email: 'kenari-lagu@surel.example',
  phone: '0811 3141 5926',
  recipient: 'Kenari Lagu Penerima',
  street: 'Jalan Kenari Lagu 5',
  note: 'Kenari Lagu Catatan',
  gift: 'Kenari Lagu Ucapan',
}
const slug = 'upt-pstw'
/** Somebody of the register, who goes on alone; officers write, and are refused, at the desk. */
async function register(): Promise<void> {
  const send = patientSend(shop.url)
  const { cookie } = await takeUpInvitation(send, shop.signIn ?? '')
  const post = (path: string, fields: Record<string, string>) =>
    send(path, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) })
  const page = await (await send(deskPath('binaan', 'baru'), { headers: { cookie } })).text()
  const institution = /<option value="(producer-[^"]+)"/.exec(page)?.[1] ?? ''
  const details = { name: person.name, phone: person.phone, regency: 'Kenari Lagu', institution }
  const day = '2026-01-05'
  expect((await post(deskPath('binaan', 'baru'), { ...details, institution: '' })).status).toBe(422)
  const added = await post(deskPath('binaan', 'baru'), { ...details, standing: 'klien', day })
  const theirs = new URL(added.headers.get('location') ?? '/', shop.url).pathname
  const written = [
    { wish: 'visit', note: 'Kenari Lagu Kunjungan', day },
    { wish: 'tool', word: 'Kenari Lagu Alat', programme: 'Kenari Lagu Program', day },
    { wish: 'alone', producer: `producer-${slug}`, day, sure: 'ya' },
  ]
  for (const fields of written) expect((await post(theirs, fields)).status).toBe(303)
  expect((await post(theirs, { wish: 'note', note: 'Kenari Lagu lumpuh', day })).status).toBe(422)
  expect(await (await send(theirs, { headers: { cookie } })).text()).toContain('Kenari Lagu Kunjungan')
  expect((await post(theirs, { wish: 'copy' })).status).toBe(200)
  expect(await (await send(`${deskPath('binaan')}?cari=Kenari+Lagu`, { headers: { cookie } })).text()).toContain(theirs)
}

const words = /Kenari Lagu|kenari-lagu|81131415926|0811 3141 5926/

test('what a buyer types, and what the desk writes into the register, reaches no log, no prepared page and not the CMS', async () => {
  const send = patientSend(shop.url)
  await buy(send, { 'MJK-KAIN-GRINGSING': 1 }, {}, person)
  // Refused, mistaken and lost requests are told to the log as well.
  const wrong = { ...person, email: 'kenari-lagu@', phone: 'x', key: '', cart: '', payment: 'stripe' }
  await shop.post(checkoutPath('id'), wrong)
  await shop.post(orderPath('A'.repeat(43)), person)
  await send(`/tidak-ada/?email=${person.email}`)
  await send(`/pesanan/${encodeURIComponent(person.name)}`)
  const itsPage = async () => (await send(producerPath('id', slug))).text()
  const before = await itsPage()
  await register()
  // Whoever goes on alone keeps their page as it is.
  expect(before).toContain('<h1')
  expect(await itsPage()).toBe(before)
  await shop.server.end('SIGTERM')

  expect(shop.server.said).toContain('"event":"serving"')
  expect(shop.server.said).not.toMatch(words)
  // The store of the CMS and every build lie in one folder.
  const folder = dirname(inject('builtShop').BUILDS_FOLDER ?? '')
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((file) => file.isFile())
  expect(files.length).toBeGreaterThan(100)
  const guilty: string[] = []
  for (const file of files) {
    const path = join(file.parentPath, file.name)
    if (words.test(await readFile(path, 'latin1'))) guilty.push(path)
  }
  expect(guilty).toEqual([])
})
