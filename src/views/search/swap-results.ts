import { parsePage } from '#core/parse-page.ts'

/**
 * Puts the next state of the search into this page instead of loading it whole: the same address, the same HTML.
 * Whatever fails is left to the browser.
 */
const find = (selector: string, within: ParentNode = document) => within.querySelector<HTMLElement>(selector)
const form = find('[data-search]') as HTMLFormElement | null
const parts = ['title', 'filters', 'results'].map((name) => `[data-part=${name}]`)
let latest: AbortController | undefined

function addressOfForm(): URL {
  const url = new URL(form?.action ?? '', location.href)
  for (const [name, value] of new FormData(form ?? undefined)) {
    if (value && !(name === 'urut' && value === 'cocok')) url.searchParams.append(name, String(value))
  }
  return url
}

async function show(url: URL, keepsHistory = false): Promise<void> {
  latest?.abort()
  const mine = new AbortController()
  latest = mine
  form?.setAttribute('aria-busy', 'true')
  try {
    const answer = await fetch(url, { signal: mine.signal })
    if (!answer.ok) throw new Error(String(answer.status))
    const next = parsePage(await answer.text())
    if (!keepsHistory) history.pushState(null, '', url)
    swap(next)
  } catch {
    if (latest === mine) location.assign(url)
    return
  }
  if (latest === mine) form?.removeAttribute('aria-busy')
}

function swap(next: Document): void {
  const { activeElement } = document
  const { name = '', value = '' } = activeElement as HTMLInputElement
  const isOpen = find('#saringan')?.hasAttribute('open')
  for (const selector of parts) {
    const [old, fresh] = [find(selector), find(selector, next)]
    if (old && fresh) old.replaceChildren(...fresh.childNodes)
  }
  find('#saringan')?.toggleAttribute('open', isOpen)
  document.title = next.title
  const there = next.querySelectorAll<HTMLAnchorElement>('.lang-link')
  document.querySelectorAll<HTMLAnchorElement>('.lang-link').forEach((link, index) => {
    link.href = there[index]?.getAttribute('href') ?? link.href
  })
  const field = find('#cari-kata') as HTMLInputElement | null
  const words = (find('#cari-kata', next) as HTMLInputElement | null)?.value ?? ''
  if (field && field !== activeElement) field.value = words
  hideNeedless()
  keepFocus(activeElement, name, value)
  const said = find('[data-said]')
  if (said) said.textContent = find('[data-part=results] p')?.textContent ?? ''
}

/** On the same field of the new parts; on the number found where that field has gone. */
function keepFocus(before: Element | null, name: string, value: string): void {
  if (before?.isConnected) return
  const fields = [...document.querySelectorAll<HTMLInputElement>('[data-search] [name]')].filter(
    (field) => field.name === name,
  )
  const same = fields.find((field) => field.type !== 'checkbox' || field.value === value)
  ;(same ?? find('#cari-kata'))?.focus({ preventScroll: true })
}

function hideNeedless(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-needless]')) button.hidden = true
}

hideNeedless()
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  show(addressOfForm())
})
form?.addEventListener('change', ({ target }) => {
  const { type, name } = target as HTMLInputElement
  if (type === 'checkbox' || name === 'urut') show(addressOfForm())
})
form?.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a')
  const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button)
  if (!link || !isPlain || link.pathname !== location.pathname) return
  event.preventDefault()
  show(new URL(link.href)).then(() => form.scrollIntoView({ block: 'start' }))
})
addEventListener('popstate', () => show(new URL(location.href), true))
