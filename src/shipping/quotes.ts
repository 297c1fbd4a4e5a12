import type { Database } from '#database/connection.ts'
import type { CourierFee } from './courier-fee.ts'
import { type RateQuestion, type RateSource, RateSourceDown } from './rate-source.ts'

export interface Quoting {
  readonly db: Database
  readonly source: RateSource
  readonly now: () => Date
  /** Told why there was no answer. */
  readonly failed: (error: RateSourceDown) => void
}

const minuteMs = 60_000
/** So long an answer is given again, to all buyers and by all servers: what a page shows, its form is charged. */
const freshMs = 60 * minuteMs
/** So long it still counts where no new one is to be had. */
const staleMs = 24 * 60 * minuteMs
/** After a failure this process asks nobody for so long: the next buyer does not wait for the same silence. */
const restMs = minuteMs
const resting = new WeakMap<RateSource, number>()

/** What couriers ask for a parcel; null where they cannot be asked, and the shop's own table counts. Never rejects. */
export async function quoteOf(quoting: Quoting, question: RateQuestion): Promise<readonly CourierFee[] | null> {
  const { db, source, failed } = quoting
  const now = quoting.now().getTime()
  const key = keyOf(question)
  const kept = await db.selectFrom('courier_quotes').selectAll().where('key', '=', key).executeTakeFirst()
  const age = kept ? now - kept.asked_at.getTime() : Number.POSITIVE_INFINITY
  if (kept && age < freshMs) return known(kept.fees)
  const old = kept && age < staleMs ? known(kept.fees) : null
  if ((resting.get(source) ?? 0) > now) return old
  try {
    const fees = await source.rates(question)
    await keep(quoting, key, fees)
    return known(fees)
  } catch (error) {
    if (!(error instanceof RateSourceDown)) throw error
    failed(error)
    resting.set(source, now + restMs)
    return old
  }
}

// That no courier goes there is kept as well, and leaves it to the table.
const known = (fees: readonly CourierFee[]) => (fees.length > 0 ? fees : null)

/** The value insures nothing and changes no fee, so it is no part of what was asked. */
function keyOf({ origin, destination, postalCode, kilograms }: RateQuestion): string {
  return `${origin} ${destination} ${postalCode ?? '-'} ${kilograms}`
}

async function keep({ db, now }: Quoting, key: string, fees: readonly CourierFee[]): Promise<void> {
  const asked_at = now()
  const row = { key, fees: JSON.stringify(fees), asked_at }
  await db
    .insertInto('courier_quotes')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ fees: row.fees, asked_at }))
    .execute()
  const gone = new Date(asked_at.getTime() - staleMs)
  await db.deleteFrom('courier_quotes').where('asked_at', '<', gone).execute()
}
