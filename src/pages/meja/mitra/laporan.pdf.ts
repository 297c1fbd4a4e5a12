import type { APIRoute } from 'astro'
import { partnerReportFile } from '#desk/partner-report-page.ts'

export const prerender = false

/** A partner's report on paper, by the page's own query. */
export const GET: APIRoute = ({ locals, url }) => partnerReportFile(locals.shop, url.searchParams)
