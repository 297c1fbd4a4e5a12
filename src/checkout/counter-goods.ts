import { addToCart, type Cart, parseQuantity, removeFromCart, setQuantity } from '#cart/cart.ts'
import type { Product } from '#content/shop.ts'
import { say } from '#core/language.ts'
import type { Rupiah } from '#core/money.ts'
import { optionsText } from '#core/options-text.ts'

/** One thing that an officer may add to an order. */
export interface FoundGoods {
  readonly variantId: string
  readonly label: string
  readonly producerName: string
  readonly price: Rupiah
  /** Shown in the gallery and sold over its counter alone. */
  readonly isGalleryOnly: boolean
}

const mostFound = 15

/** Goods whose name, options, code or maker has every word; at most 15. */
export function findGoods(products: readonly Product[], search: string): readonly FoundGoods[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const found: FoundGoods[] = []
  for (const product of products) {
    const [title, producerName] = [say(product.title, 'id'), say(product.producer.name, 'id')]
    for (const variant of product.variants) {
      const options = optionsText(variant, 'id')
      const text = `${title} ${options} ${variant.id} ${producerName}`.toLowerCase()
      if (!words.every((word) => text.includes(word))) continue
      const isGalleryOnly = variant.availability.kind === 'gallery_only'
      const label = options ? `${title} (${options})` : title
      found.push({ variantId: variant.id, label, producerName, price: variant.price, isGalleryOnly })
      if (found.length === mostFound) return found
    }
  }
  return found
}

/** The form's cart with the typed quantities (0 takes a line out) and what was added. */
export function cartOfForm(cart: Cart, form: FormData): Cart {
  let changed = cart
  for (const { variantId } of cart) {
    const typed = form.get(`jumlah.${variantId}`)
    if (typeof typed !== 'string') continue
    const quantity = parseQuantity(typed.trim())
    if (quantity !== null) changed = setQuantity(changed, variantId, quantity)
    else if (typed.trim() === '0') changed = removeFromCart(changed, [variantId])
  }
  const added = form.get('add')
  if (typeof added !== 'string' || added === '') return changed
  const grown = addToCart(changed, { variantId: added.slice(0, 40), quantity: 1, seenPrice: null })
  return grown.ok ? grown.cart : changed
}
