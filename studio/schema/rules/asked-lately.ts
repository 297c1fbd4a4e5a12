import type { ValidationContext } from 'sanity'

const freshMs = 10_000
const mostKept = 300
const kept = new Map<string, { readonly at: number; readonly answer: Promise<unknown> }>()

/**
 * What the content store says, drafts included, asked at most once in ten seconds: a form checks all of its fields at
 * every keystroke, and a product has many variants.
 */
export function askedLately<Answer>(
  context: Pick<ValidationContext, 'getClient'>,
  query: string,
  params: Readonly<Record<string, unknown>>,
): Promise<Answer> {
  const key = JSON.stringify([query, params])
  const known = kept.get(key)
  if (known && Date.now() - known.at < freshMs) return known.answer as Promise<Answer>
  const client = context.getClient({ apiVersion: '2026-11-01' }).withConfig({ perspective: 'raw' })
  const answer = client.fetch<Answer>(query, params)
  // The oldest is the first; one that failed is asked again.
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
  kept.set(key, { at: Date.now(), answer })
  answer.catch(() => kept.delete(key))
  return answer
}
