import type { APIRoute } from 'astro'
import { figuresFile } from '#desk/figures-file.ts'

export const prerender = false

export const GET: APIRoute = ({ locals, url }) => figuresFile(locals.shop, 'csv', url)
