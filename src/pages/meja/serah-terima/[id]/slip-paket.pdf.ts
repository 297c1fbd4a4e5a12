import type { APIRoute } from 'astro'
import { printWork } from '#desk/print.ts'

export const prerender = false

export const GET: APIRoute = ({ params, locals, url }) =>
  printWork(locals.shop, locals.officer, 'slip-paket', params.id ?? '', url)
