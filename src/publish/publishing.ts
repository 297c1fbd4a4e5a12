import type { Bell } from './bell.ts'
import type { Publisher } from './publisher.ts'

/** What the doors and the resident server need for publishing; part of the shop. */
export interface Publishing {
  readonly webhookSecret: string
  readonly studioOrigin: string | null
  readonly bell: Bell
  /** Hands builds to the platform's deploy hook; null where the resident server builds by itself. */
  readonly hosted: Publisher | null
}
