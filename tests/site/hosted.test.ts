import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { addToCartPath, cartPath, checkoutPath, homePath, orderPath, productsPath } from '#core/paths.ts'
import { auditReport } from '#sale/audit-report.ts'
import { runScript } from '../support/built-shop.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { freshFolder } from '../support/folder.ts'
import { openFront } from '../support/hosted/front.ts'
import { type Deployed, deploy, type PlatformName } from '../support/hosted/platform.ts'
import { buy, patientSend, type Send } from '../support/http-buyer.ts'
import { freePort } from '../support/ports.ts'
import { servicesFor, type TestServices } from '../support/services.ts'
import { environmentOf } from '../support/shop.ts'

interface Stage {
  readonly url: string
  readonly deployed: Deployed
  readonly environment: Readonly<Record<string, string>>
  readonly database: FreshDatabase
  readonly services: TestServices
  readonly front: Server
}

let folder: Awaited<ReturnType<typeof freshFolder>>
const stages = new Map<PlatformName, Stage>()
const names = ['vercel', 'netlify'] as const
// Two builds, and some dozens of processes one after the other, on whatever machine.
const buildsWithinMs = 480_000
const purchaseWithinMs = 300_000

beforeAll(async () => {
  folder = await freshFolder()
  await Promise.all(names.map(open))
}, buildsWithinMs)
afterAll(async () => {
  for (const { front, services, database } of stages.values()) {
    front.closeAllConnections()
    front.close()
    await services.close()
    await database.drop()
  }
  await folder?.remove()
})

async function open(name: PlatformName): Promise<void> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const [database, services] = await Promise.all([
    freshDatabase(),
    servicesFor({ services: ['payment', 'mail'], shopUrl: url }),
  ])
  const built = inject('builtShop')
  const environment = {
    ...environmentOf(url, port, services, built, { databaseUrl: database.url }),
    DATABASE_POOL: '2',
  }
  const deployed = await deploy(name, folder.path, environment)
  await runScript('scripts/import-contacts.ts', environment, 'local/start/producer-contacts.json')
  const front = openFront(deployed, () => environment)
  front.listen(port, 'localhost')
  await once(front, 'listening')
  stages.set(name, { url, deployed, environment, database, services, front })
}

function stage(name: PlatformName): Stage {
  const found = stages.get(name)
  if (!found) throw new Error(`${name} is not open`)
  return found
}

interface Letter {
  readonly id: string
  readonly subject: string
  readonly text: string
}

async function lettersOf({ services }: Stage): Promise<readonly Letter[]> {
  const inbox = services.addresses.find(([label]) => label === 'Letters')?.[1] ?? ''
  const list = (await (await fetch(`${inbox}/api/letters`)).json()) as Letter[]
  return Promise.all(list.map(async ({ id }) => (await fetch(`${inbox}/api/letters/${id}`)).json() as Promise<Letter>))
}

