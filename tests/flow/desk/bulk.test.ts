import { afterAll, beforeAll, expect, test } from 'vitest'
import { printQueue } from '#desk/print.ts'
import { remindMany } from '#desk/remind-many.ts'
import { listTransfers, postTransfers } from '#desk/transfers.ts'
import { type Desk, formOf, ground, openDesk } from '../../support/desk.ts'
import { linkSecret } from '../../support/till.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.till.close())

const confirm = (fields: Record<string, string>) =>
  postTransfers({ db: desk.till.db, linkSecret, officer: desk.officer, now: new Date() }, formOf(fields))

test('several transfers are confirmed at once; one that cannot be does not hold up the others, and counts stay true', async () => {
  const orders = await Promise.all(Array.from({ length: 4 }, () => desk.transferOrder()))
  const [a = '', b = '', c = '', d = ''] = orders
  expect((await listTransfers(desk.till.db)).map(({ orderId }) => orderId).toSorted()).toEqual(orders.toSorted())
  expect((await desk.count()).transfer).toBe(4)
  expect(await confirm({ [`reference.${a}`]: 'BCA 1' })).toEqual({ paid: [], problems: [], isUnsure: true })
  const posted = await confirm({
    [`reference.${a}`]: 'BCA 1',
    [`reference.${b}`]: 'BCA 1',
    [`reference.${c}`]: 'x',
    [`reference.${d}`]: ' ',
    sure: 'ya',
  })
  expect(posted.paid).toHaveLength(1)
  expect(posted.problems.map(({ problem }) => problem).toSorted()).toEqual(['reference', 'referenceUsed'])
  expect((await desk.count()).transfer).toBe(3)
  expect((await confirm({ [`reference.${c}`]: 'BCA 2', [`reference.${d}`]: 'BCA 3', sure: 'ya' })).paid).toHaveLength(2)
  expect((await desk.count()).unanswered).toBe(3)
  await desk.till.expectSound()
})

test('all producers of a list are reminded at once, and their work orders come in one file, for officers alone', async () => {
  const { db } = desk.till
  const rows = await db.selectFrom('handoffs').select('id').where('state', '=', 'offered').execute()
  const form = new FormData()
  for (const { id } of [...rows, { id: 'hof_of_nobody' }]) form.append('handoff', id)
  const now = new Date()
  expect(await remindMany({ db, officer: desk.officer, now }, form)).toEqual({ reminded: 3, left: 0 })
  const reminders = await db.selectFrom('outbox').select('id').where('kind', '=', 'reminder').execute()
  expect(reminders).toHaveLength(3)
  const printing = { db, ...ground, content: { catalog: async () => ({ producers: [] }) } as never, now: () => now }
  const url = new URL('https://toko.example/meja/serah-terima/perintah-kerja.pdf?daftar=unanswered')
  const printed = await printQueue(printing, desk.officer, url)
  expect(printed.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await printed.arrayBuffer())
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g),
  ).toHaveLength(3)
  expect((await printQueue(printing, { ...desk.officer, role: 'reader' }, url)).status).toBe(403)
})
