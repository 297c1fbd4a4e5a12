import { z } from 'zod'
import { type Day, dayOf } from '#core/day.ts'
import { normalisePhone } from '#core/phone.ts'
import { standings, statuses } from './person.ts'
import { unkeptIn } from './unkept.ts'

export type RegisterField =
  | 'name'
  | 'phone'
  | 'regency'
  | 'institution'
  | 'standing'
  | 'status'
  | 'day'
  | 'word'
  | 'programme'
  | 'note'
  | 'producer'
  | 'sure'

/** What is wrong with a field; `unkept` says which words the register does not keep. */
export type RegisterProblem =
  | { readonly field: RegisterField; readonly what: 'missing' }
  | { readonly field: RegisterField; readonly what: 'unkept'; readonly words: string }

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly RegisterProblem[] }

const line = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .pipe(z.string().min(least).max(most))
const text = (least: number) =>
  z
    .string()
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(least).max(2000))

const details = z.object({
  // Letters and what stands between them in names: no remark fits in behind it.
  name: line(2, 100).pipe(z.string().regex(/^[\p{L}\p{M}][\p{L}\p{M} .,'’-]*$/u)),
  phone: z.string().transform((typed, context) => {
    if (typed.trim() === '') return null
    const phone = normalisePhone(typed)
    if (phone === null) context.addIssue({ code: 'custom' })
    return phone
  }),
  regency: line(3, 60),
  institution: z.string().min(1).max(100),
})
/** Nothing is written down of a day that has not come. */
const dayBefore = (now: Date) =>
  z.iso
    .date()
    .refine((day) => day >= '1970-01-01' && day <= dayOf(now))
    .transform((day): Day => day)

const beginning = (now: Date) => details.extend({ standing: z.enum(standings), day: dayBefore(now) })

const entry = (now: Date) => {
  const day = dayBefore(now)
  return z.discriminatedUnion('wish', [
    z.object({ wish: z.literal('status'), day, status: z.enum(statuses), note: text(0) }),
    z.object({ wish: z.literal('standing'), day, standing: z.enum(standings), note: text(0) }),
    z.object({ wish: z.literal('skill'), day, word: line(2, 80) }),
    z.object({ wish: z.literal('tool'), day, word: line(2, 120), programme: line(0, 120) }),
    z.object({ wish: z.literal('visit'), day, note: text(2) }),
    z.object({ wish: z.literal('note'), day, note: text(2) }),
    z.object({ wish: z.literal('alone'), day, producer: z.string().min(1).max(100), sure: z.literal('ya') }),
    details.extend({ wish: z.literal('details') }),
    z.object({ wish: z.literal('strike'), entry: z.string().regex(/^ent_[a-z0-9]{24}$/) }),
    z.object({ wish: z.literal('copy') }),
    z.object({ wish: z.literal('erase'), sure: z.literal('ya') }),
  ])
}

/** Everything that a desk may ask for about somebody. */
export type RegisterWish = z.infer<ReturnType<typeof entry>>
export type PersonDetails = z.infer<typeof details>

/** Fields in which words stand; what is chosen from a list is not searched. */
const written: readonly RegisterField[] = ['name', 'regency', 'word', 'programme', 'note']

function parsed<T>(schema: z.ZodType<T>, form: FormData): Parsed<T> {
  const typed = Object.fromEntries(form)
  const result = schema.safeParse(typed)
  const unkept = written.flatMap((field): RegisterProblem[] => {
    const words = unkeptIn(String(typed[field] ?? '').slice(0, 5000))
    return words ? [{ field, what: 'unkept', words }] : []
  })
  if (result.success && unkept.length === 0) return { ok: true, value: result.data }
  const missing = (result.error?.issues ?? []).map(({ path }) => path[0] as RegisterField)
  const others = [...new Set(missing)].filter((field) => !unkept.some((problem) => problem.field === field))
  return { ok: false, problems: [...others.map((field) => ({ field, what: 'missing' }) as const), ...unkept] }
}

/** `name`, `phone`, `regency`, `institution`, `standing`, `day`. */
export const parseNewPerson = (form: FormData, now: Date) => parsed(beginning(now), form)

/** `wish` and its fields. */
export const parseRegisterWish = (form: FormData, now: Date) => parsed<RegisterWish>(entry(now), form)
