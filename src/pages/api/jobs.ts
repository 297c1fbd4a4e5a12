import type { APIRoute } from 'astro'
import { answerJobsCall } from '#jobs/jobs-call.ts'

export const prerender = false

export const POST: APIRoute = ({ request, locals: { shop } }) => answerJobsCall(shop.jobs, shop.jobsSecret, request)
