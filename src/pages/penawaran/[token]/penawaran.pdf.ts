import type { APIRoute } from 'astro'
import { printQuotation } from '#inquiries/print-quotation.ts'
import { quotationByToken } from '#inquiries/quotation.ts'

export const prerender = false

/** The offer on paper, by the secret in its link. */
export const GET: APIRoute = async ({ params, locals }) => {
  const { db, now } = locals.shop
  const opened = await quotationByToken(db, params.token ?? '', now())
  if (!opened) return new Response(null, { status: 404 })
  const name = `${opened.quotation.number}.pdf`
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}"` }
  return new Response(await printQuotation(opened), { headers })
}
