const longestWait = 8000
const waking = ['pointerdown', 'focusin']
const holding = ['submit', 'change']

/**
 * Wakes an island at the first touch or focus. What a person does while it wakes is held and repeated; if it cannot wake
 * (no network), the page does it the plain way. A button marked `data-plain` leads to another page anyway and is never
 * held. `wake` may fail, or tell by `island:awake` or `astro:hydration-error` at the island that it is over.
 */
export function holdUntilAwake(island: HTMLElement, wake: () => Promise<unknown>): void {
  const held: (() => void)[] = []
  let begun = false

  const begin = () => {
    if (begun) return
    begun = true
    // Not at once: what tells it is an effect of the island, and others of it may not have run yet.
    new Promise((awake) => {
      for (const end of ['island:awake', 'astro:hydration-error']) island.addEventListener(end, awake)
      setTimeout(awake, longestWait)
      wake().catch(awake)
    }).then(release)
  }

  const hold = (event: Event) => {
    const { submitter } = event as SubmitEvent
    if (submitter?.hasAttribute('data-plain')) return
    begin()
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
    for (const again of held.splice(0)) again()
  }

  for (const type of waking) island.addEventListener(type, begin, { passive: true })
  for (const type of holding) island.addEventListener(type, hold, true)
}
