import { postalCodePattern } from '#core/address.ts'
import { addDays, type Day, dayPattern } from '#core/day.ts'
import { deskQuotationTexts } from '#core/messages/desk-quotation.ts'
import { lineField, mostLines } from '#core/quotation-fields.ts'
import { findDistrict, provinceOf, regencies } from '#core/region.ts'
import type { QuotationJson, QuotedLineJson, QuotedPartJson } from '#database/tables.ts'
import { parseRupiah } from '#inquiries/check-inquiry.ts'
import { workingDays } from '#inquiries/feasibility.ts'

/** A quotation as it is typed; shown again with what is wrong, and read once into what may be saved. */
export interface TypedQuotation {
  readonly parts: readonly TypedPart[]
  readonly method: string
  readonly recipient: string
  readonly street: string
  readonly district: string
  readonly postalCode: string
  readonly validUntil: string
  readonly depositPercent: string
  readonly terms: string
}

export interface TypedPart {
  readonly producerId: string
  readonly day: string
  readonly fee: string
  readonly lines: readonly TypedLine[]
}

export interface TypedLine {
  readonly title: string
  readonly buyerTitle: string
  readonly productId: string
  readonly pieces: string
  readonly price: string
  readonly share: string
}

/** What the CMS knows of a maker that an offer is written with. */
export interface QuotingProducer {
  readonly id: string
  readonly name: string
  readonly motif: QuotedPartJson['motif']
  readonly closures: QuotedPartJson['closures']
  readonly answerHours: number
  readonly sharePercent: number
  readonly products: readonly { readonly id: string; readonly slug: string; readonly title: string }[]
}

export const mostParts = 30
const mostPieces = 1_000_000
const mostAmount = 100_000_000_000
const furthestDays = 400

