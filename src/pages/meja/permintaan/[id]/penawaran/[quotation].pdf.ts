import type { APIRoute } from 'astro'
import { printQuotation } from '#inquiries/print-quotation.ts'
import { quotationById } from '#inquiries/quotation.ts'

export const prerender = false

/** An offer on paper, a draft too, which says that it is one. */
export const GET: APIRoute = async ({ params, locals }) => {
  const opened = await quotationById(locals.shop.db, params.quotation ?? '')
  if (!opened || opened.quotation.inquiryId !== params.id) return new Response(null, { status: 404 })
  const name = `${opened.quotation.number ?? 'konsep-penawaran'}.pdf`
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': `inline; filename="${name}"` }
  return new Response(await printQuotation(opened), { headers })
}
