import { z } from 'zod'
import type { Catalog, Content } from '#content/port.ts'
import { addDays, type Day, dayOf } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { isOver } from '#handoff/store.ts'
import type { Order, OrderLine } from '#orders/order.ts'
import { type ReassignProblem, reassignLines } from '#sale/reassign.ts'
import { type Maker, makersFor } from './makers.ts'
import type { Officer } from './officer.ts'
import { deskOrder } from './order-page.ts'
import { knowShelf, type ShelfChoice, shelfChoices } from './shelf-choices.ts'

export interface MovableLine {
  readonly line: OrderLine
  /** Who has it in hand and has not answered; null for what waits for an officer. */
  readonly holder: string | null
}

export interface ReassignPage {
  readonly order: Order
  readonly lines: readonly MovableLine[]
  readonly makers: readonly Maker[]
  /** Pieces of these makers that lie ready. */
  readonly shelves: readonly ShelfChoice[]
  /** The day promised so far, or a week from now where that is over. */
  readonly day: Day
}

interface Shop {
  readonly db: Database
  readonly content: Pick<Content, 'catalog'>
  readonly linkSecret: string
}

/** What of an order may go to another producer, and to whom; null where there is no such order. Reads only. */
export async function reassignPage({ db, content }: Shop, orderId: string, now: Date): Promise<ReassignPage | null> {
  const page = await deskOrder(db, orderId)
  if (!page) return null
  const { order } = page
  const open = page.handoffs.map(({ handoff }) => handoff).filter(({ state }) => !isOver(state))
  const offered = open.filter(({ state }) => state === 'offered')
  const lines = [
    ...page.freeLines.map((line): MovableLine => ({ line, holder: null })),
    ...offered.flatMap((handoff) =>
      handoff.lines.flatMap(({ lineId }): MovableLine[] => {
        const line = order.lines.find(({ id }) => id === lineId)
        return line ? [{ line, holder: handoff.producerName }] : []
      }),
    ),
  ]
  const catalog: Catalog = await content.catalog()
  const productIds = lines.map(({ line }) => line.productId)
  const busy = open.map(({ producerId }) => producerId)
  const promised = order.parcels
    .map(({ dispatchBy }) => dispatchBy)
    .toSorted()
    .at(-1)
  const today = dayOf(now)
  const day = promised && promised > today ? promised : addDays(today, 7)
  const makers = await makersFor(db, catalog, productIds, busy, now)
  const makerIds = makers.map(({ id }) => id)
  return { order, lines, makers, shelves: await shelfChoices(db, catalog.products, makerIds, now), day }
}

const wish = z.object({
  lines: z.array(z.string().max(60)).min(1).max(100),
  maker: z.string().min(1).max(100),
  day: z.iso.date(),
  back: z.literal('ya').optional(),
  shelf: z.string().max(100).default(''),
})

export type ReassignField = 'lines' | 'maker' | 'day' | 'shelf'
export type ReassignPosted =
  | { readonly ok: true }
  | { readonly ok: false; readonly status: 409 | 422; readonly problems: readonly (ReassignField | ReassignProblem)[] }

/**
 * `lines`, of each `pieces.<line>` (all of it where that is empty), `maker` (a producer of the catalogue), `day`, `back` (`ya`),
 * `shelf` (a counted variant of that producer, or empty).
 */
export async function postReassign(
  shop: Shop,
  orderId: string,
  form: FormData,
  officer: Officer,
  now: Date,
): Promise<ReassignPosted> {
  const parsed = wish.safeParse({ ...Object.fromEntries(form), lines: form.getAll('lines') })
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path[0] as ReassignField)
    return { ok: false, status: 422, problems: [...new Set(fields)] }
  }
  const { lines: lineIds, maker: makerId, day, back, shelf } = parsed.data
  const { producers, products } = await shop.content.catalog()
  const maker = (await makersFor(shop.db, { producers, products: [] }, [], [], now)).find(({ id }) => id === makerId)
  if (!maker) return { ok: false, status: 422, problems: ['maker'] }
  if (shelf && !(await knowShelf(shop.db, products, { makerId, variantId: shelf }, now)))
    return { ok: false, status: 422, problems: ['shelf'] }
  const lines = lineIds.map((id) => ({ id, pieces: piecesIn(form, id) }))
  const to = { id: maker.id, name: maker.name }
  const moved = await reassignLines(
    { db: shop.db, linkSecret: shop.linkSecret, now },
    {
      ...{ orderId, lines, to, answerHours: maker.answerHours, day: day as Day, actor: `officer:${officer.id}` },
      ...{ isBack: back === 'ya', shelf: shelf || null },
    },
  )
  if (moved.ok) return { ok: true }
  const isTyped = moved.reason === 'badDay' || moved.reason === 'pieces'
  return { ok: false, status: isTyped ? 422 : 409, problems: [moved.reason] }
}

/** What was typed for a line; not a number where it is none. */
function piecesIn(form: FormData, lineId: string): number | undefined {
  const typed = String(form.get(`pieces.${lineId}`) ?? '').trim()
  if (typed === '') return undefined
  return /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN
}
