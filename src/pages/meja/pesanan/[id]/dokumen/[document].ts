import type { APIRoute } from 'astro'
import { documentFile } from '#desk/ledger-files.ts'

export const prerender = false

export const GET: APIRoute = ({ locals, params }) => documentFile(locals.shop, params.id ?? '', params.document ?? '')
