import { expect, test } from 'vitest'
import { createLog, type LogEntry, traceOf } from '#core/log.ts'

const now = () => new Date('2026-11-21T12:00:00Z')

function lineOf(entry: LogEntry): string {
  const lines: string[] = []
  createLog((line) => lines.push(line), now)(entry)
  return lines.join('')
}

test('an entry is one line of JSON with its time', () => {
  const line = lineOf({ event: 'letter_sent', id: 'let_1', ms: 12 })
  expect(line).toBe('{"time":"2026-11-21T12:00:00.000Z","event":"letter_sent","id":"let_1","ms":12}\n')
})

test('what is not allowed in a log does not get there, whoever hands it in', () => {
  const careless = { event: 'order_placed', email: 'ibu@example.org', token: 'secret', body: 'x' } as LogEntry
  expect(lineOf(careless)).toBe('{"time":"2026-11-21T12:00:00.000Z","event":"order_placed"}\n')
})

test('a failure is told by its code and place, never by its message', () => {
  const error = Object.assign(new Error('Key (email)=(ibu@example.org) already exists'), { code: '23505' })
  const trace = traceOf(error)
  expect(trace.code).toBe('23505')
  expect(trace.at).toMatch(/log\.test\.ts:\d+:\d+$/)
  expect(JSON.stringify(trace)).not.toContain('ibu')
  expect(traceOf(new TypeError('x')).code).toBe('TypeError')
  expect(traceOf('ibu@example.org')).toEqual({ code: 'string' })
})
