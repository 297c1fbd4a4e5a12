import { checkoutPath, orderPath } from '#core/paths.ts'

/** What a buyer wants: SKUs and how many. */
export type Wish = Readonly<Record<string, number>>

/** Bought, with the payment stand-in's session for `_local/pay/<session>`; or refused, with the notice in words. */
export type Bought = { readonly sessionId: string } | { readonly soldOut: string }

/** Sends a request until somebody answers it: a server that was killed comes back. */
export type Send = (path: string, init?: RequestInit) => Promise<Response>

/** A `Send` that repeats what found no server, at most for `patienceMs`. */
export function patientSend(url: string, patienceMs = 30_000): Send {
  return async (path, init = {}) => {
    const until = Date.now() + patienceMs
    for (;;) {
      try {
        const response = await fetch(url + path, {
          redirect: 'manual',
          ...init,
          headers: { Origin: url, ...init.headers },
        })
        // A body that breaks off in the middle is no answer either.
        return new Response(await response.arrayBuffer(), response)
      } catch (error) {
        if (Date.now() > until) throw error
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }
}

const hidden = (html: string, name: string): string =>
  new RegExp(`<input[^>]*name="${name}"[^>]*value="([^"]*)"`).exec(html)?.[1] ?? ''

// By hand: the pattern for it would try every place in the page's style sheet, which costs more than the page itself.
function sentenceIn(html: string, words: string): string | null {
  const at = html.indexOf(words)
  return at === -1 ? null : html.slice(html.lastIndexOf('>', at) + 1, html.indexOf('<', at)).trim()
}

/** Buys over HTTP as a browser without script does: the form, the total shown, the payment page. */
export async function buy(
  send: Send,
  wish: Wish,
  /** How each parcel travels, by `delivery.<producer>` without the first word. */
  delivery: Readonly<Record<string, string>>,
  /** Fields of the form that differ from those of the usual buyer. */
  fields: Readonly<Record<string, string>> = {},
): Promise<Bought> {
  const cookie = `keranjang=1.${Object.entries(wish)
    .map(([sku, count]) => `${sku}*${count}`)
    .join('~')}`
  let html = await (await send(checkoutPath('id'), { headers: { Cookie: cookie } })).text()
  const key = hidden(html, 'key')
  const cart = hidden(html, 'cart')
  let busy = 0
  for (let round = 0; round < 5 + busy; round++) {
    const form = {
      ...Object.fromEntries(Object.entries(delivery).map(([producer, how]) => [`delivery.${producer}`, how])),
      name: 'Pembeli Contoh',
      email: 'pembeli@contoh.example',
      phone: '0812 0000 0000',
      recipient: 'Pembeli Contoh',
      street: 'Jalan Contoh 1',
      regency: '3573',
      district: 'Klojen',
      postalCode: '65111',
      payment: 'stripe',
      ...fields,
      privacy: 'yes',
      key,
      cart,
      shown: hidden(html, 'shown'),
    }
    const answer = await send(checkoutPath('id'), {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { Cookie: cookie },
    })
    if (answer.status === 303) return { sessionId: await sessionOf(send, answer.headers.get('location') ?? '') }
    // The content did not answer in time: nothing was done, and the page says to send the same again.
    if (answer.status === 503 && ++busy < 20) continue
    html = await answer.text()
    const soldOut = sentenceIn(html, 'baru saja habis')
    if (answer.status === 409 && soldOut) return { soldOut }
    if (answer.status >= 422) throw new Error(`${answer.status}: ${/id="kesalahan"[\s\S]*?<\/div>/.exec(html)?.[0]}`)
  }
  throw new Error('the total never stood still')
}

/** The payment page's session; where the page could not be had, the order's own button asks again. */
async function sessionOf(send: Send, location: string): Promise<string> {
  for (let round = 0; round < 20; round++) {
    const session = /\/c\/pay\/(cs_[A-Za-z0-9_]+)/.exec(location)?.[1]
    if (session) return session
    const token = /\/pesanan\/([A-Za-z0-9_-]{43})/.exec(location)?.[1]
    if (!token) break
    const answer = await send(orderPath(token), { method: 'POST', body: new URLSearchParams({ action: 'pay' }) })
    location = answer.headers.get('location') ?? location
  }
  throw new Error(`no payment page: ${location.replace(/[A-Za-z0-9_-]{43}/, '…')}`)
}
