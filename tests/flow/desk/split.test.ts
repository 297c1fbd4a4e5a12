import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Catalog } from '#content/port.ts'
import { addDays, type Day, dayOf } from '#core/day.ts'
import { postReassign, reassignPage } from '#desk/reassign.ts'
import { answerHandoff } from '#handoff/answer.ts'
import { isOver } from '#handoff/store.ts'
import { refundLines } from '#sale/refund-lines.ts'
import { availableNow } from '#stock/available.ts'
import { type Desk, formOf, made, openDesk } from '../../support/desk.ts'
import { aDraft, aLine, aParcel } from '../../support/drafts.ts'
import { knowProducers } from '../../support/paid-order.ts'
import { counted, producer, product, variant } from '../../support/sample-products.ts'
import { linkSecret } from '../../support/till.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
  await knowProducers(desk.till, 'lain', 'jauh')
})
afterAll(() => desk.till.close())

const makers = ['upt', 'kube', 'lain', 'jauh'] as const
/** What lies on a shelf of `lain`. */
const shelf = variant('RAK-LAIN', 60_000, { availability: counted(6) })
const catalog = {
  producers: makers.map((id) => producer(id)),
  products: [product('rak', producer('lain'), [shelf], { title: { id: 'Sarung siap pakai' } })],
} as unknown as Catalog
const shop = () => ({ db: desk.till.db, linkSecret, content: { catalog: async () => catalog } })
const day: Day = addDays(dayOf(new Date()), 10)
const countOf = (variantId: string, pieces: number) => ({
  variantId,
  count: { pieces, countedAt: new Date('2026-11-01T00:00:00Z') },
})
const left = async (variantId: string, pieces: number) =>
  (await availableNow(desk.till.db, [countOf(variantId, pieces)], new Date())).get(variantId)
const leftOnOtherShelf = () => left(shelf.id, 6)

let serial = 0
/** Seven pieces to be made, at a price that does not divide, and five off a shelf of nine. */
async function paid() {
  serial++
  const lines = [
    { ...made(`JAHIT-${serial}`), quantity: 7, unitPrice: 33_333, producerSharePercent: 82.5 },
    aLine(`SARUNG-${serial}`, { quantity: 5, count: countOf('', 9).count }),
  ]
  const orderId = await desk.transferOrder(aDraft([aParcel('upt', lines)], { provider: 'transfer' }))
  const { order } = await desk.pageOf(orderId)
  const told = await desk.act(orderId, { wish: 'transfer', reference: `BCA ${orderId}`, amount: String(order.total) })
  expect(told).toEqual({ kind: 'done', told: 'paid' })
  const [jahit, sarung] = (await desk.pageOf(orderId)).order.lines
  if (!jahit || !sarung) throw new Error('no lines')
  return { orderId, order, jahit, sarung }
}

interface Move {
  readonly line: string
  readonly maker: string
  readonly pieces?: number | string
  readonly isBack?: boolean
  readonly shelf?: string
}
function move(orderId: string, { line, maker, pieces, isBack, shelf: from = '' }: Move) {
  const form = formOf({ maker, day, shelf: from, lines: line })
  if (pieces !== undefined) form.set(`pieces.${line}`, String(pieces))
  if (isBack) form.set('back', 'ya')
  return postReassign(shop(), orderId, form, desk.officer, new Date())
}

const handoffsOf = async (orderId: string) => (await desk.pageOf(orderId)).handoffs.map(({ handoff }) => handoff)
const workOf = async (orderId: string) =>
  (await handoffsOf(orderId))
    .filter(({ state }) => !isOver(state))
    .map(
      ({ producerId, lines }) =>
        `${producerId}: ${lines.map((line) => `${line.quantity} ${line.variantId}`).join(', ')}`,
    )

