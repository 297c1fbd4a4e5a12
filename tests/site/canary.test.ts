import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { checkoutPath, orderPath } from '#core/paths.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { buy, patientSend } from '../support/http-buyer.ts'
import { type RunningShop, startShop } from '../support/shop.ts'

let database: FreshDatabase
let shop: RunningShop
beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
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
const words = /Kenari Lagu|kenari-lagu|81131415926|0811 3141 5926/

test('what a buyer types reaches no log, no prepared page and not the CMS', async () => {
  const send = patientSend(shop.url)
  await buy(send, { 'MJK-KAIN-GRINGSING': 1 }, {}, person)
  // Refused, mistaken and lost requests are told to the log as well.
  const wrong = { ...person, email: 'kenari-lagu@', phone: 'x', key: '', cart: '', payment: 'stripe' }
  await shop.post(checkoutPath('id'), wrong)
  await shop.post(orderPath('A'.repeat(43)), person)
  await send(`/tidak-ada/?email=${person.email}`)
  await send(`/pesanan/${encodeURIComponent(person.name)}`)
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
