import { afterAll, beforeAll, expect, test } from 'vitest'
import { draftOf } from '#checkout/draft.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { compose } from '#notices/compose.ts'
import type { OutboxRow } from '#notices/outbox.ts'
import { orderPage } from '#sale/order-page.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, paidOrder } from '../../support/paid-order.ts'
import { producer, product, variant } from '../../support/sample-products.ts'
import { linkSecret, openTill, siteUrl, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt')
})
afterAll(() => till.close())

const cloth = aLine('BATIK', {
  title: 'Kain batik',
  options: 'Warna: nila',
  count: null,
  buyersWords: { title: 'Batik cloth', options: 'Colour: indigo' },
})

async function lettersOf(orderId: string) {
  const rows = await till.db.selectFrom('outbox').selectAll().where('order_id', '=', orderId).execute()
  return new Map(rows.map((row) => [row.kind, compose(row as unknown as OutboxRow, { siteUrl, linkSecret })]))
}

test('a buyer who ordered in English reads English, and the maker reads Indonesian', async () => {
  const order = await paidOrder(till, aDraft([aParcel('upt', [cloth])], { language: 'en' }))
  const handoff = await order.handoff('upt')
  const answer = (wish: Parameters<typeof answerHandoff>[2]) =>
    answerHandoff(till.db, handoff.id, wish, 'producer:upt', new Date())
  await answer({ action: 'accept' })
  expect(await answer({ action: 'ship', courier: 'JNE', trackingNumber: 'CGK0123456' })).toEqual({ ok: true })

  const letters = await lettersOf(order.orderId)
  const paid = letters.get('order_paid')
  expect(paid?.subject).toMatch(/^Payment received, order GK-/)
  expect(paid?.text).toContain('1 × Batik cloth (Colour: indigo): Rp\u00a055,000')
  expect(paid?.text).toContain('Delivery: Rp\u00a018,000')
  expect(letters.get('shipped')?.text).toMatch(/has been sent[\s\S]*1 × Batik cloth \(Colour: indigo\)/)
  const work = letters.get('work_order')
  expect(work?.text).toContain('1 × Kain batik (Warna: nila)')
  expect(work?.text).not.toMatch(/Batik cloth|Please/)
  expect(handoff.lines).toMatchObject([{ title: 'Kain batik', options: 'Warna: nila' }])
  const page = await orderPage(till.db, order.token, new Date())
  expect(page?.order).toMatchObject({ language: 'en', lines: [{ buyersWords: { title: 'Batik cloth' } }] })
})

test('the payment page of an English order speaks English', async () => {
  const { sessionId } = await till.sell(aDraft([aParcel('upt', [cloth])], { language: 'en' }))
  const page = await (await fetch(`${new URL(await urlOf(sessionId)).href}`)).text()
  expect(page).toContain('Batik cloth (Colour: indigo)')
  expect(page).toContain('Delivery')
  expect(page).not.toMatch(/Kain batik|Ongkir/)
})

test('an Indonesian order keeps one wording', async () => {
  const order = await paidOrder(
    till,
    aDraft([aParcel('upt', [{ ...aLine('TAS', { count: null, title: 'Tas mendong' }) }])]),
  )
  const page = await orderPage(till.db, order.token, new Date())
  expect(page?.order.lines[0]?.buyersWords).toEqual({ title: 'Tas mendong', options: '' })
  expect((await lettersOf(order.orderId)).get('order_paid')?.text).toContain('Rp\u00a055.000')
})

async function urlOf(sessionId: string): Promise<string> {
  const row = await till.db
    .selectFrom('payment_attempts')
    .select('url')
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow()
  return row.url ?? ''
}

test.each([
  ['id', undefined],
  ['en', { title: 'Mendong bag', options: 'Size: L' }],
] as const)('the till freezes the words of both who read the order (%s)', (language, buyersWords) => {
  const maker = producer('kube', { name: { id: 'Kelompok Batik', en: 'Batik Group' } })
  const size = { name: { id: 'Ukuran', en: 'Size' }, value: { id: 'L' } }
  const bag = variant('TAS-L', 90_000, { options: [size] })
  const line = {
    product: product('tas', maker, [bag], { title: { id: 'Tas mendong', en: 'Mendong bag' } }),
    variant: bag,
    quantity: 1,
    unitPrice: 90_000,
    lineTotal: 90_000,
    changedFrom: null,
    left: null,
  }
  const chosen = { wish: 'pickup', method: 'pickup', fee: 0 } as const
  const parcel = { producer: maker, lines: [line], goodsTotal: 90_000, soonest: '2026-12-08', workingDays: 5 }
  const rest = { dispatchBy: '2026-12-08', closures: [], chosen, choices: [chosen], noCourier: null }
  const bill = { parcels: [{ ...parcel, ...rest }], problems: [] }
  const form = { buyer: { name: 'A', email: 'a@b.example', phone: '+6281' }, address: null, note: '', giftMessage: '' }
  const draft = draftOf(
    { ...bill, goodsTotal: 90_000, shippingTotal: 0, total: 90_000 } as Parameters<typeof draftOf>[0],
    { ...form, provider: 'stripe' },
    { key: 'k', language, privacyNotice: '2026-11' },
  )
  expect(draft?.parcels).toMatchObject([{ producerName: 'Kelompok Batik' }])
  expect(draft?.parcels[0]?.lines[0]).toMatchObject({ title: 'Tas mendong', options: 'Ukuran: L' })
  expect(draft?.parcels[0]?.lines[0]?.buyersWords).toEqual(buyersWords)
})
