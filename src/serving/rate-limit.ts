import { networkOf } from '#core/network.ts'
import { bulkOrderPath, cartPath, checkoutPath, deskPath, handoffPath, orderPath, quotationPath } from '#core/paths.ts'
import { isOwnMachine } from './client-address.ts'

export interface RateLimit {
  /** Counts one request; null lets it in, otherwise the seconds to wait. */
  admit(method: string, path: string, address: string): number | null
  /** Told how a request was answered: only links that open nothing are counted as guesses. */
  answered(path: string, address: string, status: number): void
}

const windowMs = 60_000
// A telephone network shows thousands of people under few addresses, so all of these are far above one person's pace.
const mostPerWindow = { cart: 240, checkout: 90, link: 120, upload: 60, other: 240, guess: 60 } as const
type Kind = keyof typeof mostPerWindow
/** Addresses remembered at once; beyond, newcomers are let in uncounted rather than memory filled. */
const mostAddresses = 50_000

const kinds: readonly (readonly [string, Kind])[] = [
  [cartPath('id'), 'cart'],
  [cartPath('en'), 'cart'],
  [checkoutPath('id'), 'checkout'],
  [checkoutPath('en'), 'checkout'],
  [orderPath(''), 'link'],
  [quotationPath(''), 'link'],
  [handoffPath(''), 'link'],
  [deskPath('undangan'), 'link'],
  [bulkOrderPath('id'), 'upload'],
  [bulkOrderPath('en'), 'upload'],
]

function kindOf(path: string): Kind {
  const place = placeOf(path)
  return kinds.find(([room]) => place.startsWith(room) || place === room.slice(0, -1))?.[1] ?? 'other'
}

/** The page that an address leads to, however it is spelt: `//checkout/` and `/%63heckout/` are the till. */
function placeOf(path: string): string {
  const single = path.replace(/\/{2,}/g, '/')
  try {
    return decodeURIComponent(single)
  } catch {
    return single
  }
}

/**
 * This process's own count, by network address and kind of room, in windows of a minute. `countsOwnMachine`: loopback
 * addresses, too, which is right where no undeclared proxy on this machine lends everybody its own.
 */
export function createRateLimit(now: () => Date, { countsOwnMachine = false } = {}): RateLimit {
  const tellsNobody = (address: string) => !countsOwnMachine && isOwnMachine(address)
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
      if (tellsNobody(address)) return null
      const secondsLeft = turn()
      const kind = kindOf(path)
      // A guess is a guess whether it is looked at or posted.
      if (kind === 'link' && (counts.get(keyOf('guess', address)) ?? 0) >= mostPerWindow.guess) return secondsLeft
      if (method !== 'POST') return null
      return add(keyOf(kind, address)) > mostPerWindow[kind] ? secondsLeft : null
    },
    answered(path, address, status) {
      if (status !== 404 || kindOf(path) !== 'link' || tellsNobody(address)) return
      turn()
      add(keyOf('guess', address))
    },
  }
}