/** The form as it was sent: makers by `m`, their day, fee and lines by their id. Empty lines are left out. */
export function typedQuotation(form: FormData): TypedQuotation {
  const text = (name: string, most = 200) => String(form.get(name) ?? '').slice(0, most)
  const ids = [...new Set(form.getAll('m').map(String))].slice(0, mostParts)
  return {
    parts: ids.map((producerId) => ({
      producerId,
      day: text(`day.${producerId}`),
      fee: text(`fee.${producerId}`),
      lines: Array.from({ length: mostLines }, (_, index) => ({
        title: oneLine(text(lineField('t', producerId, index))),
        buyerTitle: oneLine(text(lineField('b', producerId, index))),
        productId: text(lineField('p', producerId, index)),
        pieces: text(lineField('n', producerId, index)),
        price: text(lineField('h', producerId, index)),
        share: text(lineField('s', producerId, index)),
      })).filter(({ title, pieces, price }) => (title + pieces + price).trim() !== ''),
    })),
    method: text('method'),
    recipient: oneLine(text('recipient')),
    street: oneLine(text('street')),
    district: oneLine(text('district')),
    postalCode: text('postalCode').trim(),
    validUntil: text('validUntil'),
    depositPercent: text('depositPercent'),
    terms: text('terms', 3_000).trim(),
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export type QuotationCheck =
  | { readonly ok: true; readonly content: QuotationJson; readonly validUntil: Day }
  /** By the field's name. */
  | { readonly ok: false; readonly errors: ReadonlyMap<string, string> }

export interface QuotingGround {
  readonly producers: ReadonlyMap<string, QuotingProducer>
  readonly regencyCode: string
  readonly today: Day
}

/** Reads what was typed into what may be saved, or says what is wrong, field by field. */
export function checkQuotation(typed: TypedQuotation, ground: QuotingGround): QuotationCheck {
  const errors = new Map<string, string>()
  const { errors: say } = deskQuotationTexts('id')
  const { today } = ground
  const parts = typed.parts
    .filter(({ lines }) => lines.length > 0)
    .flatMap((part) => {
      const producer = ground.producers.get(part.producerId)
      return producer ? [checkPart(part, producer, today, errors)] : []
    })
  if (parts.length === 0) errors.set('tambah', say.nothing)
  const method = typed.method === 'pickup' ? 'pickup' : 'courier'
  const address = method === 'pickup' ? null : checkAddress(typed, ground.regencyCode, errors)
  const validUntil = dayIn(typed.validUntil, today, 120)
  if (!validUntil) errors.set('validUntil', say.validUntil)
  const depositPercent = wholeIn(typed.depositPercent, 10, 100)
  if (depositPercent === null) errors.set('depositPercent', say.deposit)
  if (typed.terms.length > 2_000) errors.set('terms', say.terms)
  const total = parts.reduce((sum, part) => sum + part.shippingFee + sumOf(part.lines), 0)
  if (errors.size === 0 && (total <= 0 || total > mostAmount)) errors.set('tambah', say.total)
  if (errors.size > 0 || !validUntil || depositPercent === null) return { ok: false, errors }
  return { ok: true, content: { parts, method, address, depositPercent, terms: typed.terms }, validUntil }
}

const sumOf = (lines: readonly QuotedLineJson[]): number =>
  lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0)

function checkPart(
  part: TypedPart,
  producer: QuotingProducer,
  today: Day,
  errors: Map<string, string>,
): QuotedPartJson {
  const { errors: say } = deskQuotationTexts('id')
  const { id } = producer
  const day = dayIn(part.day, today, furthestDays)
  if (!day) errors.set(`day.${id}`, say.day(producer.name))
  const shippingFee = part.fee.trim() === '' ? 0 : parseRupiah(part.fee)
  if (shippingFee === undefined || shippingFee === null) errors.set(`fee.${id}`, say.fee(producer.name))
  const lines = part.lines.map((line, index): QuotedLineJson => {
    const wrong = (what: 't' | 'n' | 'h' | 's', message: string) => errors.set(lineField(what, id, index), message)
    if (line.title.length < 2) wrong('t', say.itemTitle(producer.name))
    const quantity = wholeIn(line.pieces.replaceAll('.', ''), 1, mostPieces)
    if (quantity === null) wrong('n', say.pieces(producer.name))
    const unitPrice = parseRupiah(line.price)
    if (typeof unitPrice !== 'number' || unitPrice < 1) wrong('h', say.price(producer.name))
    const sharePercent = wholeIn(line.share, 0, 100)
    if (sharePercent === null) wrong('s', say.share(producer.name))
    const product = producer.products.find((one) => one.id === line.productId)
    return {
      title: line.title,
      buyerTitle: line.buyerTitle,
      productId: product?.id ?? '',
      slug: product?.slug ?? '',
      quantity: quantity ?? 1,
      unitPrice: unitPrice ?? 0,
      sharePercent: sharePercent ?? 0,
    }
  })
  const { name: producerName, motif, closures, answerHours } = producer
  const leaves = day ?? today
  const leadWorkingDays = workingDays(addDays(today, 1), leaves, closures)
  const rule = { day: leaves, leadWorkingDays, closures, answerHours }
  return { producerId: id, producerName, motif, ...rule, shippingFee: shippingFee ?? 0, lines }
}

function checkAddress(
  typed: TypedQuotation,
  regencyCode: string,
  errors: Map<string, string>,
): QuotationJson['address'] {
  const { errors: say } = deskQuotationTexts('id')
  const regency = regencies().get(regencyCode)
  const district = findDistrict(regencyCode, typed.district)
  if (typed.recipient.length < 2) errors.set('recipient', say.recipient)
  if (typed.street.length < 5) errors.set('street', say.street)
  if (!district) errors.set('district', say.district(regency?.name ?? ''))
  if (!postalCodePattern.test(typed.postalCode)) errors.set('postalCode', say.postalCode)
  if (!regency || !district) return null
  const province = provinceOf(regency)
  return {
    recipient: typed.recipient,
    street: typed.street,
    district: district.name,
    regencyCode,
    regency: regency.name,
    provinceCode: province.code,
    province: province.name,
    postalCode: typed.postalCode,
  }
}

function dayIn(said: string, today: Day, most: number): Day | null {
  const isDay = dayPattern.test(said) && !Number.isNaN(Date.parse(`${said}T00:00:00Z`))
  // 31 February is written like a day and is none.
  const isReal = isDay && new Date(`${said}T00:00:00Z`).toISOString().startsWith(said)
  return isReal && said > today && said <= addDays(today, most) ? said : null
}

function wholeIn(said: string, least: number, most: number): number | null {
  if (!/^\d{1,7}$/.test(said.trim())) return null
  const number = Number(said)
  return number >= least && number <= most ? number : null
}
