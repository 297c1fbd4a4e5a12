import { asResponse, headersOf, type ReadHeader, type Refusal } from '#core/refusal.ts'
import { sameSecret } from '#core/secret-token.ts'
import { type Jobs, runRound } from './round.ts'

/**
 * `POST /api/jobs` with `Authorization: Bearer <JOBS_SECRET>`: one round of everything that runs by the clock, for hosts
 * without a resident server. Answers what each job did; 500 when one failed, so that the scheduler tells somebody.
 */
export async function answerJobsCall(jobs: Jobs, secret: string, request: Request): Promise<Response> {
  const refusal = refusedJobsCall(secret, headersOf(request))
  if (refusal) return asResponse(refusal)
  const result = await runRound(jobs)
  const status = Object.values(result).includes(null) ? 500 : 200
  return Response.json(result, { status, headers: { 'cache-control': 'no-store' } })
}

const unauthorized: Refusal = {
  status: 401,
  body: JSON.stringify({ error: 'unauthorized' }),
  headers: { 'Content-Type': 'application/json' },
}

/** What the head of a call says against it: it does not bring the secret. */
export function refusedJobsCall(secret: string, header: ReadHeader): Refusal | null {
  const given = /^Bearer (.+)$/.exec(header('authorization') ?? '')?.[1] ?? ''
  return given !== '' && sameSecret(given, secret) ? null : unauthorized
}
