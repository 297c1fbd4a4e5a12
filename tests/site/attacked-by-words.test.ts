import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { randomToken } from '#core/secret-token.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { takeUpInvitation } from '../support/desk-visitor.ts'
import { buy, patientSend, type Send } from '../support/http-buyer.ts'
import { type RunningShop, startShop } from '../support/shop.ts'
import { wholeDatabase } from '../support/whole-database.ts'

let database: FreshDatabase
let shop: RunningShop
let send: Send
let session: { cookie: string; set: string }
/** Order and hand-off pages of two orders, as their letters name them. */
let orders: readonly { readonly order: string; readonly handoffs: readonly string[]; readonly desk: string }[]

/** What a name, an address and a note may be made of by somebody who means harm. */
const hostile = {
  name: '=HYPERLINK("http://evil.example")\u202e<img src=x onerror=alert(1)>"\'',
  recipient: '@SUM(1+1)*cmd|\u0000 \u001b[31m{{7*7}}',
  street: "Jalan </textarea><script>alert(1)</script>'; drop table orders; --",
  note: '+1\r\n.\r\nBcc: korban@evil.example\r\n\r\n<b>tebal</b> 😀👩🏽‍🦽',
  gift: '-1\t%0d%0aX-Header: 1 ]]> <!--',
}

beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url, withOfficer: true })
  send = patientSend(shop.url)
  session = await takeUpInvitation(send, shop.signIn ?? '')
  orders = [await paidOrder('satu@contoh.example'), await paidOrder('dua@contoh.example')]
})
afterAll(async () => {
  await shop?.close()
  await database?.drop()
})

interface Letter {
  readonly to: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** Every letter in the inbox, or those to one address, whole. */
async function letters(to = ''): Promise<readonly Letter[]> {
  const ask = async (path: string) => (await fetch(`${shop.inboxUrl}/api/letters${path}`)).json()
  const list = (await ask(to && `?to=${encodeURIComponent(to)}`)) as readonly { id: string }[]
  return Promise.all(list.map(({ id }) => ask(`/${id}`) as Promise<Letter>))
}

const form = (fields: Record<string, string> | string[][]) => new URLSearchParams(fields as Record<string, string>)
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  send(path, { method: 'POST', body: form(fields), headers })

async function paidOrder(email: string) {
  const { sessionId } = (await buy(send, { 'MJK-KAIN-GRINGSING': 1 }, {}, { ...hostile, email })) as {
    sessionId: string
  }
  const paid = await fetch(`${shop.environment.STRIPE_API_URL}/_local/pay/${sessionId}`, { method: 'POST', body: '{}' })
  expect(paid.ok).toBe(true)
  await vi.waitFor(async () => expect((await letters(email)).length).toBeGreaterThan(0), { timeout: 30_000 })
  const row = await database.db
    .selectFrom('orders')
    .select('id')
    .where('buyer_email', '=', email)
    .executeTakeFirstOrThrow()
  const order = (await letters(email)).map(({ text }) => /\/pesanan\/[\w-]{43}/.exec(text)?.[0]).find(Boolean) ?? ''
  const works = await database.db.selectFrom('handoffs').select('id').where('order_id', '=', row.id).execute()
  const texts = works.map(({ id }) => {
    const wish = { text: 'work_order', step: 'preview' }
    return post(`/meja/serah-terima/${id}/whatsapp`, wish, { cookie: session.cookie }).then((answer) => answer.text())
  })
  const handoffs = (await Promise.all(texts)).flatMap((text) => /\/serah-terima\/[\w-]{43}/.exec(text)?.[0] ?? [])
  expect([order.length, handoffs.length]).toEqual([52, 1])
  return { order, handoffs: [...new Set(handoffs)], desk: `/meja/pesanan/${row.id}/` }
}

const everyPage = () => orders.flatMap(({ order, handoffs, desk }) => [order, ...handoffs, desk])

describe('words that mean harm', () => {
  test('are shown as they are, and are no part of a page', async () => {
    for (const path of [...everyPage(), '/meja/pesanan/', '/meja/serah-terima/', '/meja/pesanan/?cari=HYPERLINK']) {
      const answer = await send(path, { headers: { cookie: session.cookie } })
      const html = await answer.text()
      expect([path, answer.status]).toEqual([path, 200])
      expect(html, path).not.toMatch(/<img src=x|<script>alert|<\/textarea><script|<b>tebal/)
      expect(
        [...'\u202e\u0000\u001b'].filter((sign) => html.includes(sign)),
        path,
      ).toEqual([])
    }
    const html = await (await send(orders[0]?.desk ?? '', { headers: { cookie: session.cookie } })).text()
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })

  test('put nothing into a letter but themselves', async () => {
    const all = await letters()
    expect(all.length).toBeGreaterThan(3)
    expect(JSON.stringify(all.map(({ to, headers }) => [to, headers]))).not.toMatch(/korban|x-header|"bcc"/i)
    for (const { subject, html } of all) {
      expect(subject).not.toMatch(/[\r\n\u202e]/)
      expect(html).not.toMatch(/<img src=x|<script|<b>tebal/)
      for (const [, to = ''] of html.matchAll(/href="([^"]*)"/g)) expect(new URL(to).origin).toBe(shop.url)
    }
  })

  test('reach the copy that a buyer gets as one JSON file, whole', async () => {
    const [{ desk = '' } = {}] = orders
    const answer = await post(desk, { wish: 'copy' }, { cookie: session.cookie })
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="GK-\d{4}-\d{4}\.json"$/)
    expect([answer.headers.get('cache-control'), answer.headers.get('x-content-type-options')]).toEqual([
      'no-store',
      'nosniff',
    ])
    const copy = (await answer.json()) as { orders: { address: { street: string } }[] }
    expect(copy.orders[0]?.address.street).toBe(hostile.street)
  })
})

