import { parsePage } from '#core/parse-page.ts'
import { readSeen, type Seen, withSeen } from './seen-list.ts'

// What makes a product's page handier and is not needed before somebody does something on it: it is fetched then.
const find = <Kind extends HTMLElement>(selector: string, within: ParentNode = document) =>
  within.querySelector<Kind>(selector)

const form = find<HTMLFormElement>('[data-ongkir]')
form?.addEventListener('submit', async (event) => {
  event.preventDefault()
  const place = find('[data-part=ongkir]')
  if (!place) return
  const url = new URL(form.action)
  url.search = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString()
  try {
    const answer = await fetch(url)
    // Its styles are not this page's, whose policy would complain of them.
    const html = (await answer.text()).replace(/<style.*?<\/style>/gs, '')
    const part = answer.ok && find('[data-part=ongkir]', parsePage(html))
    if (!part) throw new Error(String(answer.status))
    place.replaceChildren(...part.childNodes)
  } catch {
    place.textContent = form.dataset.ongkir ?? ''
  }
})

const sharing = find('[data-bagikan]')
if (sharing) {
  const url = sharing.dataset.bagikan ?? location.href
  const copy = find('[data-salin]', sharing)
  const other = find('[data-cara]', sharing)
  const said = find('[role=status]', sharing)
  copy?.classList.remove('invisible')
  copy?.addEventListener('click', async () => {
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    if (said) said.textContent = (copied ? copy.dataset.salin : copy.dataset.gagal) ?? ''
  })
  if (other && 'share' in navigator) other.hidden = false
  // Put away without a choice is no failure.
  other?.addEventListener('click', () => navigator.share({ title: document.title, url }).catch(() => {}))
}

/** `localStorage` that may be locked: then nothing is remembered. */
const store = {
  get: (name: string) => {
    try {
      return localStorage.getItem(name)
    } catch {
      return null
    }
  },
  set: (name: string, value: string) => {
    try {
      localStorage.setItem(name, value)
    } catch {}
  },
}
const [listName, offName] = ['terakhir-dilihat', 'terakhir-dilihat-mati']

const shelf = find('[data-terakhir]')
if (shelf) {
  const here: Seen = [location.pathname, find('h1')?.textContent?.trim() ?? '']
  const isOff = () => store.get(offName) === '1'
  const others = () => readSeen(store.get(listName)).filter(([path]) => path !== here[0])
  const [clear, off] = shelf.querySelectorAll('button')
  const [said, list] = [find('[role=status]', shelf), find('ul', shelf)]
  const [ours, theirs] = [off?.textContent ?? '', off?.dataset.lain ?? '']
  const text = said?.textContent ?? ''

  const show = () => {
    const seen = others()
    shelf.hidden = seen.length === 0 && !isOff()
    list?.replaceChildren(
      ...seen.map(([path, name]) => {
        const link = Object.assign(document.createElement('a'), { href: path, textContent: name })
        link.className = 'inline-flex min-h-11 items-center'
        const item = document.createElement('li')
        item.append(link)
        return item
      }),
    )
    if (clear) clear.hidden = seen.length === 0
    if (off) off.textContent = isOff() ? theirs : ours
    if (said) said.textContent = isOff() ? (shelf.dataset.terakhir ?? '') : text
  }
  clear?.addEventListener('click', () => {
    store.set(listName, '[]')
    show()
    off?.focus()
    shelf.hidden = false
  })
  off?.addEventListener('click', () => {
    store.set(offName, isOff() ? '' : '1')
    store.set(listName, '[]')
    show()
    shelf.hidden = false
  })
  show()
  if (!isOff()) store.set(listName, JSON.stringify(withSeen(readSeen(store.get(listName)), here)))
}
