import { newId } from '#core/id.ts'
import type { Month } from '#core/month.ts'
import type { Database, Trx } from '#database/connection.ts'
import { inTransaction } from '#database/transaction.ts'
import { accountOf, accountText } from './account.ts'
import { readStatement, type Statement } from './statement.ts'

export interface MakerPaymentWish {
  readonly producerId: string
  readonly month: Month
  /** What the officer saw on the statement and has sent: another amount is refused. */
  readonly amount: number
  /** How the bank calls it. */
  readonly reference: string
  readonly actor: `officer:${string}`
}

/** `notNow`: unknown, not over, nothing due, or paid with another reference. `amountDiffers`: the statement says another. */
export type MakerPaid =
  | { readonly ok: true; readonly repeated: boolean }
  | { readonly ok: false; readonly reason: 'notNow' | 'noAccount' | 'amountDiffers' }

/** Writes down that a statement was paid to the group's account. The same payment said again changes nothing. */
export function payMaker(db: Database, wish: MakerPaymentWish, now: Date): Promise<MakerPaid> {
  return inTransaction(db, (trx) => pay(trx, wish, now))
}

async function pay(trx: Trx, wish: MakerPaymentWish, now: Date): Promise<MakerPaid> {
  const { producerId, month, amount, reference, actor } = wish
  // Two officers at once: the second waits here and finds it paid.
  await trx
    .selectFrom('maker_accounts')
    .select('producer_id')
    .where('producer_id', '=', producerId)
    .forUpdate()
    .execute()
  const statement = await readStatement(trx, producerId, month, now)
  if (!statement) return { ok: false, reason: 'notNow' }
  if (statement.payment) return isSame(statement, wish) ? { ok: true, repeated: true } : { ok: false, reason: 'notNow' }
  if (!statement.isClosed || statement.due <= 0) return { ok: false, reason: 'notNow' }
  if (statement.due !== amount) return { ok: false, reason: 'amountDiffers' }
  const account = await accountOf(trx, producerId)
  if (!account) return { ok: false, reason: 'noAccount' }
  await trx
    .insertInto('maker_ledger')
    .values({
      id: newId('led'),
      kind: 'payment',
      producer_id: producerId,
      producer_name: statement.producerName,
      order_id: null,
      line_id: null,
      price: 0,
      amount: -amount,
      at: now,
      actor,
      statement_month: month,
      reference,
      account: accountText(account),
    })
    .execute()
  return { ok: true, repeated: false }
}

const isSame = ({ payment }: Statement, { amount, reference }: MakerPaymentWish): boolean =>
  payment?.amount === amount && payment.reference === reference
