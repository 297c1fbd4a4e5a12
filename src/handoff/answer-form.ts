import { z } from 'zod'
import { dayPattern } from '#core/day.ts'
import type { Answer } from './answer.ts'

export const declineReasons = ['busy', 'material', 'ill', 'cannot', 'other'] as const

const words = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least).max(most))

/** What a producer's page posts. Unknown actions and missing fields are refused, never guessed. */
const answerForm = z.discriminatedUnion('action', [
  z.object({ action: z.literal('accept') }),
  z.object({
    action: z.literal('accept_part'),
    take: z.record(
      z.string().max(60),
      z
        .string()
        .trim()
        .regex(/^\d{1,5}$/)
        .transform(Number),
    ),
  }),
  z.object({ action: z.literal('propose'), day: z.string().trim().regex(dayPattern).refine(isDay) }),
  z.object({ action: z.literal('decline'), reason: z.enum(declineReasons) }),
  z.object({ action: z.literal('start') }),
  z.object({ action: z.literal('ready') }),
  z.object({
    action: z.literal('ship'),
    courier: words(2, 40),
    trackingNumber: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 ./-]{3,39}$/),
  }),
  z.object({ action: z.literal('fetch') }),
  z.object({ action: z.literal('problem'), words: words(3, 500) }),
])

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

export type AnswerField = 'action' | 'take' | 'day' | 'reason' | 'courier' | 'trackingNumber' | 'words'

export type ParsedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly fields: readonly AnswerField[] }

export function parseAnswer(form: FormData): ParsedAnswer {
  const parsed = answerForm.safeParse({ ...Object.fromEntries(form), take: takenIn(form) })
  if (parsed.success) return { ok: true, answer: parsed.data }
  return { ok: false, fields: [...new Set(parsed.error.issues.map((issue) => issue.path[0] as AnswerField))] }
}

/** `take.<line>`: how many pieces of a line are taken. */
const takePrefix = 'take.'

function takenIn(form: FormData): Record<string, string> {
  const fields = [...form].filter(([name]) => name.startsWith(takePrefix))
  return Object.fromEntries(fields.map(([name, value]) => [name.slice(takePrefix.length), String(value)]))
}
