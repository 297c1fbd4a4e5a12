import { deskPath } from '#core/paths.ts'
import type { DeskAuth } from './auth.ts'

/** `POST /meja/keluar` as a function: ends the session that the request brings along, if any, and leads to the sign-in. */
export async function answerSignOut(auth: Pick<DeskAuth, 'signOut'>, request: Request): Promise<Response> {
  const headers = new Headers({ Location: deskPath('masuk') })
  for (const cookie of await auth.signOut(request.headers)) headers.append('Set-Cookie', cookie)
  return new Response(null, { status: 303, headers })
}
