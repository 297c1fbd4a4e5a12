import type { Producer, Product } from '#content/shop.ts'
import { say } from '#core/language.ts'
import type { Db } from '#database/connection.ts'
import { isIdle } from '#handoff/idle.ts'
import { loads } from '#handoff/load.ts'

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
  /** Had no order for a long time: named before others who could do it. */
  readonly isIdle: boolean
  /** Sells something of the same category or technique. */
  readonly isEquivalent: boolean
}

/**
 * All producers but `without`: equivalent ones first, among these whoever had no order for long, then whoever has the
 * least in hand.
 */
export async function makersFor(
  db: Db,
  shop: { readonly producers: readonly Producer[]; readonly products: readonly Product[] },
  productIds: readonly string[],
  without: readonly string[],
  now: Date,
): Promise<readonly Maker[]> {
  const work = await loads(db)
  const kinds = kindsOf(shop.products.filter(({ id }) => productIds.includes(id)))
  return shop.producers
    .filter(({ id }) => !without.includes(id))
    .map((producer): Maker => {
      const load = work.get(producer.id)
      const own = kindsOf(shop.products.filter((product) => product.producer.id === producer.id))
      return {
        id: producer.id,
        name: say(producer.name, 'id'),
        place: say(producer.place, 'id'),
        answerHours: producer.answerHours,
        weeklyCapacity: producer.weeklyCapacity ?? null,
        openHandoffs: load?.openHandoffs ?? 0,
        openPieces: load?.inHand ?? 0,
        isIdle: isIdle(load, now),
        isEquivalent: [...kinds].some((kind) => own.has(kind)),
      }
    })
    .toSorted(
      (a, b) =>
        Number(b.isEquivalent) - Number(a.isEquivalent) ||
        Number(b.isIdle) - Number(a.isIdle) ||
        a.openPieces - b.openPieces ||
        (a.name < b.name ? -1 : 1),
    )
}

const kindsOf = (products: readonly Product[]): ReadonlySet<string> =>
  new Set(products.flatMap(({ categories, techniques }) => [...categories, ...techniques].map(({ id }) => id)))
