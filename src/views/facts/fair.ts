import type { EventLeaf } from 'schema-dts'
import type { Fair } from '#content/shop.ts'
import { say } from '#core/language.ts'
import { absolute, fairsPath } from '#core/paths.ts'
import { makerName } from './organization.ts'
import type { Told } from './place.ts'

/** A fair as an event; only one whose first day is known is an event to machines. */
export function fairFacts(fair: Fair, told: Told): EventLeaf | undefined {
  if (fair.from === undefined) return undefined
  const { siteUrl, language } = told
  const place = say(fair.place, language)
  return {
    '@type': 'Event',
    name: say(fair.title, language),
    description: say(fair.summary, language),
    url: absolute(siteUrl, `${fairsPath(language)}#${fair.id}`),
    startDate: fair.from,
    ...(fair.to ? { endDate: fair.to } : {}),
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    eventStatus: 'https://schema.org/EventScheduled',
    location: { '@type': 'Place', name: place, address: place },
    performer: fair.producers.map((maker) => makerName(maker, told)),
  }
}
