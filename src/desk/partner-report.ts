import type { Catalog } from '#content/port.ts'
import type { Producer } from '#content/shop.ts'
import type { Rupiah } from '#core/money.ts'
import { endOfMonth, startOfMonth } from '#core/month.ts'
import type { Db } from '#database/connection.ts'
import type { Period } from '#figures/period.ts'

/** What a partner's orders did. Of makers and goods it says what the shop itself publishes, of others numbers alone. */
export interface PartnerReport {
  readonly partner: string
  readonly period: Period
  readonly orders: number
  readonly pieces: number
  /** Goods that were paid for and not given back. */
  readonly paid: Rupiah
  /** Of it the makers' own; null where it would tell what one person earns. */
  readonly share: Rupiah | null
  /** People in the groups of which the shop publishes a number. */
  readonly people: number
  /** Makers of whom no number of people is published. */
  readonly makersUncounted: number
  readonly makers: readonly ReportedMaker[]
  /** Pieces of makers who are on no page of the shop (any more). */
  readonly piecesElsewhere: number
  readonly places: readonly Counted[]
  readonly products: readonly Counted[]
  /** Pieces of goods that are on no page of the shop: made as they were asked for. */
  readonly piecesToMeasure: number
}

export interface ReportedMaker {
  readonly name: string
  readonly place: string
  readonly people: number | null
  readonly pieces: number
}

export interface Counted {
  readonly name: string
  readonly pieces: number
}

/** Whoever can be reported to: a request's organisation, by its newest request. */
export interface Partner {
  readonly inquiryId: string
  readonly organisation: string
}

const mostPartners = 500

/** Those who asked for something and were not erased, by name. */
export async function partnersOf(db: Db): Promise<readonly Partner[]> {
  const rows = await db
    .selectFrom('inquiries')
    .select(['id', 'organisation'])
    .where('contact_email', '!=', '')
    .orderBy('created_at', 'desc')
    .limit(mostPartners)
    .execute()
  const newest = new Map<string, Partner>()
  for (const { id, organisation } of rows) {
    const key = organisation.toLowerCase()
    if (!newest.has(key)) newest.set(key, { inquiryId: id, organisation })
  }
  return [...newest.values()].sort((one, other) => one.organisation.localeCompare(other.organisation, 'id'))
}

/**
 * `subject`: a request's id or an order's. A request stands for its organisation: all of its addresses; an order for its
 * buyer's address. Null for an unknown one, or where whoever it was is erased. Reads only.
 */
export async function partnerReport(
  db: Db,
  catalog: Pick<Catalog, 'producers' | 'products'>,
  subject: string,
  period: Period,
): Promise<PartnerReport | null> {
  const partner = await partnerOf(db, subject)
  if (!partner) return null
  const lines = await linesOf(db, partner.emails, period)
  const producers = new Map(catalog.producers.map((producer) => [producer.id, producer]))
  const titles = new Map(catalog.products.map(({ id, title }) => [id, title.id]))
  const piecesBy = (keyOf: (line: ReportedLine) => string | undefined): Map<string, number> => {
    const sums = new Map<string, number>()
    for (const line of lines) {
      const key = keyOf(line)
      if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + line.quantity)
    }
    return sums
  }
  const makers = [...piecesBy(({ maker }) => (producers.has(maker) ? maker : undefined))].flatMap(([id, pieces]) => {
    const producer = producers.get(id)
    return producer ? [{ producer, pieces }] : []
  })
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const products = piecesBy(({ product }) => titles.get(product))
  const sum = (of: 'price' | 'amount') => lines.reduce((total, line) => total + line[of], 0)
  const everyone = new Set(lines.map(({ maker }) => maker))
  return {
    partner: partner.name,
    period,
    orders: new Set(lines.map(({ order }) => order)).size,
    pieces,
    paid: sum('price'),
    share: tellsOneIncome(everyone, producers) ? null : sum('amount'),
    people: makers.reduce((total, { producer }) => total + (producer.headcount ?? 0), 0),
    makersUncounted: makers.filter(({ producer }) => producer.headcount === undefined).length,
    makers: makers
      .map(({ producer, pieces: made }) => {
        return { name: producer.name.id, place: producer.place.id, people: producer.headcount ?? null, pieces: made }
      })
      .sort(byPieces),
    piecesElsewhere: pieces - makers.reduce((total, { pieces: made }) => total + made, 0),
    places: counted(piecesBy(({ maker }) => producers.get(maker)?.place.id)),
    products: counted(products),
    piecesToMeasure: pieces - [...products.values()].reduce((total, made) => total + made, 0),
  }
}

