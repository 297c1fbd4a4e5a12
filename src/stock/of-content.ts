import type { Product, Variant } from '#content/shop.ts'
import type { Db } from '#database/connection.ts'
import { leftNow } from './available.ts'
import type { Count } from './newer-count.ts'

/** The CMS's count of a variant; null for what is not counted. */
export function countOf(
  { availability }: Pick<Variant, 'availability'>,
  { published }: Pick<Product, 'published'>,
): Count | null {
  if (!('count' in availability)) return null
  const savedAt = published && new Date(published.updatedAt)
  return { pieces: availability.count, countedAt: new Date(availability.countedAt), savedAt }
}

/** Products as pages show them: what is counted with the pieces that are not sold. */
export async function withLeft(db: Db, products: readonly Product[], now: Date): Promise<readonly Product[]> {
  const counts = products.flatMap((product) =>
    product.variants.map((variant) => ({ variantId: variant.id, count: countOf(variant, product) })),
  )
  const left = await leftNow(db, counts, now)
  return products.map((product) => ({
    ...product,
    variants: product.variants.map((variant) => {
      const { availability } = variant
      const unsold = left.get(variant.id)?.unsold
      return 'count' in availability && unsold !== undefined
        ? { ...variant, availability: { ...availability, left: unsold } }
        : variant
    }),
  }))
}
