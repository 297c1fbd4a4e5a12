import { z } from 'zod'
import type { Answer } from '#handoff/answer.ts'
import { type AnswerField, parseAnswer } from '#handoff/answer-form.ts'

const ids = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[a-z0-9]{24}$`))

const words = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least).max(most))

/** "Rp 350.000", "350.000" or "350000"; anything else (decimals, a dot at a wrong place) is refused, never guessed. */
const rupiah = z
  .string()
  .transform((text) => text.replace(/^\s*Rp\.?/i, '').replace(/\s/g, ''))
  .pipe(z.string().regex(/^(\d{1,3}(\.\d{3})+|\d{1,12})$/))
  .transform((text) => Number(text.replaceAll('.', '')))
  .pipe(z.number().int().positive().max(1_000_000_000_000))

const wishes = z.discriminatedUnion('wish', [
  z.object({
    wish: z.literal('transfer'),
    reference: words(3, 60),
    amount: rupiah,
    /** Said when the bank's figure is not what was asked. */
    different: z.literal('ya').optional(),
  }),
  z.object({
    wish: z.literal('refund'),
    lines: z.array(ids('lin')).min(1).max(100),
    reason: words(3, 200),
    transferReference: words(3, 60).optional(),
    /** Counted pieces are back on the shelf. */
    back: z.literal('ya').optional(),
    /** The delivery fee of what is given back whole goes back, too. */
    fees: z.literal('ya').optional(),
    sure: z.literal('ya'),
  }),
  z.object({
    wish: z.literal('refundPayment'),
    payment: ids('pay'),
    reason: words(3, 200),
    transferReference: words(3, 60).optional(),
    sure: z.literal('ya'),
  }),
  z.object({ wish: z.literal('cancel'), cancel: z.literal('ya') }),
  z.object({ wish: z.literal('letter'), letter: ids('let') }),
  z.object({ wish: z.literal('work'), handoff: ids('hof') }),
  z.object({ wish: z.literal('copy') }),
  z.object({ wish: z.literal('erase'), erase: z.literal('ya') }),
  z.object({
    wish: z.literal('pickup'),
    handoff: ids('hof'),
    code: z
      .string()
      .transform((text) => text.replace(/[\s-]/g, ''))
      .pipe(z.string().regex(/^\d{6}$/)),
  }),
])

type Wish = z.output<typeof wishes>
export type OrderWish = Wish | { readonly wish: 'answer'; readonly handoff: string; readonly answer: Answer }

export type OrderField =
  | 'wish'
  | 'reference'
  | 'amount'
  | 'lines'
  | 'reason'
  | 'transferReference'
  | 'sure'
  | 'payment'
  | 'cancel'
  | 'back'
  | 'fees'
  | 'code'
  | 'handoff'
  | 'letter'
  | 'different'
  | 'erase'
  | `answer-${AnswerField}`

export type ParsedOrderWish =
  | { readonly ok: true; readonly wish: OrderWish }
  | { readonly ok: false; readonly fields: readonly OrderField[] }

/** What the order's page at the desk posts. */
export function parseOrderWish(form: FormData): ParsedOrderWish {
  if (form.get('wish') === 'answer') return parseRecorded(form)
  // An empty field of a form is a field that was not filled in.
  const given = [...form].filter(([, value]) => value !== '')
  const parsed = wishes.safeParse({ ...Object.fromEntries(given), lines: form.getAll('lines') })
  if (parsed.success) return { ok: true, wish: parsed.data }
  return { ok: false, fields: [...new Set(parsed.error.issues.map((issue) => issue.path[0] as OrderField))] }
}

/** What a producer said on paper or by telephone: the same form as theirs, with the hand-off it is about. */
function parseRecorded(form: FormData): ParsedOrderWish {
  const handoff = ids('hof').safeParse(form.get('handoff'))
  if (!handoff.success) return { ok: false, fields: ['handoff'] }
  const parsed = parseAnswer(form)
  if (!parsed.ok) return { ok: false, fields: parsed.fields.map((field) => `answer-${field}` as const) }
  return { ok: true, wish: { wish: 'answer', handoff: handoff.data, answer: parsed.answer } }
}
