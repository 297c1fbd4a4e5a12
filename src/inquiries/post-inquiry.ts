import type { Content } from '#content/port.ts'
import { dayOf } from '#core/day.ts'
import { formIn } from '#core/form.ts'
import { inquiryNumberPattern } from '#core/id.ts'
import type { Language } from '#core/language.ts'
import { bulkTexts } from '#core/messages/bulk-request.ts'
import { bulkOrderPath } from '#core/paths.ts'
import { randomToken } from '#core/secret-token.ts'
import type { Database } from '#database/connection.ts'
import { cleanPicture } from '#photos/clean-picture.ts'
import { checkInquiry, type InquiryErrors } from './check-inquiry.ts'
import { type KeptPicture, keepPicture, keptPicture } from './keep-picture.ts'
import { emptyInquiry, type PostedInquiry, readInquiry } from './posted-inquiry.ts'
import { saveInquiry } from './save-inquiry.ts'

/** What this room needs of the shop. */
export interface InquiryDesk {
  readonly db: Database
  readonly content: Pick<Content, 'catalog'>
  readonly now: () => Date
}

/** What the page shows: the form as it was typed, or the number of the request that has been sent. */
export interface InquiryPage {
  readonly posted: PostedInquiry
  readonly errors: InquiryErrors
  readonly picture: KeptPicture | null
  readonly sent: string | null
}

export type InquiryAnswer =
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'page'; readonly status: 200 | 422; readonly page: InquiryPage }

/** The form as it opens, or the thanks where the address names a request. Reads nothing and saves nothing. */
export function openInquiry(url: URL): InquiryAnswer {
  const number = url.searchParams.get('terkirim') ?? ''
  const sent = inquiryNumberPattern.test(number) ? number : null
  const posted = { ...emptyInquiry, key: randomToken() }
  return { kind: 'page', status: 200, page: { posted, errors: {}, picture: null, sent } }
}

/** Takes the form: saved once and thanked for, or shown again with what is wrong and everything that was given. */
export async function postInquiry(desk: InquiryDesk, request: Request, language: Language): Promise<InquiryAnswer> {
  const { db } = desk
  const now = desk.now()
  const typed = readInquiry(await formIn(request))
  const logo = await takeLogo(db, typed, now, language)
  // A form without a key is one of its own.
  const posted = { ...typed, kept: logo.kept, key: typed.key || randomToken() }
  const checked = checkInquiry(posted, dayOf(now), language)
  const again = (errors: InquiryErrors): InquiryAnswer => ({
    kind: 'page',
    status: 422,
    page: { posted, errors, picture: logo.picture, sent: null },
  })
  if (!checked.ok || logo.error !== null) {
    return again({ ...(checked.ok ? {} : checked.errors), ...(logo.error === null ? {} : { logo: logo.error }) })
  }
  const { settings } = await desk.content.catalog()
  const { key, kept } = posted
  const privacyNotice = settings.privacyNoticeVersion
  const saved = await saveInquiry(db, { draft: checked.draft, key, kept, language, privacyNotice }, now)
  if (saved.ok) return { kind: 'redirect', location: `${bulkOrderPath(language)}?terkirim=${saved.number}` }
  const { errors } = bulkTexts(language)
  return again(saved.reason === 'tooMany' ? { email: errors.tooMany } : { logo: errors.logoGone })
}

interface TakenLogo {
  /** The reference that the form carries on; empty without a picture. */
  readonly kept: string
  readonly picture: KeptPicture | null
  readonly error: string | null
}

async function takeLogo(db: Database, posted: PostedInquiry, now: Date, language: Language): Promise<TakenLogo> {
  const { errors } = bulkTexts(language)
  const earlier = posted.kept === '' ? null : await keptPicture(db, posted.kept, now)
  const before = { kept: earlier ? posted.kept : '', picture: earlier }
  if (!posted.logo) {
    return { ...before, error: posted.kept !== '' && !earlier ? errors.logoGone : null }
  }
  const cleaned = await cleanPicture(Buffer.from(await posted.logo.arrayBuffer()))
  if (!cleaned.ok) {
    return { ...before, error: cleaned.reason === 'tooLarge' ? errors.logoTooLarge : errors.logoNotAPicture }
  }
  const kept = await keepPicture(db, cleaned.picture, now)
  if (kept === null) return { ...before, error: errors.logoBusy }
  const { width, height } = cleaned.picture
  return { kept, picture: { width, height }, error: null }
}
