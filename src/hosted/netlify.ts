import { createApp } from 'astro/app/entrypoint'
import { answerHosted, type Pages } from './answer.ts'

let pages: Pages | undefined

/** What the adapter's function file calls to get Netlify's handler; `context.ip` is who asks. */
export function createHandler() {
  return (request: Request, context: { readonly ip?: string }): Promise<Response> => {
    pages ??= createApp({ streaming: false })
    return answerHosted(pages, request, context.ip ?? '')
  }
}
