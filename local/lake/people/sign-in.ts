// Signing in to the Studio: it asks for the ways in, leads to a page that asks for a code, and gets a session back.
import { type Answer, json } from '../answer.ts'
import type { Call } from '../call.ts'
import { refusal } from '../errors.ts'
import { roleTitles } from './people.ts'
import { signInPage } from './sign-in-page.ts'

const formLimitBytes = 8 * 1024
const mostWrongCodes = 20
const wrongCodesLastMs = 10 * 60_000
let wrongCodes: number[] = []

export function listProviders(call: Call): Answer {
  const provider = { name: 'local', title: 'Kode masuk', url: `${call.lake.baseUrl}/masuk` }
  return json({ providers: [provider], thirdPartyLogin: true, sso: {} })
}

/** GET /masuk?origin=<where the Studio stands>: shows the form, changes nothing. */
export function showSignIn(call: Call): Answer {
  return signInPage(returnAddress(call.query.get('origin')).href, 200)
}

/** POST /masuk: the right code leads back to the Studio with a session; others are counted. */
export async function takeCode(call: Call): Promise<Answer> {
  const form = new URLSearchParams((await call.body(formLimitBytes)).toString('utf8'))
  const back = returnAddress(form.get('origin'))
  const now = Date.now()
  wrongCodes = wrongCodes.filter((time) => time > now - wrongCodesLastMs)
  if (wrongCodes.length >= mostWrongCodes) {
    return signInPage(back.href, 429, 'Terlalu banyak percobaan. Coba lagi sepuluh menit lagi.')
  }
  const person = call.lake.people.byCode(form.get('code') ?? '')
  if (!person) {
    wrongCodes.push(now)
    return signInPage(back.href, 422, 'Kode ini tidak dikenal. Periksa lagi hurufnya.')
  }
  back.hash = `sid=${call.lake.sessions.invite(person.id)}`
  const headers = { Location: back.href, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }
  return { status: 303, headers, body: Buffer.alloc(0) }
}

/** GET /auth/fetch?sid=: trades the single-use id for a token. The GET is the hosted service's own. */
export async function fetchToken(call: Call): Promise<Answer> {
  const token = await call.lake.sessions.redeem(call.query.get('sid') ?? '')
  if (token === undefined) throw refusal(404, 'Session not found')
  return json({ token, label: 'Studio' })
}

export function tellSession(call: Call): Answer {
  if (call.caller.role === 'anonymous') throw refusal(401, 'Session not found', { errorCode: 'SIO-401-ANF' })
  return json({ id: call.caller.id, expiry: 0, role: roleTitles[call.caller.role] })
}

export async function signOut(call: Call): Promise<Answer> {
  const token = /^Bearer (\S+)$/i.exec(call.headers.authorization ?? '')?.[1]
  if (token) await call.lake.sessions.end(token)
  return { status: 204, headers: { 'Cache-Control': 'no-store' }, body: Buffer.alloc(0) }
}

/** A session is only ever handed to a Studio on this machine. @throws LakeError 400 for any other place. */
function returnAddress(given: string | null): URL {
  const url = URL.parse(given ?? '')
  const isHere = url?.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (url && isHere && url.username === '') return url
  throw refusal(400, 'The Studio to return to must stand on this machine')
}
