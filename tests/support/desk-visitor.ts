import type { Send } from './http-buyer.ts'

export const deskPassword = 'kata sandi yang panjang'

/** Takes up an invitation over HTTP; gives the session's cookie as a browser sends it back, and as it was set. */
export async function takeUpInvitation(send: Send, link: string): Promise<{ cookie: string; set: string }> {
  const form = { name: 'Petugas Contoh', password: deskPassword, again: deskPassword }
  const answer = await send(new URL(link).pathname, { method: 'POST', body: new URLSearchParams(form) })
  const set = answer.headers.getSetCookie()[0] ?? ''
  if (answer.status !== 303 || !set) throw new Error(`the invitation was answered with ${answer.status}`)
  return { cookie: set.split(';')[0] ?? '', set }
}
