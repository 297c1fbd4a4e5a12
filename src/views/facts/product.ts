import type { ItemAvailability, OfferLeaf, ProductLeaf, ServiceLeaf } from 'schema-dts'
import type { Availability, FeeTable, Product, Variant } from '#content/shop.ts'
import { assertNever } from '#core/assert-never.ts'
import { say } from '#core/language.ts'
import { optionsText } from '#core/options-text.ts'
import { absolute, productPath } from '#core/paths.ts'
import { piecesLeft } from '#core/pieces-left.ts'
import { awardFacts, makerName, sellerName } from './organization.ts'
import type { Told } from './place.ts'
import { shippingFacts } from './shipping.ts'

interface Around extends Told {
  readonly feeTables: readonly FeeTable[]
  /** Paths of the product's pictures, without words drawn into them. */
  readonly images: readonly string[]
}

/** A product or service as schema.org tells it to machines; there is nothing of persons in it. */
export function productFacts(product: Product, around: Around): ProductLeaf | ServiceLeaf {
  const { siteUrl, language, images } = around
  const maker = makerName(product.producer, around)
  const [category] = product.categories
  const shared = {
    name: say(product.title, language),
    description: say(product.summary, language),
    url: absolute(siteUrl, productPath(language, product.slug)),
    image: images.map((image) => absolute(siteUrl, image)),
    ...awardFacts(product.awards, language),
    brand: { '@type': 'Brand', name: say(product.producer.name, language) },
    ...(category ? { category: say(category.title, language) } : {}),
    offers: product.variants.map((variant) => offerFacts(product, variant, around)),
  } as const
  if (product.kind === 'service') return { '@type': 'Service', provider: maker, ...shared }
  const { materials } = product
  return {
    '@type': 'Product',
    manufacturer: maker,
    ...(materials.length > 0 ? { material: materials.map((material) => say(material, language)) } : {}),
    ...shared,
  }
}

function offerFacts(product: Product, variant: Variant, { siteUrl, language, feeTables }: Around): OfferLeaf {
  const shipping = shippingFacts(product, variant, feeTables)
  const options = optionsText(variant, language)
  return {
    '@type': 'Offer',
    sku: variant.id,
    ...(options ? { name: options } : {}),
    price: variant.price,
    priceCurrency: 'IDR',
    availability: availabilityFact(variant.availability),
    seller: { '@id': sellerName(siteUrl) },
    ...(product.kind === 'goods' ? { itemCondition: 'https://schema.org/NewCondition' } : {}),
    ...(product.pickupOnly ? { availableDeliveryMethod: 'https://schema.org/OnSitePickup' } : {}),
    ...(shipping ? { shippingDetails: shipping } : {}),
  }
}

function availabilityFact(availability: Availability): ItemAvailability {
  switch (availability.kind) {
    case 'gallery_only':
      return 'https://schema.org/InStoreOnly'
    case 'made_to_order':
      return 'https://schema.org/MadeToOrder'
    case 'in_stock':
    case 'one_of_a_kind':
      return piecesLeft(availability) > 0 ? 'https://schema.org/InStock' : 'https://schema.org/SoldOut'
    default:
      return assertNever(availability)
  }
}
