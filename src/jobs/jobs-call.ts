import { sameSecret } from '#core/secret-token.ts'
import { type Jobs, runRound } from './round.ts'

/**
 * `POST /api/jobs` with `Authorization: Bearer <JOBS_SECRET>`: one round of everything that runs by the clock, for hosts
 * without a resident server. Answers what each job did; 500 when one failed, so that the scheduler tells somebody.
 */
export async function answerJobsCall(jobs: Jobs, secret: string, request: Request): Promise<Response> {
  const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  if (!sameSecret(given, secret)) return Response.json({ error: 'unauthorized' }, { status: 401 })
  const result = await runRound(jobs)
  const status = Object.values(result).includes(null) ? 500 : 200
  return Response.json(result, { status, headers: { 'cache-control': 'no-store' } })
}
