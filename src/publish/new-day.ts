import { dayOf } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { recordChange } from './changes.ts'

/**
 * Pages made on an earlier day of the shop are built again, once a day: consents end with their day, and so do closures
 * and offers. A change like any other, under a key of its own, so that many processes note it once.
 */
export async function noteNewDay(db: Database, builtAt: Date, now: Date): Promise<boolean> {
  const today = dayOf(now)
  if (dayOf(builtAt) >= today) return false
  return recordChange(db, { id: `day-${today}`, documentId: 'calendar', type: 'calendar', revision: today }, now)
}
