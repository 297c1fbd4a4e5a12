import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Content } from '#content/port.ts'
import { newId } from '#core/id.ts'
import { deriveToken } from '#core/secret-token.ts'
import type { Officer } from '#desk/officer.ts'
import { type Printing, printForProducer, printOwnWork, printPickups, printWork, type WorkPaper } from '#desk/print.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { type Desk, ground, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import { pdfText } from '../../support/pdf-text.ts'
import { producer, product, variant } from '../../support/sample-products.ts'

let desk: Desk
let printing: Printing
let reader: Officer
beforeAll(async () => {
  desk = await openDesk()
  const maker = { ...producer('upt'), story: { id: [] }, facts: [], skills: [], awards: [], readyForFairs: true }
  const shown = { products: [product('kain', maker, [variant('A', 350_000)])], producers: [maker] }
  const content = { catalog: async () => shown } as unknown as Content
  printing = { db: desk.till.db, content, ...ground, now: () => new Date() }
  reader = { ...desk.officer, role: 'reader' }
})
afterAll(() => desk.till.close())

const a4 = new URL('https://toko.example/x.pdf')
const read = async (answer: Response) => {
  expect(answer.status).toBe(200)
  expect(answer.headers.get('Content-Type')).toBe('application/pdf')
  return pdfText(new Uint8Array(await answer.arrayBuffer())).replaceAll('\n', ' ')
}
const print = (paper: WorkPaper, id: string) => printWork(printing, desk.officer, paper, id, a4)
const anOrder = (method: 'courier' | 'pickup' = 'courier') =>
  paidOrder(desk.till, aDraft([aParcel('upt', [made('TISU')], { method })]))

test('the address is on paper only once the work is taken on, and on the packing slip alone', async () => {
  const order = await anOrder()
  const { id } = await order.handoff('upt')
  const { order: bought } = await desk.pageOf(order.orderId)
  expect(await read(await print('perintah-kerja', id))).toContain(bought.number)
  expect((await print('slip-paket', id)).status).toBe(404)
  await answerHandoff(desk.till.db, id, { action: 'accept' }, 'producer:upt', new Date())
  const slip = await read(await print('slip-paket', id))
  expect(slip).toContain(bought.address?.street ?? 'no street')
  expect(slip).toContain(bought.address?.recipient ?? 'no recipient')
  const work = await read(await print('perintah-kerja', id))
  for (const secret of [bought.buyer.name, bought.buyer.email, bought.buyer.phone, bought.address?.street ?? '-']) {
    expect(work).not.toContain(secret)
    if (secret !== bought.buyer.phone && secret !== bought.address?.street && secret !== bought.address?.recipient)
      expect(slip).not.toContain(secret)
  }
})

test('a producer prints their own work by their link, in the size they have; no other link opens it', async () => {
  const order = await anOrder()
  const { id, tokenVersion: version } = await order.handoff('upt')
  const token = deriveToken(ground.linkSecret, { kind: 'handoff', id, version })
  const small = new URL('https://toko.example/x.pdf?ukuran=a5')
  const answer = await printOwnWork(printing, 'perintah-kerja', token, small)
  expect(Buffer.from(await answer.clone().arrayBuffer()).toString('latin1')).toContain('[0 0 419.53 595.28]')
  expect(await read(answer)).toContain('Karya TISU')
  for (const wrong of ['x', 'a'.repeat(43), order.token])
    expect((await printOwnWork(printing, 'perintah-kerja', wrong, a4)).status).toBe(404)
})

test('a reader gets no paper that holds a key, and nobody one of what is not there or over', async () => {
  const order = await anOrder()
  const { id } = await order.handoff('upt')
  expect((await printWork(printing, reader, 'perintah-kerja', id, a4)).status).toBe(403)
  expect((await printForProducer(printing, reader, 'daftar-minggu', 'upt', a4)).status).toBe(403)
  expect((await printForProducer(printing, reader, 'kartu-harga', 'upt', a4)).status).toBe(200)
  expect((await print('perintah-kerja', newId('hof'))).status).toBe(404)
  expect((await printForProducer(printing, desk.officer, 'daftar-minggu', 'nobody', a4)).status).toBe(404)
  expect((await printForProducer(printing, desk.officer, 'kode-rak', 'nobody', a4)).status).toBe(404)
  await answerHandoff(desk.till.db, id, { action: 'decline', reason: 'busy' }, 'producer:upt', new Date())
  expect((await print('perintah-kerja', id)).status).toBe(404)
})

test("a week's list has what is open and not what is over", async () => {
  const [open, over] = [await anOrder(), await anOrder()]
  const gone = await over.handoff('upt')
  await answerHandoff(desk.till.db, gone.id, { action: 'decline', reason: 'busy' }, 'producer:upt', new Date())
  const list = await read(await printForProducer(printing, desk.officer, 'daftar-minggu', 'upt', a4))
  expect(list).toContain((await open.handoff('upt')).orderNumber)
  expect(list).not.toContain(gone.orderNumber)
})

test('the pick-up list names what waits and for whom, and never the code', async () => {
  const order = await anOrder('pickup')
  const { id, orderNumber } = await order.handoff('upt')
  expect(await read(await printPickups(printing, a4))).not.toContain(orderNumber)
  await answerHandoff(desk.till.db, id, { action: 'accept' }, 'producer:upt', new Date())
  await answerHandoff(desk.till.db, id, { action: 'ready' }, 'producer:upt', new Date())
  const list = await read(await printPickups(printing, a4))
  const { order: bought } = await desk.pageOf(order.orderId)
  expect(list).toContain(orderNumber)
  expect(list).toContain(bought.buyer.name)
  expect(list).not.toContain(bought.parcels[0]?.pickupCode ?? 'no code')
  expect(list).not.toContain(bought.buyer.phone)
})

test("a maker's cards and labels come from what the shop shows", async () => {
  const cards = await read(await printForProducer(printing, desk.officer, 'kartu-harga', 'upt', a4))
  expect(cards).toContain('Karya kain')
  expect(await read(await printForProducer(printing, desk.officer, 'kode-rak', 'upt', a4))).toContain('Kode A')
})
