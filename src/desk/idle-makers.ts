import type { Content } from '#content/port.ts'
import { type Day, dayOf } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { isIdle } from '#handoff/idle.ts'
import { loads } from '#handoff/load.ts'

/** A maker whom nobody gave work for a long time, where an order is being entered. */
export interface IdleMaker {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly skills: readonly string[]
  /** Pieces a week, where they have said it. */
  readonly weeklyCapacity: number | null
  /** When they were given work last; null where never. */
  readonly lastOrder: Date | null
  /** Their works can be ordered. */
  readonly sells: boolean
}

/** Those of the catalogue who are at work, the longest waiting first: never, then long ago. Reads only. */
export async function idleMakers({
  db,
  content,
  now,
}: {
  readonly db: Database
  readonly content: Pick<Content, 'catalog'>
  readonly now: () => Date
}): Promise<readonly IdleMaker[]> {
  const [{ producers, products }, work] = await Promise.all([content.catalog(), loads(db)])
  const today: Day = dayOf(now())
  return producers
    .filter(({ id }) => isIdle(work.get(id), now()))
    .filter(({ closures }) => !closures.some(({ from, to }) => from <= today && today <= to))
    .map((producer) => ({
      id: producer.id,
      name: producer.name.id,
      place: producer.place.id,
      skills: producer.skills.map((skill) => skill.id),
      weeklyCapacity: producer.weeklyCapacity ?? null,
      lastOrder: work.get(producer.id)?.lastOfferedAt ?? null,
      sells: products.some((product) => product.producer.id === producer.id),
    }))
    .toSorted((one, other) => (one.lastOrder?.getTime() ?? 0) - (other.lastOrder?.getTime() ?? 0))
}
