import type { APIRoute } from 'astro'
import { answerSuggestions } from '#search/answer-suggestions.ts'

export const prerender = false

export const GET: APIRoute = async ({ request, locals: { content } }) =>
  answerSuggestions(await content.catalog(), request)
