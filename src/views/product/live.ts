import type { LiveAnswer } from './live-answer.ts'

/** Corrects a page that was built before: asks what is true now, and changes only what differs. Silent where nobody answers. */
async function correct(): Promise<void> {
  const panel = document.querySelector<HTMLElement>('[data-live]')
  const answer = await fetch(panel?.dataset.live ?? '')
  if (!panel || !answer.ok) return
  const { says, why, variants }: LiveAnswer = await answer.json()
  say(panel.children[0], says)
  say(panel.children[1], why)
  let left = 0
  for (const [sku, [remark, forSale]] of Object.entries(variants)) {
    left += forSale
    const choice = document.querySelector<HTMLInputElement | HTMLOptionElement>(
      `form [value="${sku}"]:not([type=hidden])`,
    )
    if (!choice) continue
    choice.disabled = !forSale
    const label = choice.closest('label.choice')
    label?.classList.toggle('choice-gone', !forSale)
    say(label?.querySelector('[data-remark]'), remark)
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>('astro-island form button')) button.disabled = !left
}

function say(place: Element | null | undefined, text: string): void {
  if (place && place.textContent !== text) place.textContent = text
}

// Also when the browser shows the page again on the way back from paying.
addEventListener('pageshow', () => void correct().catch(() => {}))
