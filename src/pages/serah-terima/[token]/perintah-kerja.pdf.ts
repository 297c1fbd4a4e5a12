import type { APIRoute } from 'astro'
import { printOwnWork } from '#desk/print.ts'

export const prerender = false

export const GET: APIRoute = ({ params, locals, url }) =>
  printOwnWork(locals.shop, 'perintah-kerja', params.token ?? '', url)
