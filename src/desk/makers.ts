import type { Producer, Product } from '#content/shop.ts'
import { say } from '#core/language.ts'
import type { Db } from '#database/connection.ts'

/** A producer who could take work over, with what they have in hand. */
export interface Maker {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly answerHours: number
  /** Pieces a week, where the producer has said it. */
  readonly weeklyCapacity: number | null
  readonly openHandoffs: number
  readonly openPieces: number
  /** When work was last offered to them; null where never. */
  readonly lastOffer: Date | null
  /** Sells something of the same category or technique. */
  readonly isEquivalent: boolean
}

/** All producers but `without`: equivalent ones first, and among these whoever has the least in hand (pure, given the catalogue). */
export async function makersFor(
  db: Db,
  shop: { readonly producers: readonly Producer[]; readonly products: readonly Product[] },
  productIds: readonly string[],
  without: readonly string[],
): Promise<readonly Maker[]> {
  const inHand = await workInHand(db)
  const kinds = kindsOf(shop.products.filter(({ id }) => productIds.includes(id)))
  return shop.producers
    .filter(({ id }) => !without.includes(id))
    .map((producer): Maker => {
      const work = inHand.get(producer.id)
      const own = kindsOf(shop.products.filter((product) => product.producer.id === producer.id))
      return {
        id: producer.id,
        name: say(producer.name, 'id'),
        place: say(producer.place, 'id'),
        answerHours: producer.answerHours,
        weeklyCapacity: producer.weeklyCapacity ?? null,
        openHandoffs: work?.handoffs ?? 0,
        openPieces: work?.pieces ?? 0,
        lastOffer: work?.last ?? null,
        isEquivalent: [...kinds].some((kind) => own.has(kind)),
      }
    })
    .toSorted(
      (a, b) =>
        Number(b.isEquivalent) - Number(a.isEquivalent) || a.openPieces - b.openPieces || (a.name < b.name ? -1 : 1),
    )
}

const kindsOf = (products: readonly Product[]): ReadonlySet<string> =>
  new Set(products.flatMap(({ categories, techniques }) => [...categories, ...techniques].map(({ id }) => id)))

async function workInHand(db: Db) {
  const rows = await db
    .selectFrom('handoffs')
    .leftJoin('handoff_lines', (join) =>
      join.onRef('handoff_lines.handoff_id', '=', 'handoffs.id').on('handoff_lines.active', '=', true),
    )
    .select(['producer_id'])
    .select((select) => [
      select.fn.max('offered_at').as('last'),
      select.fn
        .count<number>('handoffs.id')
        .distinct()
        .filterWhere('state', 'in', ['offered', 'accepted', 'making'])
        .as('handoffs'),
      select.fn
        .sum<number>('handoff_lines.quantity')
        .filterWhere('state', 'in', ['offered', 'accepted', 'making'])
        .as('pieces'),
    ])
    .groupBy('producer_id')
    .execute()
  return new Map(
    rows.map((row) => [
      row.producer_id,
      { handoffs: Number(row.handoffs), pieces: Number(row.pieces ?? 0), last: row.last },
    ]),
  )
}