/** Figures that no way of sharing the work out may change. */
async function figures(orderId: string) {
  const { db } = desk.till
  const lines = await db.selectFrom('order_lines').selectAll().where('order_id', '=', orderId).execute()
  const books = await db
    .selectFrom('maker_ledger')
    .select((select) => [select.fn.sum('price').as('price'), select.fn.sum('amount').as('amount')])
    .where('order_id', '=', orderId)
    .executeTakeFirstOrThrow()
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const page = await desk.pageOf(orderId)
  const inHands = page.handoffs.flatMap(({ handoff }) => (isOver(handoff.state) ? [] : handoff.lines))
  return {
    pieces: sum(lines.map(({ quantity }) => quantity)),
    price: sum(lines.map(({ quantity, unit_price }) => quantity * unit_price)),
    share: sum(lines.map(({ producer_share }) => producer_share)),
    booked: [Number(books.price), Number(books.amount)],
    somewhere: sum([...inHands, ...page.freeLines].map(({ quantity }) => quantity)),
    total: page.order.total,
  }
}

test('some pieces of one line go to another producer; the rest keeps its hands, its deadlines and its share', async () => {
  const { orderId, jahit } = await paid()
  const before = await figures(orderId)
  const [offered] = await handoffsOf(orderId)
  expect(await move(orderId, { line: jahit.id, maker: 'kube', pieces: 3 })).toEqual({ ok: true })
  expect(await workOf(orderId)).toEqual([`upt: 4 ${jahit.variantId}, 5 SARUNG-${serial}`, `kube: 3 ${jahit.variantId}`])
  const [kept, given] = await handoffsOf(orderId)
  expect(kept).toMatchObject({ id: offered?.id, answerBy: offered?.answerBy, shipBy: offered?.shipBy })
  expect(given?.shipBy).toBe(day)
  expect(await figures(orderId)).toEqual(before)
  const letter = await desk.till.db
    .selectFrom('outbox')
    .select('data')
    .where('order_id', '=', orderId)
    .where('kind', '=', 'work_taken_back')
    .executeTakeFirstOrThrow()
  expect(letter.data).toMatchObject({ isAll: false, items: [{ quantity: 3 }] })
  await desk.till.expectSound()
  for (const pieces of [0, 5, '2,5', '-1', 'semua'])
    expect(await move(orderId, { line: jahit.id, maker: 'lain', pieces }), String(pieces)).toEqual({
      ok: false,
      status: 422,
      problems: ['pieces'],
    })
  expect(await figures(orderId)).toEqual(before)
})

test('pieces that the officer says lie on the shelf can be had again, and are taken again when the work comes back', async () => {
  const { orderId, sarung, jahit } = await paid()
  const free = () => left(sarung.variantId, 9)
  expect(await free()).toBe(4)
  expect(await move(orderId, { line: sarung.id, maker: 'kube', pieces: 2, isBack: true })).toEqual({ ok: true })
  expect(await free()).toBe(6)
  const moved = (await desk.pageOf(orderId)).order.lines.find(
    ({ id, variantId }) => variantId === sarung.variantId && id !== sarung.id,
  )
  expect(await move(orderId, { line: sarung.id, maker: 'jauh' })).toEqual({ ok: true })
  expect(await move(orderId, { line: jahit.id, maker: 'lain' })).toEqual({ ok: true })
  expect(await free()).toBe(6)
  await desk.till.expectSound()
  expect(await move(orderId, { line: moved?.id ?? '', maker: 'upt' })).toEqual({ ok: true })
  expect(await free()).toBe(4)
  await desk.till.expectSound()
})

