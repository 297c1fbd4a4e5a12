import { shopUrl } from '../shop-place.ts'
import type { Failure } from './fault.ts'
import type { Told } from './standing.ts'

/** What `GET /api/content/status` says of one document, and why pages cannot be made, as long as they cannot. */
export interface Answer {
  readonly told: Told | null
  readonly failure: Failure | null
}

interface Status {
  readonly build: { readonly at: string } | null
  readonly documents: Readonly<Record<string, Told>>
  readonly failure: Failure | null
}

export async function askShop(id: string, signal: AbortSignal): Promise<Answer> {
  const answer = await fetch(`${await shopUrl()}/api/content/status?ids=${encodeURIComponent(id)}`, { signal })
  if (!answer.ok) return { told: null, failure: null }
  const { build, documents, failure } = (await answer.json()) as Status
  const told = documents[id]
  return { told: told ? { ...told, builtAt: build?.at } : null, failure }
}
