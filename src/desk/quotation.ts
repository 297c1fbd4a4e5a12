import type { Content } from '#content/port.ts'
import { addDays, type Day, dayOf } from '#core/day.ts'
import { deskQuotationTexts } from '#core/messages/desk-quotation.ts'
import type { Database } from '#database/connection.ts'
import type { QuotationJson } from '#database/tables.ts'
import type { Inquiry } from '#inquiries/inquiry.ts'
import { issueQuotation, saveDraft, withdrawQuotation } from '#inquiries/issue-quotation.ts'
import { type Quotation, quotationsOf, readyDay } from '#inquiries/quotation.ts'
import { feasibilityPage } from './feasibility.ts'
import { deskInquiry } from './inquiries.ts'
import type { Officer } from './officer.ts'
import {
  checkQuotation,
  type QuotingProducer,
  type TypedPart,
  type TypedQuotation,
  typedQuotation,
} from './quotation-form.ts'

interface Quoting {
  readonly db: Database
  readonly content: Content
  readonly linkSecret: string
  readonly now: () => Date
}

/** The page on which an officer writes what a bulk request is offered. */
export interface QuotationPage {
  readonly inquiry: Inquiry
  readonly producers: ReadonlyMap<string, QuotingProducer>
  readonly typed: TypedQuotation
  readonly errors: ReadonlyMap<string, string>
  /** As it was saved last; null while nothing was. */
  readonly draft: Quotation | null
  /** When the draft's last part is ready. */
  readonly readyDay: Day
  /** What whoever asked has in hand. */
  readonly sent: Quotation | null
  readonly problem: 'notNow' | 'overdue' | null
}

/**
 * What is written on already, or the last offer anew, or the proposal of the feasibility page by its query (`p`,
 * `n.<maker>`). Null for an unknown request, or one whose sender was erased. Reads only.
 */
export async function quotationPage(
  shop: Quoting,
  inquiryId: string,
  query: URLSearchParams,
): Promise<QuotationPage | null> {
  const found = await deskInquiry(shop.db, inquiryId)
  if (!found?.inquiry.contact.email) return null
  const [producers, quotations] = [await producersOf(shop), await quotationsOf(shop.db, inquiryId)]
  const draft = quotations.find(({ state }) => state === 'draft') ?? null
  const sent = quotations.find(({ state }) => state === 'sent') ?? null
  const before = draft ?? quotations[0]
  const typed =
    before && !query.has('jumlah')
      ? typedOf(before.content, draft ? before.validUntil : addDays(dayOf(shop.now()), validDays))
      : await proposed(shop, found.inquiry, producers, query)
  return {
    inquiry: found.inquiry,
    producers,
    typed,
    errors: new Map(),
    draft,
    readyDay: draft ? readyDay(draft.content) : found.inquiry.deadline,
    sent,
    problem: null,
  }
}

export type QuotationPosted =
  | { readonly kind: 'done'; readonly told: 'draftSaved' | 'quoted' | 'withdrawn' }
  | { readonly kind: 'page'; readonly status: 200 | 409 | 422; readonly page: QuotationPage }
  | { readonly kind: 'unknown' }

const validDays = 14

/** Saves the draft, sends it, takes a sent one back, or gives the form again with a maker more (`wish=more`). */
export async function postQuotation(
  shop: Quoting,
  officer: Officer,
  inquiryId: string,
  form: FormData,
): Promise<QuotationPosted> {
  const page = await quotationPage(shop, inquiryId, new URLSearchParams())
  if (!page) return { kind: 'unknown' }
  const { db, linkSecret } = shop
  const issuing = { db, linkSecret, actor: `officer:${officer.id}`, now: shop.now() }
  switch (form.get('wish')) {
    case 'send': {
      const issued = form.get('sure') === 'ya' ? await issueQuotation(issuing, inquiryId) : null
      if (issued?.ok) return { kind: 'done', told: 'quoted' }
      return { kind: 'page', status: 409, page: { ...page, problem: issued?.reason ?? 'notNow' } }
    }
    case 'withdraw': {
      if (await withdrawQuotation(issuing, inquiryId)) return { kind: 'done', told: 'withdrawn' }
      return { kind: 'page', status: 409, page: { ...page, problem: 'notNow' } }
    }
    case 'more':
      return { kind: 'page', status: 200, page: { ...page, typed: withMore(typedQuotation(form), form, page) } }
    default: {
      const typed = typedQuotation(form)
      const ground = { producers: page.producers, regencyCode: page.inquiry.regencyCode, today: dayOf(shop.now()) }
      const checked = checkQuotation(typed, ground)
      if (!checked.ok) return { kind: 'page', status: 422, page: { ...page, typed, errors: checked.errors } }
      const isSaved = await saveDraft(issuing, inquiryId, checked)
      return isSaved ? { kind: 'done', told: 'draftSaved' } : { kind: 'unknown' }
    }
  }
}

