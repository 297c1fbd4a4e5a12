import { workingDaysFor } from '#calendar/lead-time.ts'
import { planWork } from '#calendar/work-weeks.ts'
import type { Product, ShopSettings } from '#content/shop.ts'
import type { Day } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import type { LiveState } from './availability-text.ts'
import { panelWords } from './panel-words.ts'

/** What the books say of a product's variants, by SKU. */
export interface Books {
  readonly left: ReadonlyMap<string, { readonly free: number; readonly unsold: number }>
  readonly taken: ReadonlyMap<string, ReadonlyMap<Day, number>>
}

/** A product's words as they are true now, for the page that was built before. */
export interface LiveAnswer {
  readonly says: string
  readonly why: string
  /** By SKU: 1 where it can be bought, otherwise 0. */
  readonly variants: Readonly<Record<string, 0 | 1>>
}

/** `today`: the day that an order placed now counts from. */
export function liveAnswer(
  product: Product,
  { closures }: Pick<ShopSettings, 'closures'>,
  { left, taken }: Books,
  language: Language,
  today: Day,
): LiveAnswer {
  const closed = [...closures, ...product.producer.closures]
  const states = product.variants.map(({ id, availability }): [string, LiveState] => {
    if (availability.kind !== 'made_to_order') return [id, { left: left.get(id) }]
    const leadWorkingDays = workingDaysFor(availability, product.producer.handlingWorkingDays)
    if (!Number.isFinite(leadWorkingDays)) return [id, {}]
    const rule = { leadWorkingDays, weeklyCapacity: availability.weeklyCapacity, closures: closed }
    const asUsual = planWork(today, 1, rule, new Map())
    const now = planWork(today, 1, rule, taken.get(id) ?? new Map())
    return [id, now?.day === asUsual?.day ? {} : { later: now?.day ?? null }]
  })
  const { says, why, variants } = panelWords(product, language, new Map(states))
  const choices = variants.map(({ variant, forSale }) => [variant.id, forSale ? 1 : 0] as const)
  return { says, why, variants: Object.fromEntries(choices) }
}
