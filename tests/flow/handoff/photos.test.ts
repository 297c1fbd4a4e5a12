import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTransaction } from '#database/transaction.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { addPhoto, photoAnswer, photosOf } from '#handoff/photos.ts'
import { eraseOrder } from '#orders/erase.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers, paidOrder } from '../../support/paid-order.ts'
import { openTill, type Till } from '../../support/till.ts'

let till: Till
beforeAll(async () => {
  till = await openTill()
  await knowProducers(till, 'upt')
})
afterAll(() => till.close())

const camera = () =>
  sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#a3312a' } })
    .withExif({ IFD0: { Artist: 'Pembuat Contoh', Make: 'Kamera' } })
    .jpeg()
    .toBuffer()

test('a picture of finished work is kept without where and by whom, and leaves with the buyer', async () => {
  const { handoff, orderId } = await paidOrder(till, aDraft([aParcel('upt', [aLine('TISU', { count: null })])]))
  const { id } = await handoff('upt')
  const other = await paidOrder(till, aDraft([aParcel('upt', [aLine('TISU', { count: null })])]))
  const bytes = await camera()
  const add = () => addPhoto(till.db, id, bytes, new Date())
  expect(await add()).toEqual({ ok: false, reason: 'notNow' })
  await answerHandoff(till.db, id, { action: 'accept' }, 'producer:upt', new Date())
  expect(await addPhoto(till.db, id, Buffer.from('<svg onload="x">'), new Date())).toEqual({
    ok: false,
    reason: 'notAPicture',
  })
  expect(await addPhoto(till.db, id, Buffer.alloc(3_000_001), new Date())).toEqual({ ok: false, reason: 'tooLarge' })
  const added = await Promise.all([add(), add(), add(), add()])
  expect(added.filter(({ ok }) => ok)).toHaveLength(3)
  const [photo] = await photosOf(till.db, id)
  expect(photo).toMatchObject({ width: 1600, height: 800 })
  const answer = await photoAnswer(till.db, [id], photo?.id ?? '')
  const kept = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect(kept.format).toBe('webp')
  expect(kept.exif).toBeUndefined()
  // Not by another order's link, nor by one that opens nothing.
  const others = (await other.handoff('upt')).id
  expect((await photoAnswer(till.db, [others], photo?.id ?? '')).status).toBe(404)
  expect((await photoAnswer(till.db, [], photo?.id ?? '')).status).toBe(404)

  await till.db.updateTable('orders').set({ completed_at: new Date() }).where('id', '=', orderId).execute()
  expect(await inTransaction(till.db, (trx) => eraseOrder(trx, orderId, 'system', new Date()))).toBe(true)
  expect(await photosOf(till.db, id)).toEqual([])
})
