import { afterAll, beforeAll, expect, test } from 'vitest'
import { cancelDocument, documentsOf, issueDocument } from '#ledger/documents.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { openTill, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
})
afterAll(() => till.close())

const now = new Date('2026-11-21T03:00:00Z')
const count = { pieces: 1000, countedAt: new Date('2026-11-01T02:00:00Z') }

async function anOrder(): Promise<string> {
  const placed = await till.place(aDraft([aParcel('upt', [aLine('BATIK', { count })])]))
  if (!placed.ok) throw new Error('not placed')
  return placed.orderId
}
const issue = (orderId: string, at = now, kind: 'invoice' | 'receipt' = 'invoice') =>
  issueDocument(till.db, { orderId, kind, recipient: 'Dinas Contoh', actor: 'officer:satu' }, at)

test('fifty invoices asked for at once are numbered 1 to 50, and a failure leaves no gap', async () => {
  const orders = await Promise.all(Array.from({ length: 50 }, anOrder))
  const issued = await Promise.all([...orders.map((id) => issue(id)), issue('ord_nobody')])
  const numbers = issued.flatMap((answer) => (answer.ok ? answer.document.number : []))
  const wanted = Array.from({ length: 50 }, (_, index) => `FK-2026-${String(index + 1).padStart(4, '0')}`)
  expect(numbers.toSorted()).toEqual(wanted)
})

test('the same order asked again, ten times at once, has one number', async () => {
  const order = await anOrder()
  const issued = await Promise.all(Array.from({ length: 10 }, () => issue(order)))
  expect(new Set(issued.map((answer) => answer.ok && answer.document.number)).size).toBe(1)
  expect(issued.filter((answer) => answer.ok && !answer.repeated)).toHaveLength(1)
})

test('a cancelled invoice keeps its number, and the next one gets a new one', async () => {
  const order = await anOrder()
  const first = await issue(order)
  if (!first.ok) throw new Error('not issued')
  expect(await cancelDocument(till.db, 'ord_other', first.document.id, 'officer:satu', now)).toBe(false)
  expect(await cancelDocument(till.db, order, first.document.id, 'officer:satu', now)).toBe(true)
  expect(await cancelDocument(till.db, order, first.document.id, 'officer:satu', now)).toBe(false)
  const second = await issue(order)
  const all = await documentsOf(till.db, order)
  expect(all.map(({ number }) => number)).toEqual([first.document.number, second.ok && second.document.number])
  expect(all.map(({ cancelledAt }) => cancelledAt !== null)).toEqual([true, false])
  await till.expectSound()
})

test('a year begins with 1 by the clock of the shop, and nothing unpaid gets a receipt', async () => {
  const order = await anOrder()
  expect(await issue(order, now, 'receipt')).toEqual({ ok: false, reason: 'notNow' })
  const newYear = await issue(order, new Date('2026-12-31T17:00:01Z'))
  expect(newYear.ok && newYear.document.number).toBe('FK-2027-0001')
})
