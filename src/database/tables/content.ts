import type { Generated } from 'kysely'
import type { Instant } from './columns.ts'

/** One report of the CMS that a published document was made, changed or taken away. */
export interface ContentChangesTable {
  /** The CMS's idempotency key: a report that comes twice is one row. */
  id: string
  document_id: string
  type: string
  revision: string
  received_at: Instant
  /** When the platform's deploy hook took it; null where builds are made here. */
  handed_at: Instant | null
  /** When the last build with it failed; a later one may still succeed. */
  failed_at: Instant | null
  live_at: Instant | null
  /** The build that brought it out. */
  build_id: string | null
}

/** One row a shop: who builds now, over all server processes, and how the builds before went. */
export interface ContentBuildsTable {
  name: string
  holder: string
  lease_until: Instant
  /** Failed builds since the last good one. */
  failures: Generated<number>
  retry_at: Instant | null
  /** The document at fault in the last build that failed, and why; null where it is not known. */
  failed_document: string | null
  failed_reason: string | null
}
