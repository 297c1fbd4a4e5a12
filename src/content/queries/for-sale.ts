import { defineQuery } from 'groq'
import { categoryFields, producerFields, productFields, settingsFields, techniqueFields } from './fragments.ts'

/** What the till must know of some SKUs, fresh: their products, who makes them, and the settings. */
export const FOR_SALE_QUERY = defineQuery(`{
  "products": *[_type == "product" && count(variants[sku in $skus]) > 0] | order(_id) ${productFields},
  "producers": *[_type == "producer" && _id in *[_type == "product" && count(variants[sku in $skus]) > 0].producer._ref] | order(_id) ${producerFields},
  "categories": *[_type == "category"] | order(rank, _id) ${categoryFields},
  "techniques": *[_type == "technique"] | order(_id) ${techniqueFields},
  "settings": *[_type == "shopSettings" && _id == "shopSettings"][0] ${settingsFields}
}`)
