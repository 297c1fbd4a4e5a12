import { deskPath } from '#core/paths.ts'
import type { DeskAuth, SignedInOfficer } from './auth.ts'
import { mayAct } from './officer.ts'

export interface Knock {
  /** The route's pattern, not the address: no spelling of an address gets around it. */
  readonly route: string
  readonly method: string
  /** Path and query, to come back to. */
  readonly wanted: string
  readonly headers: Headers
}

/** `signIn` and `refused` end here; `officer` is null at the doors that are open to everybody. */
export type Admission =
  | { readonly kind: 'in'; readonly officer: SignedInOfficer | null }
  | { readonly kind: 'signIn'; readonly location: string }
  | { readonly kind: 'refused' }

const openDoors: readonly string[] = ['/meja/masuk', '/meja/masuk/kode', '/meja/undangan/[token]']
/** What a reader may post, too: all of it is about themselves. */
export const readersDoors: readonly string[] = ['/meja/keluar', '/meja/akun', '/meja/kunci']
const administratorsDoors: readonly string[] = ['/meja/petugas']
/** What a reader does not see: who is in the register says something of them already. */
const officersRooms: readonly string[] = ['/meja/binaan']
/** Open while the second step is not set up yet. */
const doorsBeforehand: readonly string[] = ['/meja/keluar', '/meja/kunci']

const place = (route: string): string => route.replace(/(.)\/$/, '$1')

export function isDesk(route: string): boolean {
  return route === '/meja' || route.startsWith('/meja/')
}

/** The one place where the desk's doors are kept: everybody needs a session, and readers change nothing. */
export async function gate(
  auth: Pick<DeskAuth, 'officerOf'>,
  { route, method, wanted, headers }: Knock,
): Promise<Admission> {
  const door = place(route)
  if (openDoors.includes(door)) return { kind: 'in', officer: null }
  const officer = await auth.officerOf(headers)
  if (!officer) return { kind: 'signIn', location: signInLocation(method, wanted) }
  if (!officer.hasSecondStep && !doorsBeforehand.includes(door)) return { kind: 'signIn', location: deskPath('kunci') }
  if (administratorsDoors.includes(door) && officer.role !== 'administrator') return { kind: 'refused' }
  if (officer.role === 'reader' && officersRooms.some((room) => door === room || door.startsWith(`${room}/`))) {
    return { kind: 'refused' }
  }
  const reads = method === 'GET' || method === 'HEAD'
  if (!reads && !mayAct(officer) && !readersDoors.includes(door)) return { kind: 'refused' }
  return { kind: 'in', officer }
}

function signInLocation(method: string, wanted: string): string {
  const comesBack = method === 'GET' && wanted !== '/meja/'
  return comesBack ? `/meja/masuk/?lanjut=${encodeURIComponent(wanted)}` : '/meja/masuk/'
}
