import { approvalsOf } from './approvals.ts'
import type { Doc } from './build.ts'
import { fairs, partners, programs } from './events.ts'
import { home, impact } from './home.ts'
import { pages } from './pages.ts'
import { producers } from './producers.ts'
import { products } from './products.ts'
import { categories, materials } from './shelves.ts'
import { shopSettings } from './shop-settings.ts'
import { stories } from './stories.ts'
import { techniques } from './techniques.ts'
import { testimonials } from './testimonials.ts'

const content: readonly Doc[] = [
  ...[...techniques, ...materials, ...categories],
  ...[...producers, ...products],
  ...[...stories, ...testimonials, ...programs, ...fairs, ...partners, ...pages],
  ...[home, impact, shopSettings],
]

/** Every document of the sample shop, in the order in which it is imported; what a document refers to comes before it. */
export const documents: readonly Doc[] = [...content, ...approvalsOf(content)]

/** The file `sanity dataset import` reads: one document on each line. */
export const toNdjson = (docs: readonly Doc[]): string => docs.map((doc) => `${JSON.stringify(doc)}\n`).join('')
