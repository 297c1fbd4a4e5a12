import type { Catalog } from '#content/port.ts'
import type { Producer } from '#content/shop.ts'
import { addDays, dayOf } from '#core/day.ts'
import { deriveToken, randomToken } from '#core/secret-token.ts'
import { postQuotation, type QuotationPosted } from '#desk/quotation.ts'
import { acceptQuotation, declineQuotation } from '#inquiries/answer-quotation.ts'
import { postInquiry } from '#inquiries/post-inquiry.ts'
import { quotationById, quotationsOf } from '#inquiries/quotation.ts'
import { bulkForm } from './bulk-form.ts'
import { type Desk, formOf } from './desk.ts'
import { producer } from './sample-products.ts'
import { linkSecret, siteUrl } from './till.ts'

const maker = (id: string): Producer => ({
  ...producer(id),
  summary: { id: 'Bengkel contoh.' },
  story: { id: [] },
  facts: [],
  skills: [{ id: 'menjahit' }],
  awards: [],
  readyForFairs: true,
  weeklyCapacity: 300,
})
const catalog = {
  settings: { privacyNoticeVersion: '2026-01' },
  producers: [maker('upt'), maker('kube')],
  products: [],
} as unknown as Catalog

export const shopWords = { catalog: async () => catalog } as never

/** Two parts, Rp 24.000.000 and Rp 12.000.000 with Rp 100.000 for delivery each; half of it is asked first. */
export const goodQuotation = (today: string): readonly (readonly [string, string])[] => [
  ['m', 'upt'],
  ['m', 'kube'],
  ...(
    [
      ['upt', '200'],
      ['kube', '100'],
    ] as const
  ).flatMap(([id, pieces]) => [
    [`day.${id}`, addDays(today, 30)] as const,
    [`fee.${id}`, '100.000'] as const,
    [`t.${id}.0`, 'Seragam kerja lengan panjang'] as const,
    [`n.${id}.0`, pieces] as const,
    [`h.${id}.0`, 'Rp 120.000'] as const,
    [`s.${id}.0`, '80'] as const,
  ]),
  ['method', 'courier'],
  ['recipient', 'Bagian Pengadaan'],
  ['street', 'Jalan Contoh 12'],
  ['district', 'Klojen'],
  ['postalCode', '65111'],
  ['validUntil', addDays(today, 14)],
  ['depositPercent', '50'],
  ['terms', 'Ukuran menurut daftar.'],
]

/** The desk, and a bulk request that is offered and answered there. */
export function quoting(desk: Desk) {
  const { db } = desk.till
  let now = () => new Date()
  let asked = 0
  const shop = () => ({ db, content: shopWords, linkSecret, now })
  const self = {
    /** The clock of the desk and of the buyer. */
    setNow(instant: Date | null) {
      now = instant ? () => instant : () => new Date()
    },
    now: () => now(),
    /** A request; gives its id. */
    async ask(changes: Readonly<Record<string, string>> = {}, language: 'id' | 'en' = 'id'): Promise<string> {
      // Few requests a day are taken of one address.
      const email = `pengadaan-${++asked}@contoh.example`
      const form = bulkForm({ key: randomToken(), email, deadline: addDays(dayOf(now()), 60), ...changes })
      const request = new Request(`${siteUrl}/`, { method: 'POST', body: form })
      const answer = await postInquiry({ db, content: shopWords, now }, request, language)
      if (answer.kind !== 'redirect') throw new Error('the request was refused')
      const number = new URL(answer.location, siteUrl).searchParams.get('terkirim') ?? ''
      const rows = db.selectFrom('inquiries').select('id').where('number', '=', number)
      const { id } = await rows.executeTakeFirstOrThrow()
      return id
    },
    post(inquiryId: string, fields: readonly (readonly [string, string])[]): Promise<QuotationPosted> {
      const form = new FormData()
      for (const [name, value] of fields) form.append(name, value)
      return postQuotation(shop(), desk.officer, inquiryId, form)
    },
    /** Writes and sends an offer; gives its link's secret. */
    async offer(inquiryId: string, changes: Readonly<Record<string, string>> = {}): Promise<string> {
      const fields = new Map(goodQuotation(dayOf(now())).filter(([name]) => name !== 'm'))
      for (const [name, value] of Object.entries(changes)) fields.set(name, value)
      const saved = await self.post(inquiryId, [['m', 'upt'], ['m', 'kube'], ...fields])
      if (saved.kind !== 'done')
        throw new Error(`not saved: ${JSON.stringify('page' in saved && [...saved.page.errors])}`)
      const sent = await self.post(inquiryId, [...formOf({ wish: 'send', sure: 'ya' })] as [string, string][])
      if (sent.kind !== 'done') throw new Error('not sent')
      const [quotation] = await quotationsOf(db, inquiryId)
      return self.secret(quotation?.id ?? '')
    },
    secret: (id: string) => deriveToken(linkSecret, { kind: 'quotation', id, version: 1 }),
    accept: (secret: string, name = 'Kepala Pengadaan') =>
      acceptQuotation({ db, linkSecret, now: now() }, secret, name),
    decline: (secret: string, reason = '') => declineQuotation({ db, now: now() }, secret, reason),
    quotation: async (id: string) => (await quotationById(db, id))?.quotation,
    quotations: (inquiryId: string) => quotationsOf(db, inquiryId),
    /** Accepts an offer; gives the order's id and the secret of its page. */
    async order(changes: Readonly<Record<string, string>> = {}) {
      const inquiryId = await self.ask()
      const accepted = await self.accept(await self.offer(inquiryId, changes))
      if (!accepted.ok) throw new Error(accepted.reason)
      return { ...accepted, inquiryId }
    },
    /** The letters of a kind that were written, newest last. */
    async letters(kind: string) {
      return db.selectFrom('outbox').selectAll().where('kind', '=', kind).orderBy('created_at').execute()
    },
  }
  return self
}
