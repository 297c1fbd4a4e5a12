import { scaleLinear } from 'd3-scale'
import type { Category, Product } from '#content/shop.ts'

export interface CategoryCount {
  readonly category: Category
  /** Null where there are too few to be shown. */
  readonly count: number | null
  /** Length of the bar in percent of the longest. */
  readonly percent: number
}

/** Counts under this are not shown: in so few, people could be recognised. */
export const smallestShown = 5

/** How many products each category shows, the most first; what is too few comes last and without a number. */
export function worksByCategory(
  categories: readonly Category[],
  products: readonly Product[],
): readonly CategoryCount[] {
  const counted = categories
    .map((category) => ({
      category,
      count: products.filter((product) => product.categories.some(({ id }) => id === category.id)).length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  const length = scaleLinear()
    .domain([0, Math.max(1, ...counted.map(({ count }) => count))])
    .range([0, 100])
  return counted.map(({ category, count }) =>
    count < smallestShown
      ? { category, count: null, percent: 0 }
      : { category, count, percent: Math.round(length(count) * 10) / 10 },
  )
}