function withMore(typed: TypedQuotation, form: FormData, { producers, inquiry }: QuotationPage): TypedQuotation {
  const added = producers.get(String(form.get('tambah') ?? ''))
  if (!added || typed.parts.some(({ producerId }) => producerId === added.id)) return typed
  return { ...typed, parts: [...typed.parts, { producerId: added.id, day: inquiry.deadline, fee: '', lines: [] }] }
}

async function producersOf({ content }: Quoting): Promise<ReadonlyMap<string, QuotingProducer>> {
  const { producers, products } = await content.catalog()
  return new Map(
    producers.map((producer) => [
      producer.id,
      {
        id: producer.id,
        name: producer.name.id,
        motif: producer.motif ?? null,
        closures: producer.closures.map(({ from, to }) => ({ from, to })),
        answerHours: producer.answerHours,
        sharePercent: producer.sharePercent,
        products: products
          .filter((product) => product.producer.id === producer.id)
          .map(({ id, slug, title }) => ({ id, slug, title: title.id })),
      },
    ]),
  )
}

/** The officer's plan of the feasibility page, a line a maker, at a price that is still to be agreed. */
async function proposed(
  shop: Quoting,
  inquiry: Inquiry,
  producers: ReadonlyMap<string, QuotingProducer>,
  query: URLSearchParams,
): Promise<TypedQuotation> {
  const plan = await feasibilityPage(shop, inquiry.id, query)
  const parts = (plan?.candidates ?? [])
    .filter(({ pieces }) => pieces > 0)
    .map(({ id, pieces, day }): TypedPart => {
      const share = String(producers.get(id)?.sharePercent ?? '')
      const line = { title: titleOf(inquiry), buyerTitle: '', productId: '', pieces: String(pieces), price: '', share }
      return { producerId: id, day: day ?? '', fee: '', lines: [line] }
    })
  return {
    parts,
    method: 'courier',
    recipient: inquiry.organisation,
    street: '',
    district: '',
    postalCode: '',
    validUntil: addDays(dayOf(shop.now()), validDays),
    depositPercent: '50',
    terms: deskQuotationTexts('id').usualTerms,
  }
}

function titleOf({ items, number }: Inquiry): string {
  const t = deskQuotationTexts('id').kinds
  const uniforms = Object.values(items.uniform).some(({ short, long }) => short + long > 0)
  const kinds = [
    ...(uniforms ? [t.uniform(number)] : []),
    ...(items.masks > 0 ? [t.masks] : []),
    ...(items.souvenirs > 0 ? [t.souvenirs] : []),
    ...(items.others > 0 ? [t.others(number)] : []),
  ]
  return kinds.join(', ')
}

function typedOf(content: QuotationJson, validUntil: Day): TypedQuotation {
  return {
    parts: content.parts.map(({ producerId, day, shippingFee, lines }) => ({
      producerId,
      day,
      fee: shippingFee > 0 ? String(shippingFee) : '',
      lines: lines.map((line) => ({
        title: line.title,
        buyerTitle: line.buyerTitle,
        productId: line.productId,
        pieces: String(line.quantity),
        price: String(line.unitPrice),
        share: String(line.sharePercent),
      })),
    })),
    method: content.method,
    recipient: content.address?.recipient ?? '',
    street: content.address?.street ?? '',
    district: content.address?.district ?? '',
    postalCode: content.address?.postalCode ?? '',
    validUntil,
    depositPercent: String(content.depositPercent),
    terms: content.terms,
  }
}
