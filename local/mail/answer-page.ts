import type { ServerResponse } from 'node:http'
import type { Letter } from './letter.ts'
import { letterPage, listPage, missingPage } from './page.ts'
import { send, sendPage } from './reply.ts'
import { lettersTo, type Shelf } from './shelf.ts'
import { style } from './style.ts'

// A letter may look as it likes and run nothing; its links open in a tab of their own.
const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:; sandbox allow-popups allow-popups-to-escape-sandbox"

/** What a person reads: `/`, `/?to=`, `/letters/:id`, its `/html` and its `/attachments/:n`. */
export function answerPage(shelf: Shelf, url: URL, response: ServerResponse): void {
  const to = url.searchParams.get('to') ?? ''
  if (url.pathname === '/style.css') return send(response, 200, 'text/css; charset=utf-8', style)
  if (url.pathname === '/') return sendPage(response, 200, listPage(lettersTo(shelf, to), to))
  const [, room, id = '', part, index] = url.pathname.split('/')
  const letter = room === 'letters' ? shelf.find(id) : undefined
  if (!letter) return sendPage(response, 404, missingPage())
  if (!part) return sendPage(response, 200, letterPage(letter))
  if (part === 'html') return sendLook(letter, response)
  if (part === 'attachments') return sendAttachment(letter, Number(index), response)
  sendPage(response, 404, missingPage())
}

function sendLook({ html }: Letter, response: ServerResponse): void {
  const page = `<!doctype html><base target="_blank">${html}`
  send(response, 200, 'text/html; charset=utf-8', page, { 'content-security-policy': letterPolicy })
}

// Whatever it is, it is saved, never opened in this origin.
function sendAttachment({ attachments }: Letter, index: number, response: ServerResponse): void {
  const file = attachments[index]
  if (!file) return sendPage(response, 404, missingPage())
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`
  send(response, 200, 'application/octet-stream', file.bytes, { 'content-disposition': disposition })
}
