// What a page does that leaves its pictures out. It is fetched in that mode alone, as it stands: no TypeScript.
// The page's own policy lets no picture in but one that is fetched here and put in as data.
const words = {
  id: {
    is: 'Hemat data: gambar tidak dimuat.',
    off: 'Muat gambar lagi',
    show: 'Tampilkan gambar',
    failed: 'Gambar belum bisa dimuat. Coba lagi',
  },
  en: {
    is: 'Saving data: no pictures are loaded.',
    off: 'Load pictures again',
    show: 'Show picture',
    failed: 'The picture could not be loaded. Try again',
  },
}[document.documentElement.lang === 'en' ? 'en' : 'id']

const style = new CSSStyleSheet()
style.replaceSync(`
.picture:has(> .unseen) { display: grid; border: 2px dashed var(--color-line); background: none; overflow: visible; }
.picture > .unseen ~ *, .zoom:has(.unseen) + svg, .zoom:not([href])::after, .picture:has(> .unseen) > svg { display: none; }
.unseen { display: grid; gap: .5rem; align-content: center; justify-items: start; padding: .75rem; font-size: .9375rem; }
.unseen button { position: relative; z-index: 1; min-block-size: 2.75rem; padding: .25rem .75rem; text-align: start;
  font-weight: 600; border: 1.5px solid; border-radius: 3px; cursor: pointer; color: var(--color-nila); }
.zoom:not([href]) { cursor: auto; text-decoration: none; }
.card .picture:has(> .unseen) { border: 0; }
.card .unseen { padding: 0; justify-items: stretch; }
.card:has(.unseen) .badge { position: static; align-self: start; margin-block-start: .25rem; }
.saving-data { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: center; padding-block: .5rem; font-size: .9375rem; }
.saving-data a { display: inline-flex; align-items: center; min-block-size: 2.75rem; font-weight: 600; }`)
document.adoptedStyleSheets = [style]

const make = (name, properties = {}) => Object.assign(document.createElement(name), properties)

/** The address of the size that is shown where pictures are few: as wide as the page says that it is. */
function addressOf(image) {
  const source = image.closest('picture')?.querySelector('source')
  const sizes = source?.srcset.split(', ').map((one) => one.split(' ')) ?? []
  const [, second] = sizes
  const [url] = sizes.find(([, width]) => width === `${image.getAttribute('width')}w`) ?? second ?? sizes[0] ?? []
  return url ?? image.getAttribute('src')
}

/** Kilobytes; on a page made on demand they are asked for, which brings no picture. */
async function weightOf(image, url) {
  if (image.dataset.kb) return Number(image.dataset.kb)
  const answer = await fetch(url, { method: 'HEAD' })
  return Math.ceil(Number(answer.headers.get('content-length')) / 1000)
}

const asData = (blob) =>
  new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(reader.result)
    reader.onerror = fail
    reader.readAsDataURL(blob)
  })

const known = new WeakSet()

function leaveOut(box) {
  const image = box.querySelector('img')
  if (!image || known.has(box)) return
  known.add(box)
  const url = addressOf(image)
  const link = box.closest('.zoom')
  const target = link?.getAttribute('href')
  // No button stands in a link: the way to the large picture opens with the picture itself.
  link?.removeAttribute('href')
  const place = make('span', { className: 'unseen' })
  if (image.alt) place.append(make('span', { textContent: image.alt, lang: image.lang }))
  const button = make('button', { type: 'button', textContent: words.show })
  place.append(button)
  box.prepend(place)
  const name = image.alt || box.closest('article')?.querySelector('h2, h3')?.textContent?.trim() || ''
  const call = (text) => button.setAttribute('aria-label', name ? `${text}: ${name}` : text)
  call(words.show)
  weightOf(image, url).then(
    (kilobytes) => {
      if (!kilobytes) return
      button.textContent = `${words.show} (${kilobytes} kB)`
      call(button.textContent)
    },
    () => {},
  )
  button.addEventListener('click', async () => {
    button.disabled = true
    try {
      const answer = await fetch(url)
      if (!answer.ok) throw new Error(String(answer.status))
      const data = await asData(await answer.blob())
      for (const source of box.querySelectorAll('source')) source.remove()
      image.src = data
      place.remove()
      if (target) link.setAttribute('href', target)
      image.tabIndex = -1
      image.focus()
    } catch {
      button.disabled = false
      button.textContent = words.failed
      call(words.failed)
      button.focus()
    }
  })
}

function begin() {
  for (const link of document.querySelectorAll('[data-hemat]')) {
    link.dataset.hemat = '0'
    link.textContent = words.off
  }
  const off = make('a', { href: '#', textContent: words.off })
  off.dataset.hemat = '0'
  const line = make('p', { className: 'page saving-data', textContent: words.is })
  line.append(off)
  document.querySelector('main')?.prepend(line)
  const all = () => document.querySelectorAll('.picture').forEach(leaveOut)
  all()
  // Results that are put in place later.
  new MutationObserver(all).observe(document.body, { childList: true, subtree: true })
}

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin)
else begin()
