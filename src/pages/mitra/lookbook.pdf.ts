import type { APIRoute } from 'astro'
import { lookbookResponse } from '../_lookbook.ts'

/** The lookbook to print. */
export const GET: APIRoute = ({ locals: { content, siteUrl } }) => lookbookResponse(content, siteUrl, 'id')
