import type { Db, Trx } from '#database/connection.ts'

/** Where a group is paid: the group's own account. */
export interface MakerAccount {
  readonly bank: string
  readonly accountNumber: string
  readonly holder: string
}

export async function accountOf(db: Db, producerId: string): Promise<MakerAccount | null> {
  const row = await db.selectFrom('maker_accounts').selectAll().where('producer_id', '=', producerId).executeTakeFirst()
  return row ? { bank: row.bank, accountNumber: row.account_number, holder: row.holder } : null
}

export async function saveAccount(
  trx: Trx,
  producerId: string,
  { bank, accountNumber, holder }: MakerAccount,
  officerId: string,
  now: Date,
): Promise<void> {
  const values = { bank, account_number: accountNumber, holder, updated_at: now, updated_by: officerId }
  await trx
    .insertInto('maker_accounts')
    .values({ producer_id: producerId, ...values })
    .onConflict((conflict) => conflict.column('producer_id').doUpdateSet(values))
    .execute()
}

/** As a statement shows it. */
export const accountText = ({ bank, accountNumber, holder }: MakerAccount): string =>
  `${bank} ${accountNumber}, atas nama ${holder}`
