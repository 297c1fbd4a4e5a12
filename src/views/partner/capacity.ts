import type { Picture, Producer, Product } from '#content/shop.ts'

/** What a maker says they can do in a week. */
export interface Capacity {
  readonly maker: Producer
  readonly weekly: number
}

/** The makers who work to order, the largest first. The maker's own number counts before that of any product. */
export function capacities(producers: readonly Producer[], products: readonly Product[]): readonly Capacity[] {
  return producers
    .map((maker) => {
      const goods = products.filter(({ kind, producer }) => kind === 'goods' && producer.id === maker.id)
      return { maker, weekly: maker.weeklyCapacity ?? Math.max(0, ...goods.map(weeklyOf)) }
    })
    .filter(({ weekly }) => weekly > 0)
    .sort((a, b) => b.weekly - a.weekly)
}

function weeklyOf({ variants }: Product): number {
  return Math.max(
    0,
    ...variants.map(({ availability }) => (availability.kind === 'made_to_order' ? availability.weeklyCapacity : 0)),
  )
}

export interface Featured {
  readonly maker: Producer
  readonly works: readonly { readonly product: Product; readonly cover: Picture }[]
}

const makersInLookbook = 4
const worksOfEach = 3

/** Makers with enough work to be shown as a spread; those an editor has put forward come first. */
export function lookbook(
  producers: readonly Producer[],
  products: readonly Product[],
  most = makersInLookbook,
): readonly Featured[] {
  const rankOf = ({ product }: { readonly product: Product }) => product.orderRank
  const bestOf = (works: Featured['works']) => works.map(rankOf).sort()[0] ?? ''
  return producers
    .map((maker) => ({
      maker,
      works: products
        .filter((product) => product.producer.id === maker.id)
        .flatMap((product) => product.pictures.slice(0, 1).map((cover) => ({ product, cover })))
        .sort((a, b) => compare(rankOf(a), rankOf(b)))
        .slice(0, worksOfEach),
    }))
    .filter(({ works }) => works.length === worksOfEach)
    .sort((a, b) => compare(bestOf(a.works), bestOf(b.works)))
    .slice(0, most)
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)
