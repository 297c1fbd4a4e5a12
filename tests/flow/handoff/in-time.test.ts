import { afterAll, beforeAll, expect, test } from 'vitest'
import { deriveToken, type LinkSubject } from '#core/secret-token.ts'
import { inTransaction } from '#database/transaction.ts'
import { postWeekChat, weekChat } from '#desk/week-chat.ts'
import { type Answer, answerHandoff } from '#handoff/answer.ts'
import { remindAndEscalate } from '#handoff/deadlines.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { producerLink, renewProducerLink, workByToken } from '#handoff/producer-link.ts'
import { remindProducers } from '#handoff/reminders.ts'
import { sendWeekSummaries, summaryDue } from '#handoff/week-summary.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, paidOrder } from '../../support/paid-order.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt', 'kube')
})
afterAll(() => till.close())

const order = (producerId: string) => paidOrder(till, aDraft([aParcel(producerId, [aLine('TISU', { count: null })])]))
const say = (handoff: Handoff, answer: Answer) =>
  answerHandoff(till.db, handoff.id, answer, `producer:${handoff.producerId}`, new Date())
const lettersOf = async (handoff: Handoff) =>
  (await till.db.selectFrom('outbox').select('kind').where('handoff_id', '=', handoff.id).execute())
    .map(({ kind }) => kind)
    .filter((kind) => kind.endsWith('reminder'))
/** A moment of the next week in which summaries are due. */
function nextSummary(after: Date): Date {
  for (let day = 1; day < 60; day++) {
    const moment = new Date(after.getTime() + day * 24 * 3_600_000)
    if ((summaryDue(moment)?.since ?? after) > after) return moment
  }
  throw new Error('no week with a summary')
}
const hoursBefore = (at: Date, hours: number) => new Date(at.getTime() - hours * 3_600_000)

test('a producer is reminded once before the answer is due, and again when an officer gives more time', async () => {
  const handoff = await (await order('upt')).handoff('upt')
  await remindProducers(till.db, handoff.offeredAt)
  expect(await lettersOf(handoff)).toEqual([])
  const soon = hoursBefore(handoff.answerBy, 1)
  await Promise.all([remindProducers(till.db, soon), remindProducers(till.db, soon)])
  await remindProducers(till.db, soon)
  expect(await lettersOf(handoff)).toEqual(['reminder'])
  const later = new Date(handoff.answerBy.getTime() + 48 * 3_600_000)
  await till.db.updateTable('handoffs').set({ answer_by: later }).where('id', '=', handoff.id).execute()
  await remindProducers(till.db, hoursBefore(later, 1))
  expect(await lettersOf(handoff)).toEqual(['reminder', 'reminder'])
  // After the deadline nobody is reminded: an officer is told.
  await remindProducers(till.db, new Date(later.getTime() + 1))
  expect(await lettersOf(handoff)).toHaveLength(2)
})

test('goods are reminded of on the working day before, a made parcel too; late, an officer is told', async () => {
  const handoff = await (await order('upt')).handoff('upt')
  await say(handoff, { action: 'accept' })
  await till.db.updateTable('handoffs').set({ ship_by: '2027-04-14' }).where('id', '=', handoff.id).execute()
  await remindProducers(till.db, new Date('2027-04-12T10:00:00+07:00'))
  expect(await lettersOf(handoff)).toEqual([])
  await say(handoff, { action: 'ready' })
  await remindProducers(till.db, new Date('2027-04-13T10:00:00+07:00'))
  await remindProducers(till.db, new Date('2027-04-14T10:00:00+07:00'))
  expect(await lettersOf(handoff)).toEqual(['ship_reminder'])
  await remindAndEscalate(till.db, new Date('2027-04-15T10:00:00+07:00'))
  const told = await till.db.selectFrom('escalations').select('kind').where('subject', '=', handoff.id).execute()
  expect(told).toEqual([{ kind: 'handoff_overdue' }])
  await till.expectSound()
})

test('once a week a producer with open work gets one link to all of it, until an officer makes another', async () => {
  const open = await (await order('kube')).handoff('kube')
  const gone = await (await order('kube')).handoff('kube')
  await say(gone, { action: 'decline', reason: 'busy' })
  expect(await sendWeekSummaries(till.db, linkSecret, new Date())).toBe(0)
  const monday = nextSummary(new Date())
  await Promise.all([1, 2].map(() => sendWeekSummaries(till.db, linkSecret, monday)))
  expect(await sendWeekSummaries(till.db, linkSecret, hoursBefore(monday, -1))).toBe(0)
  const letters = await till.db
    .selectFrom('outbox')
    .select(['to_address', 'data'])
    .where('kind', '=', 'week_summary')
    .where('to_address', '=', 'kube@produsen.example')
    .execute()
  expect(letters).toHaveLength(1)
  const data = letters[0]?.data as { link: LinkSubject; works: { orderNumber: string }[] }
  expect(data.works.map(({ orderNumber }) => orderNumber)).toEqual([open.orderNumber])
  const token = deriveToken(linkSecret, data.link)
  expect((await workByToken(till.db, token, monday))?.works.map(({ id }) => id)).toEqual([open.id])
  const kept = await till.db.selectFrom('producer_links').selectAll().execute()
  expect(JSON.stringify(kept)).not.toContain(token)

  const ground = { siteUrl, linkSecret }
  const chat = await weekChat(till.db, ground, 'kube', monday)
  if (!chat) throw new Error('no chat')
  expect(chat.text).toContain(token)
  const form = new FormData()
  form.set('wish', 'renew')
  const officer = { id: 'satu', name: 'Petugas', role: 'officer' } as const
  const acting = { ...ground, db: till.db, officer: officer as never, now: monday }
  expect(await postWeekChat(acting, chat, form)).toEqual({ kind: 'renewed' })
  expect(await workByToken(till.db, token, monday)).toBeNull()
  form.set('wish', 'send')
  expect(await postWeekChat(acting, chat, form)).toMatchObject({ kind: 'sent' })
  const noted = await till.db.selectFrom('order_events').select('detail').where('what', '=', 'whatsapp_sent').execute()
  expect(noted).toEqual([{ detail: { chat: 'week' } }])
})

test('a producer’s link ends by itself, and the next summary brings one that opens', async () => {
  const begun = new Date()
  const first = await inTransaction(till.db, (trx) => renewProducerLink(trx, linkSecret, 'upt', begun))
  const late = new Date(first.expiresAt.getTime() + 1)
  expect(await workByToken(till.db, deriveToken(linkSecret, first.subject), late)).toBeNull()
  await sendWeekSummaries(till.db, linkSecret, nextSummary(late))
  const second = await producerLink(till.db, 'upt')
  expect(second?.subject.version).toBe(first.subject.version + 1)
})