describe.each(names)('deployed to %s, each request in a process of its own', (name) => {
  test(
    'a whole purchase goes through: cart, till, payment, webhook, letters, and the maker takes it on',
    async () => {
      const here = stage(name)
      const send = tryLater(patientSend(here.url, purchaseWithinMs))
      const added = await send(addToCartPath('id'), {
        method: 'POST',
        body: new URLSearchParams({ variant: 'MJK-KAIN-GRINGSING', quantity: '1' }),
      })
      expect([added.status, added.headers.get('location')]).toEqual([303, cartPath('id')])
      expect(added.headers.get('set-cookie')).toContain('MJK-KAIN-GRINGSING*1')
      const maker = 'producer-kelompok-batik-kota-mojokerto'
      const bought = await buy(send, { 'MJK-KAIN-GRINGSING': 1 }, { [maker]: 'pickup' })
      if (!('sessionId' in bought)) throw new Error(bought.soldOut)
      const bank = `${here.environment.STRIPE_API_URL}/_local`
      expect((await fetch(`${bank}/pay/${bought.sessionId}`, { method: 'POST', body: '{}' })).status).toBe(200)
      await expect
        .poll(async () => ((await (await fetch(`${bank}/deliveries`)).json()) as { waiting: number }).waiting, {
          timeout: purchaseWithinMs,
          interval: 200,
        })
        .toBe(0)

      const round = await tick(name, send, here.environment)
      expect([round.status, Object.values((await round.json()) as object)]).toEqual([
        200,
        expect.not.arrayContaining([null]),
      ])
      const letters = await lettersOf(here)
      const links = letters.flatMap(({ text }) => text.match(/http\S+\/(?:pesanan|serah-terima)\/[\w-]{43}/g) ?? [])
      expect(links.every((link) => link.startsWith(`${here.url}/`))).toBe(true)
      const handoff = links.find((link) => link.includes('/serah-terima/'))?.slice(here.url.length) ?? 'no letter'
      expect(await (await send(handoff)).text()).toContain('Sanggup')
      const accepted = await send(handoff, { method: 'POST', body: new URLSearchParams({ action: 'accept' }) })
      expect(accepted.status).toBe(303)
      const report = await auditReport(here.database.db)
      expect(report.violations).toEqual([])
      expect(report.orders).toHaveLength(1)
      expect(report.handoffs).toMatchObject([{ producer_id: maker, state: 'accepted' }])
    },
    purchaseWithinMs,
  )

  test('the function brings along all it needs and does nothing before it is asked', async () => {
    const { deployed } = stage(name)
    const url = 'https://deployment-7.platform.example/keranjang/'
    // Without a single variable it can be loaded, and says what it lacks to the log alone.
    const answer = await deployed.call({ url, method: 'GET', headers: {}, body: null }, {})
    expect(answer.status).toBe(500)
    expect(Buffer.from(answer.body, 'base64').toString()).not.toContain('DATABASE_URL')
    expect(readdirSync(deployed.functionFolder)).toContain('left-by-build.json')
  })

  test('prepared pages and files carry the headers of the one table', async () => {
    const here = stage(name)
    for (const path of [homePath('id'), productsPath('id'), homePath('en'), '/rss.xml']) {
      const { status, headers } = await fetch(here.url + path)
      expect([path, status]).toEqual([path, 200])
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|,/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(headers.get('cache-control')).toBe(
        path.endsWith('.xml') ? 'public, max-age=3600' : 'public, max-age=0, must-revalidate',
      )
    }
    const page = await (await fetch(here.url + productsPath('id'))).text()
    const picture = /\/_p\/[\w.-]+/.exec(page)?.[0] ?? 'none'
    const seen = await fetch(here.url + picture)
    expect([picture, seen.status, seen.headers.get('cache-control')]).toEqual([
      expect.stringMatching(/^\/_p\/./),
      200,
      'public, max-age=31536000, immutable',
    ])
    // What a page itself says of its policy its header says, too, and what only a header can.
    const policy = (await fetch(here.url + productsPath('id'))).headers.get('content-security-policy') ?? ''
    const inPage = /http-equiv="content-security-policy" content="([^"]*)"/.exec(page)?.[1]
    expect(policy.startsWith(`${inPage}; frame-ancestors 'none'`)).toBe(true)
  })

  test(
    'what is not there, forged or too large is answered as by the resident server',
    async () => {
      const here = stage(name)
      const send = patientSend(here.url, purchaseWithinMs)
      const nowhere = await send('/en/nirvana')
      expect([nowhere.status, (await nowhere.text()).includes('lang="en"')]).toEqual([404, true])
      expect(nowhere.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      const unknown = await send(orderPath('A'.repeat(43)))
      expect([unknown.status, unknown.headers.get('cache-control')]).toEqual([404, 'no-store'])
      expect(await unknown.text()).not.toContain('platform.example')
      const form = { method: 'POST', body: new URLSearchParams({ variant: 'X', quantity: '1' }) }
      expect((await send(addToCartPath('id'), { ...form, headers: { Origin: 'https://evil.example' } })).status).toBe(
        403,
      )
      const large = { method: 'POST', body: new URLSearchParams({ note: 'x'.repeat(70_000) }) }
      expect((await send(checkoutPath('id'), large)).status).toBe(413)
      const found = await send('/cari/?q=batik')
      expect([found.status, (await found.text()).includes('/produk/')]).toEqual([200, true])
      expect(found.headers.get('cache-control')).toBe('public, max-age=60')
      expect(await (await send('/cari/saran?q=bat')).json()).toEqual(
        expect.arrayContaining([expect.stringMatching(/batik/i)]),
      )
      const health = { status: 'ok', database: true, build: expect.stringMatching(/^\d{8}T/) }
      expect(await (await send('/healthz')).json()).toEqual(health)
      expect((await send('/meja/keluar', { method: 'POST' })).headers.get('location')).toBe('/meja/masuk/')
    },
    purchaseWithinMs,
  )
})

/** A buyer who does as a page says that answers 503: the same form once more. */
function tryLater(send: Send): Send {
  return async (path, init) => {
    const answer = await send(path, init)
    return answer.status === 503 ? send(path, init) : answer
  }
}

/** The platform's clock: Vercel can only GET, with its secret; anything else posts. */
function tick(name: PlatformName, send: Send, { JOBS_SECRET }: Readonly<Record<string, string>>): Promise<Response> {
  const Authorization = `Bearer ${JOBS_SECRET}`
  const vercel = { headers: { Authorization, 'User-Agent': 'vercel-cron/1.0' } }
  return send('/api/jobs', name === 'vercel' ? vercel : { method: 'POST', headers: { Authorization } })
}
