import type { Figure, Impact, Partner } from '../partner.ts'
import { smallestPublicCount } from './producer.ts'
import type { ImpactRow, PartnerRow } from './rows.ts'
import { needSource, needText, optional } from './text.ts'
import { need, needOneOf, Unfit } from './unfit.ts'

export function readPartner(row: PartnerRow): Partner {
  return {
    id: row._id,
    name: needText(row.name, 'name'),
    kind: needOneOf(row.kind, 'kind', ['csr', 'opd', 'mentor', 'dekranasda']),
    summary: needText(row.summary, 'summary'),
    ...optional('url', row.url?.startsWith('https://') ? row.url : undefined),
    sources: (row.sources ?? []).map((source) => needSource(source)),
  }
}

export function readImpact(row: ImpactRow): Impact {
  const figures = (row.figures ?? []).map(({ value, label, source }): Figure => {
    return { value: need(value, 'figure').trim(), label: needText(label, 'label'), source: needSource(source) }
  })
  const shown = figures.filter(({ value }) => !isTooSmall(value))
  if (shown.length === 0) throw new Unfit('it has no figure that may be shown')
  return { introduction: needText(row.introduction, 'introduction'), figures: shown }
}

/** In a number this small, people could be recognised. */
function isTooSmall(value: string): boolean {
  return /^\d+$/.test(value) && Number(value) < smallestPublicCount
}
