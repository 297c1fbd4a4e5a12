import type { ValidationContext } from 'sanity'
import { askedLately } from './asked-lately.ts'
import { checkPrice } from './price.ts'

interface Beside {
  readonly others: readonly (number | null)[] | null
  readonly minimumCharge: number | null
}

const query = `{
  "others": *[_type == "product" && producer._ref == $producer && !(_id in [$id, "drafts." + $id])].variants[].price,
  "minimumCharge": *[_id == "shopSettings"][0].minimumCharge
}`

/** Held against what else this producer sells, and against the smallest sum a card can pay. */
export async function priceIsLikely(price: number | undefined, context: ValidationContext): Promise<true | string> {
  const producer = (context.document?.producer as { _ref?: string } | undefined)?._ref ?? ''
  const id = context.document?._id.replace(/^drafts\./, '')
  if (price === undefined || !id) return true
  const { others, minimumCharge } = await askedLately<Beside>(context, query, { producer, id })
  const prices = (others ?? []).filter((other) => typeof other === 'number')
  return checkPrice(price, { others: prices, minimumCharge: minimumCharge ?? 0 })
}
