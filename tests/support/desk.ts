import type { Database } from '#database/connection.ts'
import type { OfficerRole } from '#database/tables.ts'
import { connectAuth, type DeskAuth } from '#desk/auth.ts'
import { acceptInvitation, invite } from '#desk/invitation.ts'

export const password = 'kata sandi yang panjang'

export const formOf = (fields: Readonly<Record<string, string>>): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}

export const deskAuth = (db: Database): DeskAuth =>
  connectAuth({ db, siteUrl: 'https://toko.example', secret: 'an auth secret for tests, long enough to be one' })

/** What a browser would send back. */
export const cookieOf = (cookies: readonly string[]): Headers =>
  new Headers({ cookie: cookies.map((cookie) => cookie.split(';')[0] ?? '').join('; ') })

/** An officer who took up their invitation. */
export async function anOfficer(db: Database, email: string, role: OfficerRole): Promise<void> {
  const token = await invite(db, email, role, new Date())
  const accepted = await acceptInvitation(
    db,
    token,
    formOf({ name: 'Petugas Contoh', password, again: password }),
    new Date(),
  )
  if (!accepted.ok) throw new Error(accepted.reason)
}
