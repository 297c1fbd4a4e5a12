import type { APIRoute } from 'astro'
import { printForProducer } from '#desk/print.ts'

export const prerender = false

export const GET: APIRoute = ({ params, locals, url }) =>
  printForProducer(locals.shop, locals.officer, 'daftar-minggu', params.id ?? '', url)
