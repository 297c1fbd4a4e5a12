import type { ValidationContext } from 'sanity'
import { askedLately } from './asked-lately.ts'

/** No other product may carry this SKU: carts, stock and orders name what is sold by it. */
export async function skuIsFree(sku: string | undefined, context: ValidationContext): Promise<true | string> {
  const id = context.document?._id.replace(/^drafts\./, '')
  if (!sku || !id) return true
  const others = await askedLately<number>(
    context,
    'count(*[_type == "product" && !(_id in [$id, "drafts." + $id]) && $sku in variants[].sku])',
    { id, sku },
  )
  return others === 0 || `SKU ${sku} sudah dipakai produk lain.`
}
