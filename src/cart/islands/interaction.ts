import type { ClientDirective } from 'astro'
import { holdUntilAwake } from './hold.ts'

declare global {
  namespace Astro {
    interface ClientDirectives {
      /** Wakes the island at the first touch or focus. */
      'client:interaction'?: boolean
    }
  }
}

/** `client:interaction`: an island sleeps until it is touched or focused (`hold.ts`). */
const wakeOnInteraction: ClientDirective = (load, _options, island) => {
  const wake = () => load().then((hydrate) => hydrate())
  // In a built page this comes with the first touch, which `asleep.ts` has seen and holds.
  if (island.dataset.runtime) wake()
  else holdUntilAwake(island, wake)
}

export default wakeOnInteraction