const byPieces = (one: Counted, other: Counted): number =>
  other.pieces - one.pieces || one.name.localeCompare(other.name, 'id')

const counted = (sums: ReadonlyMap<string, number>): readonly Counted[] =>
  [...sums].map(([name, pieces]) => ({ name, pieces })).sort(byPieces)

/** A sum that is one maker's, where that maker is a person or too few for the shop to say how many. */
function tellsOneIncome(makers: ReadonlySet<string>, producers: ReadonlyMap<string, Producer>): boolean {
  const [only, ...others] = makers
  if (only === undefined || others.length > 0) return false
  const producer = producers.get(only)
  return producer === undefined || (producer.kind !== 'upt' && producer.headcount === undefined)
}

async function partnerOf(
  db: Db,
  subject: string,
): Promise<{ readonly name: string; readonly emails: readonly string[] } | null> {
  const inquiry = await db
    .selectFrom('inquiries')
    .select('organisation')
    .where('id', '=', subject)
    .where('contact_email', '!=', '')
    .executeTakeFirst()
  if (inquiry) {
    const { organisation: name } = inquiry
    const rows = await db
      .selectFrom('inquiries')
      .select('contact_email')
      .distinct()
      .where((where) => where(where.fn<string>('lower', ['organisation']), '=', name.toLowerCase()))
      .where('contact_email', '!=', '')
      .execute()
    return { name, emails: rows.map(({ contact_email }) => contact_email) }
  }
  const order = await db
    .selectFrom('orders')
    .select(['buyer_name', 'buyer_email'])
    .where('id', '=', subject)
    .where('buyer_email', '!=', '')
    .executeTakeFirst()
  return order ? { name: order.buyer_name, emails: [order.buyer_email] } : null
}

interface ReportedLine {
  readonly order: string
  readonly product: string
  /** Who made it: not always who had it at the sale. */
  readonly maker: string
  readonly quantity: number
  /** What the books say of it, less what was given back. */
  readonly price: Rupiah
  readonly amount: Rupiah
}

async function linesOf(db: Db, emails: readonly string[], { from, to }: Period): Promise<readonly ReportedLine[]> {
  const rows = await db
    .selectFrom('order_lines')
    .innerJoin('orders', 'orders.id', 'order_lines.order_id')
    .leftJoin('maker_ledger', 'maker_ledger.line_id', 'order_lines.id')
    .leftJoin('handoff_lines', (join) =>
      join.onRef('handoff_lines.line_id', '=', 'order_lines.id').on('handoff_lines.active', '=', true),
    )
    .leftJoin('handoffs', 'handoffs.id', 'handoff_lines.handoff_id')
    .select(['order_lines.id', 'order_lines.order_id', 'order_lines.product_id', 'order_lines.quantity'])
    .select((select) => [
      select.fn.coalesce('handoffs.producer_id', 'order_lines.producer_id').as('maker'),
      select.fn.sum('maker_ledger.price').as('price'),
      select.fn.sum('maker_ledger.amount').as('amount'),
    ])
    .where('orders.state', '=', 'paid')
    .where('orders.buyer_email', 'in', [...emails])
    .where('orders.paid_at', '>=', startOfMonth(from))
    .where('orders.paid_at', '<', endOfMonth(to))
    .groupBy(['order_lines.id', 'handoffs.producer_id'])
    .execute()
  return rows
    .map((row) => ({
      order: row.order_id,
      product: row.product_id,
      maker: row.maker,
      quantity: row.quantity,
      price: Number(row.price ?? 0),
      amount: Number(row.amount ?? 0),
    }))
    .filter(({ price }) => price > 0)
}
