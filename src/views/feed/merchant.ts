import type { Content } from '#content/port.ts'
import type { Availability, Product, Variant } from '#content/shop.ts'
import { say } from '#core/language.ts'
import { storefront } from '#core/messages/storefront.ts'
import { optionsText } from '#core/options-text.ts'
import { absolute, homePath, productPath } from '#core/paths.ts'
import { piecesLeft } from '#core/pieces-left.ts'
import { handlingDays } from '../facts/shipping.ts'
import { element } from './xml.ts'

/** Google takes ten more pictures besides the first. */
const mostMorePictures = 10

/**
 * The goods for sale in the format of Google's product feeds (https://support.google.com/merchants/answer/7052112):
 * one item a variant. Services, what no courier carries and what is
 * only shown in the gallery are not for shopping services.
 */
export async function merchantFeed(content: Content, siteUrl: string): Promise<string> {
  const { products } = await content.catalog()
  const items: string[] = []
  for (const product of products) {
    if (product.kind === 'service' || product.pickupOnly) continue
    const prepared = await Promise.all(product.pictures.map((picture) => content.prepare(picture, 'detail')))
    const pictures = prepared.map(({ fallback }) => absolute(siteUrl, fallback.url))
    for (const variant of product.variants) {
      const availability = availabilityOf(variant.availability)
      if (availability) items.push(itemXml(product, variant, { availability, pictures, siteUrl }))
    }
  }
  const { shopName, product } = storefront('id')
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">
<channel>
${element('title', shopName)}
${element('link', absolute(siteUrl, homePath('id')))}
${element('description', product.listDescription)}
${items.join('\n')}
</channel>
</rss>
`
}

interface Around {
  readonly availability: string
  readonly pictures: readonly string[]
  readonly siteUrl: string
}

function itemXml(product: Product, variant: Variant, { availability, pictures, siteUrl }: Around): string {
  const [first, ...more] = pictures
  const options = optionsText(variant, 'id')
  const days = String(handlingDays(product, variant))
  const parts = [
    element('g:id', variant.id),
    element('g:title', options ? `${product.title.id} (${options})` : product.title.id),
    element('g:description', product.summary.id),
    element('g:link', absolute(siteUrl, productPath('id', product.slug))),
    element('g:image_link', first),
    ...more.slice(0, mostMorePictures).map((picture) => element('g:additional_image_link', picture)),
    element('g:availability', availability),
    element('g:price', `${variant.price} IDR`),
    element('g:brand', say(product.producer.name, 'id')),
    element('g:condition', 'new'),
    // Handmade: nothing here has a bar code.
    element('g:identifier_exists', 'no'),
    product.variants.length > 1 ? element('g:item_group_id', product.id) : '',
    element('g:product_type', product.categories[0]?.title.id),
    product.materials.length > 0 ? element('g:material', product.materials.map(({ id }) => id).join('/')) : '',
    element('g:shipping_weight', `${variant.weightGrams} g`),
    element('g:max_handling_time', days),
  ]
  return `<item>${parts.join('')}</item>`
}

/** In Google's words; undefined for what is not sold online. What is made to order is available and takes its time. */
function availabilityOf(availability: Availability): string | undefined {
  if (availability.kind === 'gallery_only') return undefined
  if (availability.kind === 'made_to_order') return 'in_stock'
  return piecesLeft(availability) > 0 ? 'in_stock' : 'out_of_stock'
}
