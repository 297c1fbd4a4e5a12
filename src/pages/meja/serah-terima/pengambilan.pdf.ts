import type { APIRoute } from 'astro'
import { printPickups } from '#desk/print.ts'

export const prerender = false

export const GET: APIRoute = ({ locals, url }) => printPickups(locals.shop, url)
