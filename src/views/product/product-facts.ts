import type { Availability, Product } from '#content/shop.ts'
import { type Language, say } from '#core/language.ts'
import { absolute, producerPath, productPath } from '#core/paths.ts'

const schemaAvailability = (availability: Availability): string => {
  if (availability.kind === 'gallery_only') return 'https://schema.org/InStoreOnly'
  if (availability.kind === 'made_to_order') return 'https://schema.org/MadeToOrder'
  return availability.count > 0 ? 'https://schema.org/InStock' : 'https://schema.org/SoldOut'
}

/** A product as schema.org tells it to machines, without what people have not consented to (there is nothing of persons). */
export function productFacts(
  product: Product,
  { siteUrl, language, image }: { siteUrl: string; language: Language; image: string | undefined },
): Record<string, unknown> {
  const url = absolute(siteUrl, productPath(language, product.slug))
  const maker = {
    '@type': 'Organization',
    name: say(product.producer.name, language),
    url: absolute(siteUrl, producerPath(language, product.producer.slug)),
  }
  return {
    '@type': product.kind === 'service' ? 'Service' : 'Product',
    name: say(product.title, language),
    description: say(product.summary, language),
    url,
    ...(image ? { image: absolute(siteUrl, image) } : {}),
    ...(product.kind === 'service' ? { provider: maker } : { manufacturer: maker }),
    offers: product.variants.map(({ id, price, availability }) => ({
      '@type': 'Offer',
      sku: id,
      price,
      priceCurrency: 'IDR',
      availability: schemaAvailability(availability),
      url,
    })),
  }
}
