import { approval, approvalEntry } from './documents/approval.ts'
import { fair, partner, program } from './documents/events.ts'
import { category, material, technique } from './documents/guides.ts'
import { page } from './documents/page.ts'
import { person } from './documents/person.ts'
import { producer } from './documents/producer.ts'
import { product } from './documents/product.ts'
import { story } from './documents/story.ts'
import { testimonial } from './documents/testimonial.ts'
import { withdrawal } from './documents/withdrawal.ts'
import { availability } from './objects/availability.ts'
import { checklist } from './objects/checklist.ts'
import { closure } from './objects/closure.ts'
import { consentEntry } from './objects/consent-entry.ts'
import { feeRow, feeTable } from './objects/fee-table.ts'
import { figure } from './objects/figure.ts'
import * as modules from './objects/home-modules.ts'
import { mark } from './objects/mark.ts'
import { motif } from './objects/motif.ts'
import { award, organiser, skill } from './objects/named.ts'
import { pictureWithAlt } from './objects/picture.ts'
import { richText } from './objects/rich-text.ts'
import { sizeColumn, sizeRow, sizeTable } from './objects/size-table.ts'
import { fact, source } from './objects/source.ts'
import { choice, option, optionValue, packedSize, variant } from './objects/variant.ts'
import { home } from './singletons/home.ts'
import { impact } from './singletons/impact.ts'
import { shopSettings } from './singletons/shop-settings.ts'

const documents = [
  product,
  producer,
  person,
  testimonial,
  story,
  technique,
  material,
  category,
  program,
  fair,
  partner,
  page,
  approval,
  withdrawal,
]

/** Documents of which there is one, under the id of their type. */
export const singletons = [home, shopSettings, impact]

const objects = [
  ...[
    richText,
    pictureWithAlt,
    mark,
    source,
    fact,
    figure,
    closure,
    motif,
    skill,
    organiser,
    award,
    consentEntry,
    checklist,
    approvalEntry,
  ],
  ...[availability, option, optionValue, choice, packedSize, variant, sizeTable, sizeColumn, sizeRow, feeTable, feeRow],
  ...Object.values(modules),
]

/** Everything the Studio knows; `internationalizedArray*` types come from the plugin in sanity.config.ts. */
export const schemaTypes = [...documents, ...singletons, ...objects]
