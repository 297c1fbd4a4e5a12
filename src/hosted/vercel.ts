import { createApp } from 'astro/app/entrypoint'
import { jobsPath } from '#core/paths.ts'
import { answerHosted, type Pages } from './answer.ts'

let pages: Pages | undefined

/**
 * Vercel calls this function with a Request. It says who asks in a header of its own, which it overwrites when a
 * visitor sends it. Its clock can only GET, with the project's `CRON_SECRET` as bearer: that one request is put as the
 * POST it means, and `POST /api/jobs` judges the secret.
 */
export default {
  fetch(request: Request): Promise<Response> {
    pages ??= createApp({ streaming: false })
    const address = request.headers.get('x-vercel-forwarded-for')?.split(',')[0]?.trim() ?? ''
    return answerHosted(pages, isClock(request) ? new Request(request, { method: 'POST' }) : request, address)
  },
}

function isClock(request: Request): boolean {
  const { pathname } = new URL(request.url)
  const isTold = request.headers.get('user-agent')?.startsWith('vercel-cron/') && request.headers.has('authorization')
  return request.method === 'GET' && pathname.replace(/\/$/, '') === jobsPath && isTold === true
}
