import { z } from 'zod'
import { addDays, type Day, dayPattern } from '#core/day.ts'
import type { Language } from '#core/language.ts'
import { bulkTexts } from '#core/messages/bulk-request.ts'
import { normalisePhone } from '#core/phone.ts'
import { regencies } from '#core/region.ts'
import type { InquiryDraft } from './inquiry.ts'
import type { PostedInquiry } from './posted-inquiry.ts'
import { cellName, parsePieces, sizeMatrix, totalsOf } from './size-matrix.ts'

/** Sentences by field; a cell of the matrix by its own name, the matrix and the picture as `sizes` and `logo`. */
export type InquiryErrors = Readonly<Record<string, string>>

export type InquiryCheck =
  | { readonly ok: true; readonly draft: InquiryDraft }
  | { readonly ok: false; readonly errors: InquiryErrors }

const furthestDays = 730

/** Checks what was typed, once. `today` is the shop's day. */
export function checkInquiry(posted: PostedInquiry, today: Day, language: Language): InquiryCheck {
  const { errors: say } = bulkTexts(language)
  const errors: Record<string, string> = {}
  const amounts = readAmounts(posted, say.pieces, errors)
  if (Object.keys(errors).length === 0 && amounts.pieces === 0) errors.sizes = say.nothing
  const said = wordsSchema(language, today).safeParse(posted.fields)
  for (const { path, message } of said.error?.issues ?? []) errors[String(path[0])] ??= message
  if (said.success && amounts.items.others + amounts.items.souvenirs > 0 && said.data.details === '') {
    errors.details = say.detailsNeeded
  }
  if (!said.success || Object.keys(errors).length > 0) return { ok: false, errors }
  const { name, email, phone, organisation, details, deadline, budget, regency } = said.data
  return {
    ok: true,
    draft: {
      organisation,
      contact: { name, email, phone },
      ...amounts,
      details,
      regencyCode: regency.code,
      regency: regency.name,
      deadline,
      budget,
    },
  }
}

function readAmounts(posted: PostedInquiry, sentence: string, errors: Record<string, string>) {
  const pieces = (name: string, typed: string | undefined): number => {
    const count = parsePieces(typed ?? '')
    if (count === null) errors[name] = sentence
    return count ?? 0
  }
  const matrix = sizeMatrix((size, cut) => pieces(cellName(size, cut), posted.cells[cellName(size, cut)]))
  const counted = (name: 'masks' | 'souvenirs' | 'others') => pieces(name, posted.fields[name])
  const items = { uniform: matrix, masks: counted('masks'), souvenirs: counted('souvenirs'), others: counted('others') }
  return { items, pieces: totalsOf(matrix).all + items.masks + items.souvenirs + items.others }
}

function wordsSchema(language: Language, today: Day) {
  const { errors } = bulkTexts(language)
  return z.object({
    organisation: oneLine.pipe(
      z.string().min(2, { error: errors.organisation }).max(150, { error: errors.organisation }),
    ),
    name: oneLine.pipe(z.string().min(2, { error: errors.name }).max(100, { error: errors.name })),
    email: oneLine
      .pipe(z.email({ error: errors.email }).max(254, { error: errors.email }))
      .transform((email) => email.toLowerCase()),
    phone: z.string().transform((typed, context) => normalisePhone(typed) ?? refuse(context, errors.phone)),
    details: lines.pipe(z.string().max(2000, { error: errors.details })),
    deadline: z.string().transform((typed, context) => {
      const day = parseDay(typed)
      if (day === null) return refuse(context, errors.deadline)
      if (day <= today) return refuse(context, errors.deadlinePast)
      return day > addDays(today, furthestDays) ? refuse(context, errors.deadlineFar) : day
    }),
    budget: z.string().transform((typed, context) => {
      const amount = parseRupiah(typed)
      return amount === undefined ? refuse(context, errors.budget) : amount
    }),
    regency: z.string().transform((code, context) => regencies().get(code) ?? refuse(context, errors.regency)),
    privacy: z.literal('yes', { error: errors.privacy }),
  })
}

/** `2026-12-24` from a date field; `24/12/2026` or `24-12-2026` typed where the browser has none; else null. */
export function parseDay(typed: string): Day | null {
  const text = typed.trim()
  const written = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  const [, date = '', month = '', year = ''] = written ?? []
  const day = written ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text
  if (!dayPattern.test(day)) return null
  const instant = new Date(`${day}T00:00:00Z`)
  // 31 February is written like a day and is none.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().slice(0, 10) === day ? day : null
}

/** "Rp 25.000.000", "25000000"; null for nothing typed, undefined for what is no amount. */
export function parseRupiah(typed: string): number | null | undefined {
  const text = typed.trim().replace(/^rp\.?\s*/i, '')
  if (text === '') return null
  if (!/^(\d{1,12}|\d{1,3}([.,]\d{3}){1,3})$/.test(text)) return undefined
  return Number(text.replace(/[.,]/g, ''))
}

// Control characters have no business in a name or a letter; a line break in one could become a mail header.
const oneLine = z.string().transform((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim())
const lines = z.string().transform((text) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim(),
)

function refuse(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}
