import type { APIRoute } from 'astro'
import { balancesFile } from '#desk/ledger-files.ts'

export const prerender = false

export const GET: APIRoute = ({ locals, url }) => balancesFile(locals.shop, 'csv', url)
