import type { CardFace } from './cards.ts'
import type { Method } from './payment-methods.ts'

/** How a buyer pays: a card with its number, or a method whose money comes later. */
export type Means =
  | { method: 'card'; number: string; face: CardFace; fails?: boolean }
  | { method: Exclude<Method, 'card'> }

export interface Buyer {
  email: string | null
  name: string | null
}
