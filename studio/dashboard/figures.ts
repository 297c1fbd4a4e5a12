import { type ApprovalDocument, isApprovable, verdictOn } from '../../src/core/approval.ts'
import { type Completeness, completenessOf } from '../schema/rules/completeness.ts'
import { type ConsentEntry, isCurrent } from '../schema/rules/consent.ts'
import { countedTypes, type ShownType, shownTypes } from './query.ts'

export interface OverviewDocument {
  readonly _id: string
  readonly _type: string
  readonly people?: readonly ({ readonly consents?: readonly ConsentEntry[] | null } | null)[] | null
  readonly [field: string]: unknown
}
export interface Overview {
  readonly documents: readonly OverviewDocument[]
  readonly approvals: readonly ApprovalDocument[]
}

/** One row of a chart: `count` of `of`, and the documents behind it. */
export interface Row {
  readonly title: string
  readonly count: number
  readonly of: number
  readonly documents: readonly { readonly id: string; readonly type: string; readonly title: string }[]
}

const types = Object.keys(shownTypes) as ShownType[]
const isDraft = ({ _id }: OverviewDocument) => _id.startsWith('drafts.')
const publishedId = (id: string) => id.replace(/^drafts\./, '')

/** A document once, as it is being written. */
function latestOf(documents: readonly OverviewDocument[]): readonly OverviewDocument[] {
  const drafts = new Set(documents.filter(isDraft).map(({ _id }) => publishedId(_id)))
  return documents.filter((document) => isDraft(document) || !drafts.has(document._id))
}

function rowOf(title: string, found: readonly OverviewDocument[], of: number): Row {
  const documents = found.map((one) => ({ id: publishedId(one._id), type: one._type, title: titleOf(one) }))
  return { title, count: found.length, of, documents }
}

function titleOf(document: OverviewDocument): string {
  const local = (document.title ?? document.name ?? document.speaker) as
    | { language?: string; value?: unknown }[]
    | undefined
  const text = Array.isArray(local) ? local.find(({ language }) => language === 'id')?.value : local
  return typeof text === 'string' && text !== '' ? text : 'Tanpa nama'
}

/** What waits for whom: a second person's eyes, a publisher's hand. */
export function waiting({ documents, approvals }: Overview): readonly Row[] {
  const drafts = documents.filter(isDraft)
  const entriesOf = (id: string) => approvals.find(({ _id }) => _id === `approval-${publishedId(id)}`)?.entries
  const isApproved = (draft: OverviewDocument) =>
    !isApprovable(draft._type) || verdictOn(withoutJoins(draft), entriesOf(draft._id)).approved
  return Object.entries(countedTypes).flatMap(([type, name]) => {
    const ofType = drafts.filter(({ _type }) => _type === type)
    const ready = ofType.filter(isApproved)
    const unseen = ofType.filter((draft) => !ready.includes(draft))
    const of = ofType.length
    return [
      rowOf(`${name}: menunggu orang kedua`, unseen, of),
      rowOf(`${name}: menunggu diterbitkan`, ready, of),
    ].filter(({ count }) => count > 0)
  })
}

const withoutJoins = ({ people: _, ...document }: OverviewDocument) => document

interface Variant {
  readonly availability?: { readonly kind?: string; readonly count?: number }
}

function isSoldOut({ variants }: OverviewDocument): boolean {
  const all = Array.isArray(variants) ? (variants as readonly (Variant | null)[]) : []
  const counted = all.filter((one) => ['in_stock', 'one_of_a_kind'].includes(one?.availability?.kind ?? ''))
  return counted.length > 0 && counted.length === all.length && counted.every((one) => !one?.availability?.count)
}

/** What a product lacks before anybody can buy it. */
export function gaps({ documents }: Overview): readonly Row[] {
  const products = latestOf(documents).filter(({ _type }) => _type === 'product')
  const without = (field: string) => products.filter((one) => !Array.isArray(one[field]) || one[field].length === 0)
  return [
    rowOf('Tanpa gambar', without('pictures'), products.length),
    rowOf('Stok habis', products.filter(isSoldOut), products.length),
    rowOf('Tanpa varian', without('variants'), products.length),
  ]
}

/** What speaks of a person who has not (or no longer) consented. */
export function withoutConsent({ documents }: Overview, today: string): readonly Row[] {
  const lacks = (person: { readonly consents?: readonly ConsentEntry[] | null } | null) =>
    !(person?.consents ?? []).some((entry) => isCurrent(entry, today))
  const latest = latestOf(documents)
  return (['product', 'testimonial', 'producer'] as const).map((type) => {
    const named = latest.filter(({ _type, people }) => _type === type && (people?.length ?? 0) > 0)
    return rowOf(
      `${shownTypes[type]} yang menyebut orang`,
      named.filter(({ people }) => people?.some(lacks)),
      named.length,
    )
  })
}

const isEnglish = (title: string) => title.endsWith('(Inggris)')

/** Documents of each type whose texts all stand in English, too. */
export function english({ documents }: Overview): readonly Row[] {
  const latest = latestOf(documents)
  return types.flatMap((type) => {
    const ofType = latest.filter(({ _type }) => _type === type)
    const whole = ofType.filter((one) => !(completenessOf(type, one) as Completeness).missing.some(isEnglish))
    return ofType.length === 0 ? [] : [rowOf(shownTypes[type], whole, ofType.length)]
  })
}
