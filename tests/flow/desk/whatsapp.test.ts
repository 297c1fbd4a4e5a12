import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#core/id.ts'
import { postContact } from '#desk/producers.ts'
import { chatWithBuyer, chatWithProducer, type OpensChat, postChat } from '#desk/whatsapp.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { type Desk, formOf, ground, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import { siteUrl, type Till } from '../../support/till.ts'

let desk: Desk
let till: Till
beforeAll(async () => {
  desk = await openDesk()
  till = desk.till
  const contact = formOf({ name: 'Bengkel upt', email: '', phone: '0812 3456 7890' })
  await postContact(till.db, 'upt', contact, desk.officer, new Date())
})
afterAll(() => till.close())

const anOrder = () => paidOrder(till, aDraft([aParcel('upt', [made('TISU')])]))
const chatting = () => ({ db: till.db, ...ground, officer: desk.officer, now: new Date() })
const send = (open: OpensChat, id: string, fields: Readonly<Record<string, string>>) =>
  postChat(chatting(), open, id, formOf(fields))
const sentTexts = async ({ orderId }: { orderId: string }) =>
  (await desk.pageOf(orderId)).history
    .filter(({ what }) => what === 'whatsapp_sent')
    .map(({ detail, name }) => `${detail.chat} by ${name}`)
const textIn = (location: string) => new URL(location).searchParams.get('text') ?? ''

test('a text is read first, and only sending it leads to WhatsApp and stands in the history', async () => {
  const order = await anOrder()
  const { id } = await order.handoff('upt')
  const chat = await chatWithProducer(till.db, ground, id, '')
  const shown = chat?.texts.find(({ kind }) => kind === 'work_order')?.text ?? ''
  expect(chat?.texts.map(({ kind }) => kind)).toEqual(['work_order', 'reminder', 'question'])
  expect(shown).toContain(`${siteUrl}/serah-terima/`)
  expect(shown).toContain('1 × Karya TISU')
  expect(shown).not.toContain('Pembeli Contoh')
  expect(await sentTexts(order)).toEqual([])
  const sent = await send(chatWithProducer, id, { text: 'work_order', step: 'send' })
  expect(sent.kind).toBe('sent')
  if (sent.kind !== 'sent') return
  expect(sent.location).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=/)
  expect(textIn(sent.location)).toBe(shown)
  expect(await sentTexts(order)).toEqual(['work_order by Petugas Contoh'])
})

test("a buyer's question is seen as it will be sent, and its words are kept nowhere", async () => {
  const order = await anOrder()
  const { id } = await order.handoff('upt')
  const question = { text: 'question', words: 'Apakah ada  warna biru?' }
  const seen = await send(chatWithProducer, id, { ...question, step: 'preview' })
  expect(seen).toMatchObject({ kind: 'page', status: 200, wrong: false })
  const before = (await sentTexts(order)).length
  const sent = await send(chatWithProducer, id, { ...question, step: 'send' })
  expect(sent.kind === 'sent' && textIn(sent.location)).toContain('Pembeli bertanya:\nApakah ada warna biru?')
  expect(await sentTexts(order)).toHaveLength(before + 1)
  const rows = await till.db.selectFrom('order_events').select('detail').where('order_id', '=', order.orderId).execute()
  expect(JSON.stringify(rows)).not.toContain('biru')
})

test('a question without words, a text that does not fit and an unknown one are refused and not written down', async () => {
  const order = await anOrder()
  const { id } = await order.handoff('upt')
  const before = await sentTexts(order)
  expect(await send(chatWithProducer, id, { text: 'question', words: ' a ', step: 'send' })).toMatchObject({
    status: 422,
    wrong: true,
  })
  expect(await send(chatWithProducer, id, { text: 'question', words: 'x'.repeat(501), step: 'send' })).toMatchObject({
    status: 422,
  })
  expect(await send(chatWithProducer, id, { text: 'thanks', step: 'send' })).toMatchObject({ status: 409 })
  expect(await send(chatWithProducer, id, { text: 'order_link', step: 'send' })).toMatchObject({ status: 409 })
  expect(await send(chatWithProducer, id, { text: 'anything', step: 'send' })).toMatchObject({ status: 422 })
  expect(await send(chatWithProducer, newId('hof'), { text: 'work_order', step: 'send' })).toEqual({ kind: 'unknown' })
  expect(await sentTexts(order)).toEqual(before)
})

test('the texts follow the work: a reminder of what is waited for, thanks for what was done', async () => {
  const order = await anOrder()
  const { id } = await order.handoff('upt')
  const texts = async () => (await chatWithProducer(till.db, ground, id, ''))?.texts ?? []
  const reminder = async () => (await texts()).find(({ kind }) => kind === 'reminder')?.text
  expect(await reminder()).toContain('belum dijawab')
  await answerHandoff(till.db, id, { action: 'accept' }, 'producer:upt', new Date())
  expect(await reminder()).toContain('nomor resinya')
  expect((await texts()).map(({ kind }) => kind)).toEqual(['work_order', 'reminder', 'thanks', 'question'])
  const shipped = { action: 'ship', courier: 'JNE', trackingNumber: 'JNE12345' } as const
  await answerHandoff(till.db, id, shipped, 'producer:upt', new Date())
  expect((await texts()).map(({ kind }) => kind)).toEqual(['thanks', 'question'])
})

test("a buyer's chat carries their own link to their own number, and a producer's chat never does", async () => {
  const order = await anOrder()
  const sent = await send(chatWithBuyer, order.orderId, { text: 'order_link', step: 'send' })
  expect(sent.kind === 'sent' && sent.location).toMatch(/^https:\/\/wa\.me\/62\d+\?text=/)
  expect(sent.kind === 'sent' && textIn(sent.location)).toContain(`${siteUrl}/pesanan/`)
  expect(await sentTexts(order)).toContain('order_link by Petugas Contoh')
  const { id } = await order.handoff('upt')
  const chat = await chatWithProducer(till.db, ground, id, 'Ada pertanyaan')
  expect(JSON.stringify(chat)).not.toContain('/pesanan/')
})