test("another maker's own pieces are taken off their shelf, never more than lie there, and go back with the refund", async () => {
  const { orderId, jahit } = await paid()
  const onShelf = { line: jahit.id, maker: 'lain', shelf: shelf.id }
  expect((await reassignPage(shop(), orderId, new Date()))?.shelves).toMatchObject([{ variantId: shelf.id, left: 6 }])
  expect(await move(orderId, { ...onShelf, maker: 'kube' })).toMatchObject({ ok: false, problems: ['shelf'] })
  expect(await move(orderId, { ...onShelf, shelf: 'TIDAK-ADA' })).toMatchObject({ ok: false, problems: ['shelf'] })
  expect(await move(orderId, onShelf)).toEqual({ ok: false, status: 409, problems: ['noPieces'] })
  expect(await workOf(orderId)).toHaveLength(1)
  expect(await move(orderId, { ...onShelf, pieces: 6 })).toEqual({ ok: true })
  expect(await leftOnOtherShelf()).toBe(0)
  expect((await reassignPage(shop(), orderId, new Date()))?.shelves).toEqual([])
  await desk.till.expectSound()
  const theirs = (await handoffsOf(orderId)).find(({ producerId }) => producerId === 'lain')
  await answerHandoff(
    desk.till.db,
    theirs?.id ?? '',
    { action: 'decline', reason: 'busy' },
    'producer:lain',
    new Date(),
  )
  const lineIds = theirs?.lines.map(({ lineId }) => lineId) ?? []
  const wish = {
    orderId,
    lineIds,
    reason: 'uji',
    actor: 'officer:uji',
    transferReference: orderId,
    isBack: true,
  } as const
  const refunding = { db: desk.till.db, gateway: desk.till.gateway, now: new Date() }
  expect(await refundLines(refunding, wish)).toMatchObject({ ok: true })
  expect(await leftOnOtherShelf()).toBe(6)
  await desk.till.expectSound()
})

test('of a line that was parted, the pieces whose money goes back are on the shelf again; the others stay sold', async () => {
  const { orderId, sarung } = await paid()
  const [handoff] = await handoffsOf(orderId)
  const take = Object.fromEntries(
    handoff?.lines.map(({ lineId, quantity }) => [lineId, lineId === sarung.id ? 3 : quantity]) ?? [],
  )
  await answerHandoff(desk.till.db, handoff?.id ?? '', { action: 'accept_part', take }, 'producer:upt', new Date())
  const [rest] = (await desk.pageOf(orderId)).freeLines
  expect(rest).toMatchObject({ variantId: sarung.variantId, quantity: 2 })
  const wish = {
    orderId,
    lineIds: [rest?.id ?? ''],
    reason: 'uji',
    actor: 'officer:uji',
    transferReference: orderId,
  } as const
  const refunding = { db: desk.till.db, gateway: desk.till.gateway, now: new Date() }
  expect(await refundLines(refunding, { ...wish, isBack: true })).toMatchObject({ ok: true })
  expect(await left(sarung.variantId, 9)).toBe(6)
  await desk.till.expectSound()
})

test('however work is shared out, pieces, prices, shares, books and shelves stay what was sold', async () => {
  const deed = fc.record({
    line: fc.nat(5),
    maker: fc.constantFrom(...makers),
    pieces: fc.integer({ min: 1, max: 7 }),
    isBack: fc.boolean(),
    isOffShelf: fc.boolean(),
    answer: fc.constantFrom('decline' as const, 'accept' as const, null, null),
  })
  let done = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 2, maxLength: 6 }), async (deeds) => {
      const { orderId } = await paid()
      const before = await figures(orderId)
      for (const { line, maker, pieces, isBack, isOffShelf, answer } of deeds) {
        const { lines } = (await desk.pageOf(orderId)).order
        const one = lines[line % lines.length]
        const from = isOffShelf && maker === 'lain' ? { shelf: shelf.id } : {}
        const moved = await move(orderId, { line: one?.id ?? '', maker, pieces, isBack, ...from })
        if (moved.ok) done++
        const last = (await handoffsOf(orderId)).at(-1)
        if (answer && last?.state === 'offered')
          await answerHandoff(
            desk.till.db,
            last.id,
            answer === 'accept' ? { action: 'accept' } : { action: 'decline', reason: 'busy' },
            `producer:${last.producerId}`,
            new Date(),
          )
        expect(await figures(orderId)).toEqual(before)
      }
      await desk.till.expectSound()
    }),
    { numRuns: 6 },
  )
  expect(done).toBeGreaterThan(5)
})
