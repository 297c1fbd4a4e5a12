import type { Send } from './http-buyer.ts'
import { codeOn, codesOn, keyOn } from './telephone.ts'

export const deskPassword = 'kata sandi yang panjang'

/** Somebody at the desk over HTTP: the session's cookie as a browser sends it back and as it was set, and spare codes. */
export interface DeskVisitor {
  readonly cookie: string
  readonly set: string
  readonly recoveryCodes: readonly string[]
}

const cookieIn = (answer: Response, name: RegExp): string =>
  answer.headers.getSetCookie().find((set) => name.test(set) && !/Max-Age=0/i.test(set)) ?? ''
const sent = (set: string): string => set.split(';')[0] ?? ''
const session = /^(__Secure-)?meja\.session_token=/
const challenge = /^(__Secure-)?meja\.two_factor=/

/** Takes up an invitation and sets up a telephone. */
export async function takeUpInvitation(send: Send, link: string): Promise<DeskVisitor> {
  const form = { name: 'Petugas Contoh', password: deskPassword, again: deskPassword }
  const answer = await send(new URL(link).pathname, { method: 'POST', body: new URLSearchParams(form) })
  const first = sent(cookieIn(answer, session))
  if (answer.status !== 303 || !first) throw new Error(`the invitation was answered with ${answer.status}`)
  const page = await send('/meja/kunci/', { headers: { cookie: first } })
  const body = new URLSearchParams({ code: codeOn(keyOn(await page.text())) })
  const enrolled = await send('/meja/kunci/', { method: 'POST', headers: { cookie: first }, body })
  const set = cookieIn(enrolled, session)
  if (enrolled.status !== 200 || !set) throw new Error(`the first code was answered with ${enrolled.status}`)
  return { cookie: sent(set), set, recoveryCodes: codesOn(await enrolled.text()) }
}

/** Signs in with password and code; `lanjut` and cookies of before come along. Gives the last answer and the cookie. */
export async function signInOver(
  send: Send,
  who: { readonly email: string; readonly code: string },
  { query = '', cookie = '' } = {},
): Promise<{ readonly answer: Response; readonly cookie: string }> {
  const form = new URLSearchParams({ email: who.email, password: deskPassword })
  const first = await send(`/meja/masuk/${query}`, { method: 'POST', headers: { cookie }, body: form })
  const asked = [cookie, sent(cookieIn(first, challenge))].filter(Boolean).join('; ')
  const next = first.headers.get('location') ?? ''
  const body = new URLSearchParams({ code: who.code })
  const answer = await send(next, { method: 'POST', headers: { cookie: asked }, body })
  return { answer, cookie: sent(cookieIn(answer, session)) }
}
