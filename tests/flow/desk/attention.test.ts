import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#database/transaction.ts'
import { listEscalations, postClose } from '#desk/escalations.ts'
import { listProducers, postContact, producerContact } from '#desk/producers.ts'
import { escalate } from '#escalations/escalation.ts'
import { type Desk, formOf, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import type { Till } from '../../support/till.ts'

let desk: Desk
let till: Till
beforeAll(async () => {
  desk = await openDesk()
  till = desk.till
})
afterAll(() => till.close())

test('sending a dead letter again closes what it had put before the officers', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const letter = (await desk.pageOf(order.orderId)).letters.find(({ kind }) => kind === 'work_order')
  await inTransaction(till.db, (trx) =>
    escalate(trx, { kind: 'letter_dead', subject: letter?.id ?? '', orderId: order.orderId }, new Date()),
  )
  expect((await desk.count()).letter).toBe(1)
  expect(await desk.act(order.orderId, { wish: 'letter', letter: letter?.id ?? '' })).toEqual({
    kind: 'done',
    told: 'resent',
  })
  expect((await desk.count()).letter).toBe(0)
})

test('a producer without contact: the officer adds one, the work order goes there, and the matter is closed', async () => {
  const order = await paidOrder(till, aDraft([aParcel('baru', [made('TISU')])]))
  const handoff = await order.handoff('baru')
  const work = { wish: 'work', handoff: handoff.id }
  expect((await desk.pageOf(order.orderId)).escalations.map(({ kind }) => kind)).toEqual(['producer_without_contact'])
  expect(await desk.act(order.orderId, work)).toEqual({ kind: 'problem', status: 422, problems: ['noContact'] })
  expect((await listProducers(till.db))[0]).toEqual({
    producerId: 'baru',
    name: 'Bengkel baru',
    email: null,
    phone: null,
  })
  const form = formOf({ name: 'Bengkel Baru', email: 'Baru@Produsen.example', phone: '0812 3456 7890' })
  await postContact(till.db, 'baru', form, desk.officer, new Date())
  expect(await producerContact(till.db, 'baru')).toMatchObject({ phone: '+6281234567890' })
  expect(await desk.act(order.orderId, work)).toEqual({ kind: 'done', told: 'resent' })
  const page = await desk.pageOf(order.orderId)
  expect(page.letters.filter(({ kind }) => kind === 'work_order').map(({ to }) => to)).toEqual([
    'baru@produsen.example',
  ])
  expect(page.escalations.every(({ closedAt }) => closedAt !== null)).toBe(true)
})

test('what a producer declined waits at the desk: it cannot be closed away, only given back', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const { id } = await order.handoff('upt')
  await desk.act(order.orderId, { wish: 'answer', handoff: id, action: 'decline', reason: 'busy' })
  const page = await desk.pageOf(order.orderId)
  const [open] = page.escalations
  const close = () =>
    postClose(till.db, formOf({ escalation: open?.id ?? '', resolution: 'Sudah ditelepon' }), desk.officer, new Date())
  expect(await close()).toEqual({ ok: false, reason: 'linesWait' })
  const refund = { wish: 'refund', lines: page.freeLines[0]?.id ?? '', reason: 'Produsen sibuk' }
  expect(await desk.act(order.orderId, refund)).toEqual({ kind: 'problem', status: 422, problems: ['sure'] })
  expect(await desk.act(order.orderId, { ...refund, sure: 'ya' })).toEqual({ kind: 'done', told: 'refunded' })
  expect(await desk.act(order.orderId, { ...refund, sure: 'ya' })).toMatchObject({ status: 409 })
  const after = await desk.pageOf(order.orderId)
  expect(after.freeLines).toEqual([])
  expect(after.escalations.every(({ closedAt }) => closedAt !== null)).toBe(true)
  await till.expectSound()
})

test('a problem is closed with words, once, and stands in the history', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
  const { id } = await order.handoff('upt')
  await desk.act(order.orderId, { wish: 'answer', handoff: id, action: 'accept' })
  await desk.act(order.orderId, { wish: 'answer', handoff: id, action: 'problem', words: 'Bahan belum datang' })
  const before = (await desk.count()).attention
  const open = (await listEscalations(till.db, null)).find(({ orderId }) => orderId === order.orderId)
  expect(open).toMatchObject({ kind: 'problem', producerName: 'Bengkel upt' })
  const close = (resolution: string) =>
    postClose(till.db, formOf({ escalation: open?.id ?? '', resolution }), desk.officer, new Date())
  expect(await close(' ')).toEqual({ ok: false, reason: 'resolution' })
  expect(await close('Bahan dipinjam dari UPT lain')).toEqual({ ok: true })
  expect(await close('Sekali lagi')).toEqual({ ok: false, reason: 'gone' })
  expect((await desk.count()).attention).toBe(before - 1)
  expect(await desk.deeds(order.orderId)).toContain('escalation_closed by Petugas Contoh')
})
