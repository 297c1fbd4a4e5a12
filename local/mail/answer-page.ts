import type { Letter } from './letter.ts'
import { letterPage, listPage, missingPage } from './page.ts'
import { page, type Reply } from './reply.ts'
import { lettersTo, type Shelf } from './shelf.ts'
import { style } from './style.ts'

// A letter may look as it likes and run nothing; its links open in a tab of their own.
const letterPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data: https: http:; sandbox allow-popups allow-popups-to-escape-sandbox"

/** What a person reads: `/`, `/?to=`, `/letters/:id`, its `/html` and its `/attachments/:n`. */
export function answerPage(shelf: Shelf, url: URL): Reply {
  const to = url.searchParams.get('to') ?? ''
  if (url.pathname === '/style.css') return { status: 200, type: 'text/css; charset=utf-8', body: style, headers: {} }
  if (url.pathname === '/') return page(200, listPage(lettersTo(shelf, to), to))
  const [, room, id = '', part, index] = url.pathname.split('/')
  const letter = room === 'letters' ? shelf.find(id) : undefined
  if (letter && !part) return page(200, letterPage(letter))
  if (letter && part === 'html') return page(200, `<!doctype html><base target="_blank">${letter.html}`, letterPolicy)
  const file = part === 'attachments' ? letter?.attachments[Number(index)] : undefined
  return file ? saved(file) : page(404, missingPage())
}

// Whatever it is, it is saved, never opened in this origin.
function saved({ name, bytes }: Letter['attachments'][number]): Reply {
  const headers = { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` }
  return { status: 200, type: 'application/octet-stream', body: bytes, headers }
}
