import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { auditReport } from '#sale/audit-report.ts'
import type { Ledger } from '../../local/stripe/ledger.ts'
import { chance } from '../support/chance.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { buy, patientSend } from '../support/http-buyer.ts'
import { freePort } from '../support/ports.ts'
import { type RunningShop, startShop } from '../support/shop.ts'
import { ShopServer } from '../support/shop-server.ts'

const orders = process.env.FAULTS === 'long' ? 300 : 24
const seed = Number(process.env.FAULTS_SEED ?? Date.now() % 1_000_000)

let database: FreshDatabase
let shop: RunningShop
let second: ShopServer

beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
  // A second server on the same database, which is never killed: its clock works beside the first one's.
  second = new ShopServer({ ...shop.environment, PORT: String(await freePort()) })
  await second.start()
})
afterAll(async () => {
  await second?.end('SIGTERM')
  await shop?.close()
  await database?.drop()
})

const makers = ['producer-kelompok-batik-kota-mojokerto', 'producer-upt-pstw']
const pickedUp = Object.fromEntries(makers.map((maker) => [maker, 'pickup']))

const bank = async (path: string, wish?: object) => {
  const url = `${shop.environment.STRIPE_API_URL}/_local/${path}`
  const answer = await fetch(url, wish ? { method: 'POST', body: JSON.stringify(wish) } : {})
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

test(`a server killed at any moment loses nothing that is paid and hands nothing off twice (seed ${seed})`, async () => {
  const random = chance(seed)
  const send = patientSend(shop.url, 120_000)
  let isOver = false
  let kills = 0
  const fate = async () => {
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, 500 + random() * 4000))
      await shop.server.end('SIGKILL')
      kills++
      await shop.server.start()
    }
  }
  const killing = fate()
  await bank('switches', { duplicate: 1 })

  // Two makers in each cart; one line is made to order, one is of counted pieces.
  const buyers = Array.from({ length: 4 }, async (_, buyer) => {
    for (let order = buyer; order < orders; order += 4) {
      // The first ones take counted pieces, later ones (in the long run) what is made to order: stock is not the point.
      const other = order < 24 ? 'PSTW-KONEKTOR-3' : 'PSTW-TAPLAK-MAWAR'
      const bought = await buy(send, { 'MJK-KAIN-GRINGSING': 1, [other]: 1 }, pickedUp)
      if ('soldOut' in bought) throw new Error(bought.soldOut)
      if (random() < 0.8)
        await bank(`pay/${bought.sessionId}`, random() < 0.3 ? { method: 'qris', outcome: 'succeed' } : {})
    }
  })
  try {
    await Promise.all(buyers)
  } finally {
    isOver = true
    await killing
  }
  expect(kills).toBeGreaterThan(1)

  await expect
    .poll(async () => ((await bank('deliveries')) as { waiting: number }).waiting, { timeout: 120_000, interval: 200 })
    .toBe(0)
  const jobs = () =>
    send('/api/jobs', { method: 'POST', headers: { Authorization: `Bearer ${shop.environment.JOBS_SECRET}` } })
  await expect
    .poll(
      async () => {
        await jobs()
        const { events, outbox } = await auditReport(database.db)
        const waiting = (events as { processed_at: Date | null }[]).filter((event) => !event.processed_at)
        const unsent = (outbox as { state: string }[]).filter((letter) => letter.state !== 'sent')
        return waiting.length + unsent.length
      },
      { timeout: 120_000, interval: 500 },
    )
    .toBe(0)

  const report = await auditReport(database.db)
  expect(report.violations).toEqual([])
  const ledger = (await bank('ledger')) as Ledger
  const paidSessions = ledger.sessions
    .filter((session) => session.payment_status === 'paid')
    .map((session) => session.id)
  const payments = report.payments as { session_id: string; settles: boolean; order_id: string }[]
  expect(payments.map((payment) => payment.session_id).sort()).toEqual(paidSessions.sort())
  expect(payments.every((payment) => payment.settles)).toBe(true)
  const handoffs = report.handoffs as { order_id: string; producer_id: string }[]
  for (const { order_id } of payments) {
    expect(
      handoffs
        .filter((handoff) => handoff.order_id === order_id)
        .map((handoff) => handoff.producer_id)
        .sort(),
    ).toEqual(makers)
  }
  const letters = report.outbox as { kind: string; order_id: string }[]
  expect(letters.filter((letter) => letter.kind === 'work_order')).toHaveLength(payments.length * 2)
  expect(letters.filter((letter) => letter.kind === 'order_paid')).toHaveLength(payments.length)
})
