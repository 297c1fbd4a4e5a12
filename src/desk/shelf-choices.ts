import type { Product } from '#content/shop.ts'
import { say } from '#core/language.ts'
import { optionsText } from '#core/options-text.ts'
import type { Database, Db } from '#database/connection.ts'
import { leftNow } from '#stock/available.ts'
import { takeCounts } from '#stock/count.ts'
import { countOf } from '#stock/of-content.ts'

/** Pieces that lie on a maker's shelf and could go to the buyer instead. */
export interface ShelfChoice {
  readonly variantId: string
  readonly makerId: string
  readonly makerName: string
  readonly title: string
  readonly left: number
}

const mostListed = 60

/** Counted pieces of these makers of which some are left, the most first; at most 60. Reads only. */
export async function shelfChoices(
  db: Db,
  products: readonly Product[],
  makerIds: readonly string[],
  now: Date,
): Promise<readonly ShelfChoice[]> {
  const counted = products
    .filter(({ producer }) => makerIds.includes(producer.id))
    .flatMap((product) =>
      product.variants.flatMap((variant) => {
        const count = countOf(variant, product)
        return count ? [{ product, variant, variantId: variant.id, count }] : []
      }),
    )
  const left = await leftNow(db, counted, now)
  return counted
    .map(({ product, variant, variantId }) => ({
      variantId,
      makerId: product.producer.id,
      makerName: say(product.producer.name, 'id'),
      title: [say(product.title, 'id'), optionsText(variant, 'id')].filter(Boolean).join(', '),
      left: left.get(variantId)?.free ?? 0,
    }))
    .filter((choice) => choice.left > 0)
    .toSorted((a, b) => (a.makerName < b.makerName ? -1 : a.makerName > b.makerName ? 1 : b.left - a.left))
    .slice(0, mostListed)
}

/** Brings the count of one maker's variant up to date; false where it is not theirs or not counted. */
export async function knowShelf(
  db: Database,
  products: readonly Product[],
  { makerId, variantId }: { readonly makerId: string; readonly variantId: string },
  now: Date,
): Promise<boolean> {
  const product = products.find(
    ({ producer, variants }) => producer.id === makerId && variants.some(({ id }) => id === variantId),
  )
  const variant = product?.variants.find(({ id }) => id === variantId)
  const count = product && variant ? countOf(variant, product) : null
  if (!count) return false
  await takeCounts(db, [{ variantId, count }], now)
  return true
}
