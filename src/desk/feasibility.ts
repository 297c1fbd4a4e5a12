import type { Content } from '#content/port.ts'
import type { Producer } from '#content/shop.ts'
import { addDays, type Day, dayOf, dayPattern } from '#core/day.ts'
import type { Database } from '#database/connection.ts'
import { isIdle } from '#handoff/idle.ts'
import { type Load, loads } from '#handoff/load.ts'
import { type Maker, planOf, spread } from '#inquiries/feasibility.ts'
import type { Inquiry } from '#inquiries/inquiry.ts'
import { deskInquiry } from './inquiries.ts'

/** One maker on the officer's plan. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly skills: readonly string[]
  readonly headcount: number | null
  readonly weeklyCapacity: number
  readonly inHand: number
  readonly isIdle: boolean
  readonly isChosen: boolean
  readonly pieces: number
  /** When these pieces are finished; null where they never are, or there are none. */
  readonly day: Day | null
}

export interface FeasibilityPage {
  readonly inquiry: Inquiry
  readonly wanted: number
  readonly from: Day
  readonly candidates: readonly Candidate[]
  /** How many makers have a part. */
  readonly makers: number
  readonly pieces: number
  readonly day: Day | null
  readonly workingDays: number | null
}

// By which skills a maker is proposed at first; the officer may choose others.
const sewing = /jahit|bordir|konveksi|obras/i

const suits = ({ items }: Inquiry, { skills }: Producer): boolean => {
  const isCloth = items.masks > 0 || Object.values(items.uniform).some(({ short, long }) => short + long > 0)
  return !isCloth || skills.some((skill) => sewing.test(skill.id))
}

/**
 * Who could make a bulk request by when. `query`: `jumlah`, `mulai`, `p` for each maker that takes part, `n.<id>` for its
 * pieces, and `cara=hitung` to keep the officer's numbers; without it the pieces are spread anew. Null for an unknown
 * request. Reads only.
 */
export async function feasibilityPage(
  { db, content, now }: { readonly db: Database; readonly content: Content; readonly now: () => Date },
  inquiryId: string,
  query: URLSearchParams,
): Promise<FeasibilityPage | null> {
  const found = await deskInquiry(db, inquiryId)
  if (!found) return null
  const { inquiry } = found
  const [{ producers }, work] = await Promise.all([content.catalog(), loads(db)])
  const able = producers.filter(({ weeklyCapacity = 0 }) => weeklyCapacity > 0)
  const suited = able.filter((producer) => suits(inquiry, producer))
  const proposed = new Set((suited.length > 0 ? suited : able).map(({ id }) => id))
  const chosen = query.has('jumlah') ? new Set(query.getAll('p')) : proposed

  const tomorrow = addDays(dayOf(now()), 1)
  const from = wantedDay(query.get('mulai'), tomorrow)
  const wanted = wholeNumber(query.get('jumlah'), 1) ?? inquiry.pieces
  const makers = able.map((producer) => makerOf(producer, work.get(producer.id), now()))
  const taking = makers.filter(({ id }) => chosen.has(id))
  const given = new Map(taking.map(({ id }) => [id, wholeNumber(query.get(`n.${id}`), 0) ?? 0]))
  const plan =
    query.get('cara') === 'hitung' ? planOf(taking, given, from) : spread(taking, wanted, from, inquiry.deadline)

  const candidates = able.map((producer): Candidate => {
    const maker = makers.find(({ id }) => id === producer.id)
    const part = plan.parts.find(({ makerId }) => makerId === producer.id)
    return {
      id: producer.id,
      name: producer.name.id,
      skills: producer.skills.map((skill) => skill.id),
      headcount: producer.headcount ?? null,
      weeklyCapacity: producer.weeklyCapacity ?? 0,
      inHand: maker?.inHand ?? 0,
      isIdle: maker?.isIdle ?? false,
      isChosen: chosen.has(producer.id),
      pieces: part?.pieces ?? 0,
      day: part?.day ?? null,
    }
  })
  candidates.sort((one, other) => Number(other.isChosen) - Number(one.isChosen) || other.pieces - one.pieces)
  const pieces = plan.parts.reduce((sum, part) => sum + part.pieces, 0)
  return {
    inquiry,
    wanted,
    from,
    candidates,
    makers: plan.parts.length,
    pieces,
    day: plan.day,
    workingDays: plan.workingDays,
  }
}

function makerOf({ id, weeklyCapacity = 0, closures }: Producer, load: Load | undefined, now: Date): Maker {
  return { id, weeklyCapacity, closures, inHand: load?.inHand ?? 0, isIdle: isIdle(load, now) }
}

const mostPieces = 1_000_000

function wholeNumber(said: string | null, least: number): number | null {
  if (said === null || !/^\d{1,7}$/.test(said)) return null
  const number = Number(said)
  return number >= least && number <= mostPieces ? number : null
}

function wantedDay(said: string | null, earliest: Day): Day {
  const isDay = said !== null && dayPattern.test(said) && !Number.isNaN(Date.parse(`${said}T00:00:00Z`))
  const latest = addDays(earliest, 366)
  return isDay && said > earliest && said < latest && new Date(`${said}T00:00:00Z`).toISOString().startsWith(said)
    ? said
    : earliest
}
