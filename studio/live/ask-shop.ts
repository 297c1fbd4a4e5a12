import { shopUrl } from '../shop-place.ts'
import type { Failure } from './fault.ts'
import type { Told } from './standing.ts'

/** What `GET /api/content/status` says of one document, and why pages cannot be made, as long as they cannot. */
export interface Answer {
  readonly told: Told | null
  readonly failure: Failure | null
}

export async function askShop(id: string, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(`${await shopUrl()}/api/content/status?ids=${encodeURIComponent(id)}`, { signal })
  if (!answer.ok) return { told: null, failure: null }
  const { documents, failure } = (await answer.json()) as { documents: Record<string, Told>; failure: Failure | null }
  return { told: documents[id] ?? null, failure }
}
