import type { APIRoute } from 'astro'
import { answerHealth } from '#database/answer-health.ts'

export const prerender = false

/** For whoever watches over the shop. */
export const GET: APIRoute = ({ locals: { shop, build } }) => answerHealth(shop, build ?? null)
