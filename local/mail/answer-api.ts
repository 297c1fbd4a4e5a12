import type { IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import type { Letter, LetterSummary } from './letter.ts'
import { data, type Reply } from './reply.ts'
import { lettersTo, type Shelf } from './shelf.ts'
import { type Switches, setSwitches } from './switches.ts'

/**
 * What tests ask, in JSON: `GET /api/letters[?to=]` (newest first), `GET /api/letters/:id`, `DELETE /api/letters`,
 * `POST /api/switches` with counters to set. Rejects with a RangeError or SyntaxError when the wish makes no sense.
 */
export async function answerApi(shelf: Shelf, switches: Switches, url: URL, request: IncomingMessage): Promise<Reply> {
  const [, , id = ''] = url.pathname.replace(/^\/api/, '').split('/')
  const letter = shelf.find(id)
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /api/letters':
      return data(200, lettersTo(shelf, url.searchParams.get('to') ?? '').map(summary))
    case 'DELETE /api/letters':
      shelf.clear()
      return data(200, {})
    case 'POST /api/switches':
      setSwitches(switches, await json(request))
      return data(200, switches)
    case `GET /api/letters/${letter?.id}`:
      return data(200, letter && inJson(letter))
    default:
      return data(404, { error: 'Not here' })
  }
}

function summary({ id, receivedAt, from, to, subject, messageId }: Letter): LetterSummary {
  return { id, receivedAt, from, to, subject, messageId }
}

function inJson(letter: Letter): unknown {
  const attachments = letter.attachments.map(({ name, type, bytes }) => ({ name, type, bytes: bytes.length }))
  return { ...letter, attachments }
}
