import { afterEach, expect, test } from 'vitest'
import { answerHandoff } from '#handoff/answer.ts'
import { receiveHandoff } from '#handoff/receive.ts'
import type { Mail } from '#notices/mailer.ts'
import { sendDue } from '#notices/send.ts'
import { confirmTransfer } from '#sale/confirm-transfer.ts'
import { applyWaiting } from '#sale/receive-event.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { sendAskedRefunds } from '#sale/send-refund.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers } from '../../support/paid-order.ts'
import { type Fates, type PgProxy, startPgProxy } from '../../support/pg-proxy.ts'
import { foreignTo } from '../../support/portable-sql.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

let till: Till
let proxy: PgProxy
afterEach(async () => {
  await till.close()
  await proxy.close()
})

const orders = 12
const never: Fates = { giveUpCommit: 0, giveUpStatement: 0, cutAfterCommit: 0 }

async function openTroubled(fates: Fates): Promise<void> {
  till = await openTill({
    async through(databaseUrl) {
      proxy = await startPgProxy(databaseUrl, fates)
      return proxy.url
    },
  })
  await again(() => knowProducers(till, 'upt', 'kube'))
}

/** Does what a person or a clock does when the answer did not come: the same once more. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let round = 1; ; round++) {
    try {
      return await work()
    } catch (error) {
      // Said twice to the database itself: it had been done the first time.
      if (error instanceof Error && 'code' in error && error.code === '23505') return undefined as T
      if (round === 10) throw error
    }
  }
}

const from = (producerId: string, sku: string) =>
  aParcel(producerId, [aLine(sku, { count: { pieces: 1000, countedAt: new Date('2026-11-01T00:00:00Z') } })])
const inAWhile = (minutes: number) => new Date(Date.now() + minutes * 60_000)

async function buyByCard(): Promise<string> {
  const draft = aDraft([from('upt', 'TISU'), from('kube', 'BATIK')])
  const placed = await again(() => till.place(draft))
  if (!placed.ok || !placed.attemptId) throw new Error('not placed')
  const { attemptId } = placed
  const opened = await again(() => till.open(attemptId))
  const session = /cs_\w+/.exec(opened.ok ? opened.url : '')?.[0]
  await till.bank(`pay/${session}`, {})
  return placed.orderId
}

async function buyByTransfer(which: number): Promise<string> {
  const draft = aDraft([from('upt', 'TISU')], { provider: 'transfer' })
  const placed = await again(() => till.place(draft))
  if (!placed.ok) throw new Error('not placed')
  const { orderId } = placed
  const receipt = { orderId, reference: `BANK-${which}`, amount: 73_000, actor: 'officer:test' as const }
  await again(() => confirmTransfer({ db: till.db, linkSecret, now: new Date() }, receipt))
  return orderId
}

async function makeAndSend(orderId: string): Promise<void> {
  const { db } = till
  const handoffs = await db.selectFrom('handoffs').selectAll().where('order_id', '=', orderId).execute()
  for (const { id, producer_id } of handoffs) {
    const say = (answer: Parameters<typeof answerHandoff>[2]) =>
      again(() => answerHandoff(db, id, answer, `producer:${producer_id}`, new Date()))
    if (producer_id === 'kube') {
      await say({ action: 'decline', reason: 'busy' })
      const lines = await db.selectFrom('handoff_lines').select('line_id').where('handoff_id', '=', id).execute()
      const wish = { orderId, lineIds: lines.map((line) => line.line_id), reason: 'test', actor: 'officer:t' as const }
      await again(() => refundLines({ db, gateway: till.gateway, now: new Date() }, wish))
    } else {
      await say({ action: 'accept' })
      await say({ action: 'ship', courier: 'JNE', trackingNumber: 'CGK0123456' })
      await again(() => receiveHandoff(db, id, 'buyer', new Date()))
    }
  }
}

/** The clock: what waits is applied, sent and given back until nothing is left. Gives the letters sent. */
async function untilQuiet(): Promise<readonly Mail[]> {
  const { db, gateway } = till
  const letters: Mail[] = []
  const mail = { send: async (letter: Mail) => void letters.push(letter), close() {} }
  const post = { db, mail, letterhead: { siteUrl, linkSecret }, officerEmail: 'petugas@toko.example' }
  let minutes = 0
  const round = async () => {
    minutes += 10
    const now = inAWhile(minutes)
    await again(() => applyWaiting({ db, gateway, linkSecret, now }))
    await again(() => sendAskedRefunds({ db, gateway, now }))
    await again(() => sendDue({ ...post, now: () => now }))
    const [events, unsent, asked] = await Promise.all([
      db.selectFrom('payment_events').select('id').where('processed_at', 'is', null).execute(),
      db.selectFrom('outbox').select('id').where('state', '!=', 'sent').execute(),
      db.selectFrom('refunds').select('id').where('state', '=', 'asked').execute(),
    ])
    const { waiting } = (await till.bank('deliveries')) as { waiting: number }
    return events.length + unsent.length + asked.length + waiting
  }
  await expect.poll(round, { timeout: 50_000, interval: 50 }).toBe(0)
  return letters
}

test.each<[string, Partial<Fates>]>([
  ['gives up one commit in ten and one statement in ten', { giveUpCommit: 10, giveUpStatement: 10 }],
  ['gives up one commit in three', { giveUpCommit: 3 }],
  ['is cut off after one commit in ten has taken effect', { cutAfterCommit: 10 }],
])('every order ends right on a database that %s', async (_, fates) => {
  await openTroubled({ ...never, ...fates })
  await till.switch({ duplicate: 1 })
  const placed = await Promise.all(
    Array.from({ length: orders }, (_, which) => (which % 3 === 0 ? buyByTransfer(which) : buyByCard())),
  )
  await untilQuiet()
  await Promise.all(placed.map(makeAndSend))
  await untilQuiet()

  const { db } = till
  const saved = await db.selectFrom('orders').select(['id', 'state', 'completed_at']).execute()
  expect(saved.map(({ id }) => id).sort()).toEqual([...placed].sort())
  expect(saved.filter(({ state, completed_at }) => state !== 'paid' || !completed_at)).toEqual([])
  const stock = await db.selectFrom('stock').select(['variant_id', 'held', 'sold']).orderBy('variant_id').execute()
  expect(stock).toEqual([
    { variant_id: 'BATIK', held: 0, sold: 8 },
    { variant_id: 'TISU', held: 0, sold: 12 },
  ])
  const letters = await db.selectFrom('outbox').select('kind').execute()
  const count = (kind: string) => letters.filter((letter) => letter.kind === kind).length
  expect(['order_paid', 'work_order', 'shipped', 'refunded'].map(count)).toEqual([12, 20, 12, 8])
  await till.expectSound()
  expect(proxy.seen.givenUp + proxy.seen.cut).toBeGreaterThan(5)
  expect([...proxy.seen.statements].flatMap((statement) => foreignTo(statement))).toEqual([])
})
