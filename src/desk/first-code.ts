import { countTry } from '#database/tries.ts'
import type { AtAccount } from './account.ts'
import { codeIn } from './sign-in.ts'

export type FirstCode =
  | { readonly ok: true; readonly cookies: readonly string[]; readonly recoveryCodes: readonly string[] }
  | { readonly ok: false; readonly reason: 'wrong' | 'tooMany' }

/** The first code of a telephone that is being set up. */
export async function postFirstCode(
  { db, auth, officer, headers, now }: AtAccount,
  form: FormData,
): Promise<FirstCode> {
  const limit = { what: 'first-code', whose: officer.id, most: 20, windowMinutes: 15 }
  if ((await countTry(db, limit, now)) !== null) return { ok: false, reason: 'tooMany' }
  const enrolled = await auth.enrol(headers, codeIn(form), now)
  return enrolled.ok ? enrolled : { ok: false, reason: 'wrong' }
}
