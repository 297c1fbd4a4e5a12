import type { APIRoute } from 'astro'
import { statementFile } from '#desk/ledger-files.ts'

export const prerender = false

export const GET: APIRoute = ({ locals, params, url }) => statementFile(locals.shop, 'xlsx', params.id ?? '', url)
