import type { LiveAnswer } from './live-answer.ts'

// Part of every product's page, so it is short: it asks what is true now and says that instead. Also when the browser
// shows the page again on the way back from paying. Where nobody answers, the page stays as it is.
addEventListener('pageshow', async () => {
  try {
    const panel = document.querySelector('[data-live]') as HTMLElement
    const { says, why, variants }: LiveAnswer = await (await fetch(panel.dataset.live as string)).json()
    let left = 0
    for (const [sku, forSale] of Object.entries(variants)) {
      left += forSale
      const choice = document.querySelector(`[value="${sku}"]`) as HTMLInputElement
      choice.disabled = !forSale
    }
    const [first, second] = panel.children as unknown as [Element, Element]
    first.textContent = says
    second.textContent = why
    for (const button of document.querySelectorAll<HTMLButtonElement>('[method=post] .button')) button.disabled = !left
  } catch {}
})