describe('a link', () => {
  test('opened by every scanner, in every way that reads, changes nothing', async () => {
    // The clock goes on with letters and payments meanwhile.
    const theirs = /^(orders|handoffs|handoff_lines|order_events|refunds|escalations): .*$/gm
    const state = async () => (await wholeDatabase(database.db)).match(theirs)
    const before = await state()
    expect(before).toHaveLength(6)
    const ways: RequestInit[] = [
      {},
      { method: 'HEAD' },
      { headers: { 'Sec-Purpose': 'prefetch;prerender', Purpose: 'prefetch' } },
      { headers: { 'X-HTTP-Method-Override': 'POST', 'X-Method-Override': 'POST' } },
    ]
    for (const path of everyPage().filter((page) => !page.startsWith('/meja/'))) {
      for (const way of ways) {
        for (const query of ['', '?action=accept', '?_method=POST&action=decline&reason=busy', '?action=received']) {
          expect((await send(path + query, way)).status).toBe(200)
        }
      }
    }
    expect(await state()).toEqual(before)
  })

  test('opens its own page and no other, whichever way two are crossed', async () => {
    const [one, two] = orders
    const token = (path = '') => path.split('/').at(-1) ?? ''
    const [mine, maker, others] = [token(one?.order), token(one?.handoffs[0]), token(two?.order)]
    const crossed = [
      `/pesanan/${maker}`,
      `/serah-terima/${mine}`,
      `/penawaran/${mine}`,
      `/penawaran/${maker}/penawaran.pdf`,
      `/en/pesanan/${mine}`,
      `/meja/undangan/${mine}/`,
      `/pesanan/${mine}/${others}`,
      `/pesanan/${mine.toLowerCase()}`,
      `/pesanan/${mine}%20`,
      `/pesanan/${mine}=`,
      `/pesanan/${mine.slice(0, -1)}`,
    ]
    for (const path of crossed) expect([path, (await send(path)).status]).toEqual([path, 404])
    const [handoff] = await database.db
      .selectFrom('handoffs')
      .select('id')
      .where('order_id', '=', (two?.desk ?? '').split('/')[3] ?? '')
      .execute()
    for (const action of ['received', 'agree', 'disagree']) {
      expect((await post(one?.order ?? '', { action, handoff: handoff?.id ?? '' })).status).toBe(409)
    }
  })

  test('that is unknown, cut or of another kind gets one and the same answer', async () => {
    const answers = await Promise.all(
      [randomToken(), randomToken().slice(1), 'x', '__proto__', "'or'1'='1"].map(async (token) => {
        const [shown, posted] = [await send(`/pesanan/${token}`), await post(`/pesanan/${token}`, { action: 'pay' })]
        return [shown.status, await shown.text(), posted.status, await posted.text()]
      }),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer).replace(/\/pesanan\/[^"\\]*/g, ''))).size).toBe(1)
    expect(answers[0]?.[0]).toBe(404)
  })
})

test('wrong links are counted for all servers together, and shut links alone', async () => {
  const second = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
  try {
    const elsewhere = patientSend(second.url)
    const [{ order = '' } = {}] = orders
    // Again where the minute was over in between.
    const shut = async () => {
      const tries = Array.from({ length: 70 }, () => send(`/serah-terima/${randomToken()}`))
      const statuses = (await Promise.all(tries)).map(({ status }) => status)
      const { status, headers } = await elsewhere(order)
      return [statuses.includes(429), status, headers.has('retry-after'), headers.get('cache-control')]
    }
    await expect.poll(shut, { timeout: 50_000 }).toEqual([true, 429, true, 'no-store'])
    expect((await elsewhere('/keranjang/')).status).toBe(200)
  } finally {
    await second.close()
  }
}, 120_000)
