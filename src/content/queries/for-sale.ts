import { defineQuery } from 'groq'
import {
  approvalFields,
  categoryFields,
  producerFields,
  productFields,
  settingsFields,
  techniqueFields,
} from './fragments.ts'

const sold = '*[_type == "product" && count(variants[sku in $skus]) > 0]'
const theirMakers = `*[_type == "producer" && _id in ${sold}.producer._ref]`
const itsApproval = `{ "found": *[_type == "approval" && subject == ^._id][0] ${approvalFields} }.found`

/** What the till must know of some SKUs, fresh: their products, who makes them, and the settings. */
export const FOR_SALE_QUERY = defineQuery(`{
  "approvals": [...${sold} ${itsApproval}, ...${theirMakers} ${itsApproval}],
  "subjects": [...${sold}, ...${theirMakers}],
  "products": ${sold} | order(_id) ${productFields},
  "producers": ${theirMakers} | order(_id) ${producerFields},
  "categories": *[_type == "category"] | order(rank, _id) ${categoryFields},
  "techniques": *[_type == "technique"] | order(_id) ${techniqueFields},
  "settings": *[_type == "shopSettings" && _id == "shopSettings"][0] ${settingsFields}
}`)
