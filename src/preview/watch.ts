import { enableVisualEditing } from '@sanity/visual-editing/enable-visual-editing'

/** Marks what can be edited, follows the Studio's navigation, and takes in each change without losing the place. */
export function watchTheStudio(): void {
  enableVisualEditing({
    refresh: ({ source }) => {
      if (source !== 'mutation') return renewed()
      latest = (latest ?? Promise.resolve()).then(renewed, renewed)
      return latest
    },
    history: {
      subscribe(navigate) {
        navigate({ type: 'push', url: location.pathname + location.search })
        return () => {}
      },
      update({ type, url }) {
        if (type === 'pop') history.back()
        else if (new URL(url, location.href).href !== location.href) location.assign(url)
      },
    },
  })
}

let latest: Promise<void> | undefined

/** The page anew, put where the old one stands: no flash, and the reader stays where they were. */
async function renewed(): Promise<void> {
  const answer = await fetch(location.href, { cache: 'no-store', redirect: 'error' })
  if (answer.status === 401) return location.reload()
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  document.title = page.title
  for (const place of ['header', 'main', 'footer']) {
    const fresh = page.querySelector(place)
    if (fresh) document.querySelector(place)?.replaceWith(document.importNode(fresh, true))
  }
}
