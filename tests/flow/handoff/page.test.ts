import { afterAll, beforeAll, expect, test } from 'vitest'
import { deriveToken } from '#core/secret-token.ts'
import { answerHandoff } from '#handoff/answer.ts'
import type { Handoff } from '#handoff/handoff.ts'
import { handoffPage } from '#handoff/handoff-page.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, paidOrder } from '../../support/paid-order.ts'
import { linkSecret, openTill, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt', 'kube')
})
afterAll(() => till.close())

const giftMessage = 'Selamat ulang tahun'
const mixedOrder = () =>
  paidOrder(
    till,
    aDraft(
      [
        aParcel('upt', [aLine('TISU', { count: null })]),
        aParcel('kube', [aLine('BATIK', { count: null })], { method: 'pickup', shippingFee: 0 }),
      ],
      { giftMessage },
    ),
  )
const pageOf = ({ id, tokenVersion }: Handoff) =>
  handoffPage(till.db, deriveToken(linkSecret, { kind: 'handoff', id, version: tokenVersion }), new Date())
const accept = ({ id, producerId }: Handoff) =>
  answerHandoff(till.db, id, { action: 'accept' }, `producer:${producerId}`, new Date())

test('the address is on the page only after the work is accepted, and never for a pick-up', async () => {
  const order = await mixedOrder()
  const [upt, kube] = [await order.handoff('upt'), await order.handoff('kube')]
  expect((await pageOf(upt))?.delivery).toBeNull()
  await accept(upt)
  await accept(kube)
  expect((await pageOf(upt))?.delivery?.address.street).toBe('Jalan Contoh 1')
  expect((await pageOf(kube))?.delivery).toBeNull()
})

test('what is to be written on the card reaches whoever took the work on, sent or picked up', async () => {
  const order = await mixedOrder()
  for (const producer of ['upt', 'kube']) {
    const handoff = await order.handoff(producer)
    expect((await pageOf(handoff))?.giftMessage).toBe('')
    await accept(handoff)
    expect((await pageOf(handoff))?.giftMessage).toBe(giftMessage)
  }
})
