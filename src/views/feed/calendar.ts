import type { Fair } from '#content/shop.ts'
import { addDays } from '#core/day.ts'
import { type Language, say } from '#core/language.ts'
import { storefront } from '#core/messages/storefront.ts'
import { absolute, fairsPath } from '#core/paths.ts'

interface Place {
  readonly siteUrl: string
  readonly language: Language
}

/** Fairs as a calendar (RFC 5545), for a file or to subscribe to; those whose first day is not known are left out. */
export function fairCalendar(fairs: readonly Fair[], place: Place): string {
  const { shopName, fairs: name } = storefront(place.language)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Galeri Karya//Pameran//ID',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${text(`${shopName}: ${name}`)}`,
    // Fairs are announced weeks ahead.
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...fairs.flatMap((fair) => eventOf(fair, place)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventOf(fair: Fair, { siteUrl, language }: Place): readonly string[] {
  const { id, title, summary, place, from, to } = fair
  if (from === undefined) return []
  const address = absolute(siteUrl, `${fairsPath(language)}#${id}`)
  return [
    'BEGIN:VEVENT',
    // One fair in two languages is two entries: whoever wants both takes both.
    `UID:${id}.${language}@${new URL(siteUrl).hostname}`,
    `DTSTAMP:${bare(from)}T000000Z`,
    `DTSTART;VALUE=DATE:${bare(from)}`,
    // The first day on which it is over.
    `DTEND;VALUE=DATE:${bare(addDays(to ?? from, 1))}`,
    `SUMMARY:${text(say(title, language))}`,
    `DESCRIPTION:${text(say(summary, language))}`,
    `LOCATION:${text(say(place, language))}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const bare = (day: string): string => day.replaceAll('-', '')
const text = (value: string): string => value.replace(/[\\;,]/g, '\\$&').replace(/\r?\n|\r/g, '\\n')

const mostOctets = 75

/** Lines of at most 75 octets; the next begins with a space. No character is torn apart. */
function folded(line: string): string {
  let [out, width] = ['', 0]
  for (const char of line) {
    const octets = Buffer.byteLength(char)
    if (width + octets > mostOctets) [out, width] = [`${out}\r\n `, 1]
    out += char
    width += octets
  }
  return out
}
