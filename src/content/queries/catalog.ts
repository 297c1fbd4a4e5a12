import { defineQuery } from 'groq'
import {
  approvalFields,
  categoryFields,
  fairFields,
  homeFields,
  impactFields,
  partnerFields,
  producerFields,
  productFields,
  programFields,
  settingsFields,
  storyFields,
  techniqueFields,
  testimonialFields,
} from './fragments.ts'

/** Everything a build shows, in one answer: one moment, so that nothing refers to what has just gone. */
export const CATALOG_QUERY = defineQuery(`{
  "approvals": *[_type == "approval"] ${approvalFields},
  "subjects": *[_type in ["product", "producer", "person", "story", "testimonial"]],
  "withdrawals": *[_type == "withdrawal"]._id,
  "products": *[_type == "product"] | order(_id) ${productFields},
  "producers": *[_type == "producer"] | order(_id) ${producerFields},
  "categories": *[_type == "category"] | order(rank, _id) ${categoryFields},
  "techniques": *[_type == "technique"] | order(_id) ${techniqueFields},
  "stories": *[_type == "story"] | order(date desc, _id) ${storyFields},
  "testimonials": *[_type == "testimonial"] | order(source.date desc, _id) ${testimonialFields},
  "programs": *[_type == "program"] | order(from desc, _id) ${programFields},
  "fairs": *[_type == "fair"] | order(from desc, _id) ${fairFields},
  "partners": *[_type == "partner"] | order(_id) ${partnerFields},
  "impact": *[_type == "impact" && _id == "impact"][0] ${impactFields},
  "pages": *[_type == "page"] | order(_id) { _id, address, title, summary, body, updated },
  "home": *[_type == "home" && _id == "home"][0] ${homeFields},
  "settings": *[_type == "shopSettings" && _id == "shopSettings"][0] ${settingsFields}
}`)
