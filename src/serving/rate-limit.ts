import { networkOf } from '#core/network.ts'
import { cartPath, checkoutPath, handoffPath, orderPath } from '#core/paths.ts'
import { isOwnMachine } from './client-address.ts'

export interface RateLimit {
  /** Counts one request; null lets it in, otherwise the seconds to wait. */
  admit(method: string, path: string, address: string): number | null
  /** Told how a request was answered: only links that open nothing are counted as guesses. */
  answered(path: string, address: string, status: number): void
}

const windowMs = 60_000
// A telephone network shows thousands of people under few addresses, so all of these are far above one person's pace.
const mostPerWindow = { cart: 240, checkout: 90, link: 120, other: 240, guess: 60 } as const
type Kind = keyof typeof mostPerWindow
/** Addresses remembered at once; beyond, newcomers are let in uncounted rather than memory filled. */
const mostAddresses = 50_000

const kinds: readonly (readonly [string, Kind])[] = [
  [cartPath('id'), 'cart'],
  [cartPath('en'), 'cart'],
  [checkoutPath('id'), 'checkout'],
  [checkoutPath('en'), 'checkout'],
  [orderPath(''), 'link'],
  [handoffPath(''), 'link'],
]

const kindOf = (path: string): Kind =>
  kinds.find(([room]) => path.startsWith(room) || path === room.slice(0, -1))?.[1] ?? 'other'

/** This process's own count, by network address and kind of room, in windows of a minute. */
export function createRateLimit(now: () => Date): RateLimit {
  let opened = 0
  let counts = new Map<string, number>()

  const keyOf = (kind: Kind, address: string) => `${kind} ${networkOf(address)}`
  const turn = (): number => {
    const instant = now().getTime()
    const start = instant - (instant % windowMs)
    if (start !== opened) {
      opened = start
      counts = new Map()
    }
    return Math.ceil((start + windowMs - instant) / 1000)
  }
  const add = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1
    if (count > 1 || counts.size < mostAddresses) counts.set(key, count)
    return count
  }

  return {
    admit(method, path, address) {
      if (isOwnMachine(address)) return null
      const secondsLeft = turn()
      const kind = kindOf(path)
      // A guess is a guess whether it is looked at or posted.
      if (kind === 'link' && (counts.get(keyOf('guess', address)) ?? 0) >= mostPerWindow.guess) return secondsLeft
      if (method !== 'POST') return null
      return add(keyOf(kind, address)) > mostPerWindow[kind] ? secondsLeft : null
    },
    answered(path, address, status) {
      if (status !== 404 || kindOf(path) !== 'link' || isOwnMachine(address)) return
      turn()
      add(keyOf('guess', address))
    },
  }
}
