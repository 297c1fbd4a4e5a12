import type { Content } from '#content/port.ts'
import { dayOf, formatDate } from '#core/day.ts'
import { partnerReportTexts } from '#core/messages/partner-report.ts'
import { formatRupiah } from '#core/money.ts'
import { formatMonth } from '#core/month.ts'
import type { Database } from '#database/connection.ts'
import { type Period, wantedFigures } from '#figures/period.ts'
import { startPaper } from '#paper/pdf.ts'
import { type Partner, type PartnerReport, partnerReport, partnersOf } from './partner-report.ts'

interface Reporting {
  readonly db: Database
  readonly content: Content
  readonly now: () => Date
}

export interface PartnerReportPage {
  readonly partners: readonly Partner[]
  readonly period: Period
  /** The request or order that was asked for. */
  readonly subject: string
  /** Null while nobody is chosen, or for somebody unknown. */
  readonly report: PartnerReport | null
}

/** `mitra`: a request's or an order's id; `dari`, `sampai`: months. Reads only. */
export async function partnerReportPage(
  { db, content, now }: Reporting,
  query: URLSearchParams,
): Promise<PartnerReportPage> {
  const { period } = wantedFigures(query, now())
  const subject = query.get('mitra') ?? ''
  const report = subject ? await partnerReport(db, await content.catalog(), subject, period) : null
  return { partners: await partnersOf(db), period, subject, report }
}

const t = partnerReportTexts('id')

/** The report as a file; 404 where there is none. */
export async function partnerReportFile(reporting: Reporting, query: URLSearchParams): Promise<Response> {
  const { report } = await partnerReportPage(reporting, query)
  if (!report) return new Response(null, { status: 404 })
  const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': 'inline; filename="laporan-mitra.pdf"' }
  return new Response(await printReport(report, reporting.now()), { headers })
}

const number = (count: number): string => count.toLocaleString('id-ID')
export const periodText = ({ from, to }: Period): string => t.period(formatMonth(from), formatMonth(to))

/** Label and figure, as the page and the paper say them. */
export function summaryOf(report: PartnerReport): readonly (readonly [string, string])[] {
  const { makersUncounted } = report
  return [
    [t.orders, number(report.orders)],
    [t.pieces, number(report.pieces)],
    [t.paid, formatRupiah(report.paid)],
    [t.share, report.share === null ? t.shareHidden : formatRupiah(report.share)],
    [t.people, [number(report.people), ...(makersUncounted > 0 ? [t.uncounted(makersUncounted)] : [])].join('; ')],
  ]
}

function printReport(report: PartnerReport, now: Date): Promise<Uint8Array<ArrayBuffer>> {
  const title = t.one(report.partner)
  const paper = startPaper({ title, foot: `Galeri Karya · ${title}`, size: 'A4', at: now })
  paper.paragraph('Galeri Karya', { bold: true, size: 12 })
  paper.gap(6)
  paper.heading(1, title)
  paper.facts([[t.periodWord, periodText(report.period)], ...summaryOf(report)])
  const pieces = { title: t.pieces, share: 1, align: 'right' as const }
  paper.heading(2, t.makers)
  paper.table({
    columns: [
      { title: t.maker, share: 4 },
      { title: t.place, share: 3 },
      { title: t.peopleShort, share: 1, align: 'right' },
      pieces,
    ],
    rows: [
      ...report.makers.map((one) => [
        one.name,
        one.place,
        one.people === null ? t.notShown : number(one.people),
        number(one.pieces),
      ]),
      ...(report.piecesElsewhere > 0 ? [[t.elsewhere, '', '', number(report.piecesElsewhere)]] : []),
    ],
  })
  paper.heading(2, t.places)
  paper.table({
    columns: [{ title: t.place, share: 4 }, pieces],
    rows: report.places.map(({ name, pieces: count }) => [name, number(count)]),
  })
  paper.heading(2, t.products)
  paper.table({
    columns: [{ title: t.product, share: 4 }, pieces],
    rows: [
      ...report.products.map(({ name, pieces: count }) => [name, number(count)]),
      ...(report.piecesToMeasure > 0 ? [[t.toMeasure, number(report.piecesToMeasure)]] : []),
    ],
  })
  paper.gap(10, 40)
  paper.paragraph(`${t.source} ${formatDate(dayOf(now), 'id')}.`)
  return paper.finish()
}
