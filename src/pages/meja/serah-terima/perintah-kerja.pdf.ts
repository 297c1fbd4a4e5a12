import type { APIRoute } from 'astro'
import { printQueue } from '#desk/print.ts'

export const prerender = false

export const GET: APIRoute = ({ locals, url }) => printQueue(locals.shop, locals.officer, url)
