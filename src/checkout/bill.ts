import { countingDay, dispatchDay } from '#calendar/dispatch.ts'
import { workingDaysFor } from '#calendar/lead-time.ts'
import { planWork } from '#calendar/work-weeks.ts'
import type { Closure } from '#calendar/working-day.ts'
import { type CartProblem, isShownOnly, type PricedCart, type PricedLine } from '#cart/price-cart.ts'
import type { FeeTable, ProducerSummary, ShopSettings } from '#content/shop.ts'
import type { Day } from '#core/day.ts'
import { type Rupiah, sumRupiah } from '#core/money.ts'
import type { CourierFee } from '#shipping/courier-fee.ts'
import { type DeliveryChoice, type DeliveryWish, deliveryChoices, type NoCourier, pickChoice } from './delivery.ts'

/** What one producer makes and sends. */
export interface BillParcel {
  readonly producer: ProducerSummary
  readonly lines: readonly PricedLine[]
  readonly goodsTotal: Rupiah
  /** Handed to the courier, or ready at the gallery; null while nobody can say when. */
  readonly dispatchBy: Day | null
  /** The same, were every week free: what the sale begins with. */
  readonly soonest: Day | null
  /** What that day was counted from, for the order to keep: working days, and the days closed. */
  readonly workingDays: number
  readonly closures: readonly Closure[]
  readonly choices: readonly DeliveryChoice[]
  /** Why no courier takes it, where none does. */
  readonly noCourier: NoCourier | null
  readonly chosen: DeliveryChoice
}

export interface Bill {
  readonly parcels: readonly BillParcel[]
  readonly problems: readonly CartProblem[]
  readonly goodsTotal: Rupiah
  /** Null until it is known where the parcels go. */
  readonly shippingTotal: Rupiah | null
  readonly total: Rupiah | null
}

export interface BillWishes {
  /** Region code of the buyer's kabupaten or kota; null while unknown. */
  readonly destination: string | null
  /** What was chosen for each producer. */
  readonly delivery: ReadonlyMap<string, DeliveryWish>
  /** What couriers ask today, by producer; where there is none the fee tables count. */
  readonly quotes?: ReadonlyMap<string, readonly CourierFee[]>
}

type TakenWork = ReadonlyMap<string, ReadonlyMap<Day, number>>

/** A priced cart as a bill: grouped by producer in the cart's order, each with its date and its delivery. Pure. */
export function billOf(
  priced: PricedCart,
  shop: {
    readonly settings: ShopSettings
    readonly feeTables: readonly FeeTable[]
    /** Places that others have taken in the weeks to come, by variant. */
    readonly taken?: TakenWork
  },
  now: Date,
  wishes: BillWishes = { destination: null, delivery: new Map() },
): Bill {
  const today = countingDay(now)
  const parcels = [...byProducer(priced.lines).values()].map((lines) => parcelOf(lines, shop, today, wishes))
  const fees = parcels.map(({ chosen }) => chosen.fee)
  const shippingTotal = fees.every((fee) => fee !== null) ? sumRupiah(fees) : null
  const total = shippingTotal === null ? null : sumRupiah([priced.goodsTotal, shippingTotal])
  return { parcels, problems: priced.problems, goodsTotal: priced.goodsTotal, shippingTotal, total }
}

function parcelOf(
  lines: readonly [PricedLine, ...PricedLine[]],
  { settings, feeTables, taken = new Map() }: Parameters<typeof billOf>[1],
  today: Day,
  wishes: BillWishes,
): BillParcel {
  const { producer } = lines[0].product
  const closures = [...settings.closures, ...producer.closures].map(({ from, to }) => ({ from, to }))
  const workingDays = Math.max(
    ...lines.map((line) =>
      isShownOnly(line) ? 0 : workingDaysFor(line.variant.availability, producer.handlingWorkingDays),
    ),
  )
  const soonest = Number.isFinite(workingDays) ? dispatchDay(today, { workingDays, closures }) : null
  const { choices, noCourier } = deliveryChoices(
    lines,
    feeTables,
    producer,
    wishes.destination,
    today,
    wishes.quotes?.get(producer.id),
  )
  return {
    producer,
    lines,
    goodsTotal: sumRupiah(lines.map(({ lineTotal }) => lineTotal)),
    dispatchBy: soonest && latestOf(soonest, lines, closures, today, taken),
    soonest,
    workingDays,
    closures,
    choices,
    noCourier,
    chosen: pickChoice(choices, wishes.delivery.get(producer.id)),
  }
}

/** The day when the last of the work is done as far as is known now; null where a year has no room for it. */
function latestOf(
  soonest: Day,
  lines: readonly PricedLine[],
  closures: readonly Closure[],
  today: Day,
  taken: TakenWork,
): Day | null {
  let latest = soonest
  for (const line of lines) {
    const work = workOf(line)
    const plan = work && planWork(today, line.quantity, { ...work, closures }, taken.get(line.variant.id) ?? new Map())
    if (plan === null) return null
    if (plan && plan.day > latest) latest = plan.day
  }
  return latest
}

/** How a line is made to order; undefined for what lies ready. */
export function workOf({
  product,
  variant: { availability },
}: Pick<PricedLine, 'product' | 'variant'>): { leadWorkingDays: number; weeklyCapacity: number } | undefined {
  if (availability.kind !== 'made_to_order') return undefined
  const leadWorkingDays = workingDaysFor(availability, product.producer.handlingWorkingDays)
  return { leadWorkingDays, weeklyCapacity: availability.weeklyCapacity }
}

export function byProducer(lines: readonly PricedLine[]): Map<string, [PricedLine, ...PricedLine[]]> {
  const groups = new Map<string, [PricedLine, ...PricedLine[]]>()
  for (const line of lines) {
    const group = groups.get(line.product.producer.id)
    if (group) group.push(line)
    else groups.set(line.product.producer.id, [line])
  }
  return groups
}
