import { z } from 'zod'
import { addMonths, type Month, monthOf, parseMonth } from '#core/month.ts'
import type { Database, Db } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { accountOf, accountText, type MakerAccount, saveAccount } from '#ledger/account.ts'
import { type MakerPaid, payMaker } from '#ledger/pay-maker.ts'
import { readStatement, type Statement } from '#ledger/statement.ts'
import type { Officer } from './officer.ts'
import { officerNames } from './people.ts'

/** What an address says, or the month that was over last: that is the one to pay. */
export const wantedMonth = (said: string | null, now: Date): Month => parseMonth(said) ?? addMonths(monthOf(now), -1)

export interface MakerPage {
  readonly statement: Statement
  readonly account: MakerAccount | null
  readonly accountText: string | null
  /** Who wrote the payment down. */
  readonly payer: string | null
}

/** Null for somebody who never sold anything. Reads only. */
export async function makerPage(db: Db, producerId: string, month: Month, now: Date): Promise<MakerPage | null> {
  const statement = await readStatement(db, producerId, month, now)
  if (!statement) return null
  const payerId = statement.payment?.actor.replace('officer:', '') ?? null
  const names = await officerNames(db, payerId ? [payerId] : [])
  const account = await accountOf(db, producerId)
  return {
    statement,
    account,
    accountText: account && accountText(account),
    payer: payerId && (names.get(payerId) ?? null),
  }
}

const line = (least: number, most: number) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(least).max(most))

const makerForm = z.discriminatedUnion('wish', [
  z.object({
    wish: z.literal('account'),
    bank: line(2, 60),
    accountNumber: line(5, 40)
      .transform((text) => text.replace(/[\s.-]/g, ''))
      .pipe(z.string().regex(/^\d{5,30}$/)),
    holder: line(2, 100),
  }),
  z.object({
    wish: z.literal('pay'),
    amount: z.coerce.number().int().positive(),
    reference: line(3, 80),
    sure: z.literal('ya'),
  }),
])

export type MakerProblem =
  | 'bank'
  | 'accountNumber'
  | 'holder'
  | 'reference'
  | 'sure'
  | Extract<MakerPaid, { ok: false }>['reason']

export type MakerPosted =
  | { readonly ok: true; readonly told: 'account' | 'paid' }
  | { readonly ok: false; readonly status: 409 | 422; readonly problems: readonly MakerProblem[] }

const fields: readonly MakerProblem[] = ['bank', 'accountNumber', 'holder', 'reference', 'sure']

/** The group's account, or that it was paid. */
export async function postMaker(
  db: Database,
  producerId: string,
  month: Month,
  form: FormData,
  officer: Officer,
  now: Date,
): Promise<MakerPosted> {
  const parsed = makerForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map(({ path }) => path[0]))
    const problems = fields.filter((field) => wrong.has(field))
    return { ok: false, status: 422, problems: problems.length > 0 ? problems : ['notNow'] }
  }
  const wish = parsed.data
  if (wish.wish === 'account') {
    await inTransaction(db, (trx) => saveAccount(trx, producerId, wish, officer.id, now))
    return { ok: true, told: 'account' }
  }
  const { amount, reference } = wish
  const paid = await payMaker(db, { producerId, month, amount, reference, actor: `officer:${officer.id}` }, now)
  return paid.ok ? { ok: true, told: 'paid' } : { ok: false, status: 409, problems: [paid.reason] }
}
