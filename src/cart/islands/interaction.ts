import type { ClientDirective } from 'astro'

declare global {
  namespace Astro {
    interface ClientDirectives {
      /** Wakes the island at the first touch or focus. */
      'client:interaction'?: boolean
    }
  }
}

const longestWait = 8000

/**
 * `client:interaction`: an island sleeps until it is touched or focused. What a person does while it wakes is held and
 * repeated; if it cannot wake (no network), the page does it the plain way. A button marked `data-plain` leads to
 * another page anyway and is never held.
 */
const wakeOnInteraction: ClientDirective = (load, _options, island) => {
  const held: (() => void)[] = []
  let begun = false

  const wake = () => {
    if (begun) return
    begun = true
    const awake = new Promise((resolve) => {
      for (const end of ['island:awake', 'astro:hydration-error']) island.addEventListener(end, resolve, { once: true })
      setTimeout(resolve, longestWait)
    })
    load()
      .then((hydrate) => hydrate())
      .then(() => awake)
      .finally(release)
  }

  const hold = (event: Event) => {
    const { submitter } = event as SubmitEvent
    if (submitter?.hasAttribute('data-plain')) return
    wake()
    const target = event.target as HTMLElement
    if (event.type === 'change') held.push(() => target.dispatchEvent(new Event('change', { bubbles: true })))
    if (event.type !== 'submit') return
    event.preventDefault()
    // Pressed twice, done once; only a stepper's presses add up.
    if (!submitter?.hasAttribute('data-live')) held.length = 0
    held.push(() => (target as HTMLFormElement).requestSubmit(submitter))
  }

  const release = () => {
    for (const type of holding) island.removeEventListener(type, hold, true)
    for (const type of waking) island.removeEventListener(type, wake)
    for (const again of held) again()
  }

  for (const type of waking) island.addEventListener(type, wake, { passive: true })
  for (const type of holding) island.addEventListener(type, hold, true)
}

const waking = ['pointerdown', 'focusin']
const holding = ['submit', 'change']

export default wakeOnInteraction
