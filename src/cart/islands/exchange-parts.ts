import { parsePage } from '#core/parse-page.ts'

export type Exchange = { readonly ok: true; readonly said: string } | { readonly ok: false }

/**
 * Posts a form and puts the parts of the page that comes back in the place of those with the same ids; the focus stays
 * where it was. `said` is the answer's `data-said`, for people who listen. A part marked
 * `data-keep` that comes back empty leaves the old one standing. An answer
 * that leads to another page is opened; one that has none of the parts changes nothing.
 */
export async function exchangeParts(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  parts: readonly string[],
  signal: AbortSignal,
): Promise<Exchange> {
  const body = new FormData(form, submitter)
  let response: Response
  let page: Document
  try {
    response = await fetch(form.getAttribute('action') ?? location.href, { method: 'POST', body, signal })
    page = parsePage(await response.text())
  } catch {
    return { ok: false }
  }
  if (signal.aborted) return { ok: false }
  if (!parts.some((id) => page.getElementById(id))) {
    if (response.redirected) location.assign(response.url)
    return { ok: false }
  }
  const focused = document.activeElement?.id
  let said = ''
  for (const id of parts) {
    const here = document.getElementById(id)
    const there = page.getElementById(id)
    if (!here || !there) continue
    if (there.hasAttribute('data-keep') && there.childElementCount === 0) continue
    here.replaceWith(document.adoptNode(there))
    said = there.getAttribute('data-said') ?? said
  }
  if (focused) document.getElementById(focused)?.focus()
  return { ok: true, said }
}
