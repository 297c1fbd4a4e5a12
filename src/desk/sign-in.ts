import { z } from 'zod'
import { networkOf } from '#core/network.ts'
import type { Database } from '#database/connection.ts'
import { countTry, forgiveTries } from '#database/tries.ts'
import type { DeskAuth, PasswordAnswer } from './auth.ts'
import { longestPassword } from './officer.ts'
import type { StepAnswer } from './second-step.ts'

const windowMinutes = 15
const triesPerAccount = 10
const triesPerAddress = 40

const signInForm = z.object({
  email: z.string().trim().toLowerCase().max(200).pipe(z.email()),
  password: z.string().min(1).max(longestPassword),
})

export type SignedIn =
  | { readonly ok: true; readonly next: PasswordAnswer['next']; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly reason: 'wrong' }
  | { readonly ok: false; readonly reason: 'tooMany'; readonly retryAfterSeconds: number }

export interface SigningIn {
  readonly db: Database
  readonly auth: DeskAuth
  readonly now: Date
}

const fromNetwork = (address: string) => ({
  what: 'sign-in-address',
  whose: networkOf(address),
  most: triesPerAddress,
  windowMinutes,
})

/** Counts the try, for the account and for the network address it comes from; then looks at the password. */
export async function signIn({ db, auth, now }: SigningIn, form: FormData, address: string): Promise<SignedIn> {
  const waitHere = await countTry(db, fromNetwork(address), now)
  if (waitHere !== null) return { ok: false, reason: 'tooMany', retryAfterSeconds: waitHere }
  const parsed = signInForm.safeParse(Object.fromEntries(form))
  if (!parsed.success) return { ok: false, reason: 'wrong' }
  const { email, password } = parsed.data
  const forAccount = { what: 'sign-in-account', whose: email, most: triesPerAccount, windowMinutes }
  const wait = await countTry(db, forAccount, now)
  if (wait !== null) return { ok: false, reason: 'tooMany', retryAfterSeconds: wait }
  const answer = await auth.signIn(email, password)
  if (!answer) return { ok: false, reason: 'wrong' }
  await forgiveTries(db, forAccount)
  await db.deleteFrom('desk_sessions').where('expires_at', '<', now).execute()
  await db.deleteFrom('desk_verifications').where('expires_at', '<', now).execute()
  return { ok: true, ...answer }
}

export type CodeGiven =
  | StepAnswer
  | { readonly ok: false; readonly reason: 'tooMany'; readonly retryAfterSeconds: number }

/** The second step's form: `code`, six digits with or without spaces, or a recovery code. */
export async function giveSecondStep(
  { db, auth, now }: SigningIn,
  form: FormData,
  headers: Headers,
  address: string,
): Promise<CodeGiven> {
  const wait = await countTry(db, fromNetwork(address), now)
  if (wait !== null) return { ok: false, reason: 'tooMany', retryAfterSeconds: wait }
  return auth.giveCode(headers, codeIn(form), now)
}

export function codeIn(form: FormData): string {
  return String(form.get('code') ?? '')
    .replace(/\s/g, '')
    .slice(0, 20)
}

/** Where to go after signing in: a page of the desk, whatever the link says. */
export function pageAfterSignIn(wanted: string | null): string | null {
  return wanted && /^\/meja\/[a-z0-9_/-]*(\?[a-z0-9_=&.%-]*)?$/i.test(wanted) && !wanted.includes('//') ? wanted : null
}
