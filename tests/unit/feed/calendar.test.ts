import { expect, test } from 'vitest'
import type { Fair } from '#content/shop.ts'
import { fairCalendar } from '#views/feed/calendar.ts'

const fair = (more: Partial<Fair>): Fair => ({
  ...{ id: 'fair-a', title: { id: 'Gelar karya', en: 'Show of work' }, summary: { id: 'Karya; tas, batik\nbaru' } },
  ...{ place: { id: 'Malang' }, producers: [], sources: [] },
  ...more,
})
const place = { siteUrl: 'https://toko.example', language: 'id' } as const

test('a fair is an entry over all its days, and a character of its own meaning keeps none', () => {
  const lines = fairCalendar([fair({ from: '2026-12-30', to: '2026-12-31' } as Partial<Fair>)], place).split('\r\n')
  expect(lines.at(0)).toBe('BEGIN:VCALENDAR')
  expect(lines).toContain('DTSTART;VALUE=DATE:20261230')
  expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  expect(lines).toContain('DESCRIPTION:Karya\\; tas\\, batik\\nbaru')
  expect(lines).toContain('URL:https://toko.example/pameran/#fair-a')
  expect(lines.slice(-2)).toEqual(['END:VCALENDAR', ''])
})

test('a fair whose day is not known is left out', () => {
  expect(fairCalendar([fair({})], place)).not.toContain('VEVENT')
})

test('no line is longer than 75 octets, and none tears a character apart', () => {
  const summary = { id: 'Bordir “sulur” é '.repeat(30) }
  const calendar = fairCalendar([fair({ from: '2026-12-30', summary } as Partial<Fair>)], place)
  for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  expect(calendar.replaceAll('\r\n ', '')).toContain(summary.id)
})
