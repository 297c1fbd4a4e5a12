import { workingDaysFor } from '#calendar/lead-time.ts'
import type { Producer, Product } from '#content/shop.ts'
import { capacities } from '../partner/capacity.ts'

/** A maker who works to order, with some of what can be ordered. */
export interface Ready {
  readonly maker: Producer
  /** Works a week, as the maker says. */
  readonly weekly: number
  readonly works: readonly { readonly product: Product; readonly days: number }[]
}

const worksOfEach = 3

/**
 * Makers who say what they can make in a week and sell something that is made to order, the largest first. Who of them
 * has nothing in hand just now is not for a page that is built beforehand to say.
 */
export function readyMakers(producers: readonly Producer[], products: readonly Product[]): readonly Ready[] {
  return capacities(producers, products).flatMap(({ maker, weekly }) => {
    const works = products
      .filter(({ producer }) => producer.id === maker.id)
      .flatMap((product) => {
        const days = product.variants
          .filter(({ availability }) => availability.kind === 'made_to_order')
          .map(({ availability }) => workingDaysFor(availability, maker.handlingWorkingDays))
          .filter(Number.isFinite)
        return days.length > 0 ? [{ product, days: Math.min(...days) }] : []
      })
    return works.length > 0 ? [{ maker, weekly, works: works.slice(0, worksOfEach) }] : []
  })
}
