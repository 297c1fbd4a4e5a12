import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { auditReport } from '#sale/audit-report.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { buy, type Send } from '../support/http-buyer.ts'
import { freePort } from '../support/ports.ts'
import { type RunningShop, startShop } from '../support/shop.ts'
import { ShopServer } from '../support/shop-server.ts'

let database: FreshDatabase
let shop: RunningShop
let second: ShopServer
let secondUrl: string

beforeAll(async () => {
  database = await freshDatabase()
  shop = await startShop({ built: inject('builtShop'), databaseUrl: database.url })
  const port = await freePort()
  secondUrl = `http://localhost:${port}`
  second = new ShopServer({ ...shop.environment, PORT: String(port) })
  await second.start()
})
afterAll(async () => {
  await second?.end('SIGTERM')
  await shop?.close()
  await database?.drop()
})

test('a hundred buyers at two servers want the last piece: one has it, the others hear it in words, nobody an error', async () => {
  const statuses: number[] = []
  const sendTo =
    (url: string): Send =>
    async (path, init = {}) => {
      const answer = await fetch(url + path, {
        redirect: 'manual',
        ...init,
        headers: { Origin: shop.url, ...init.headers },
      })
      statuses.push(answer.status)
      return answer
    }
  const senders = [sendTo(shop.url), sendTo(secondUrl)]
  const buyers = Array.from({ length: 100 }, (_, buyer) =>
    buy(senders[buyer % 2] as Send, { 'PSTW-BATIK-SEKAR': 1 }, { 'producer-upt-pstw': 'pickup' }),
  )
  const bought = await Promise.all(buyers)
  expect(statuses.filter((status) => status >= 500)).toEqual([])
  expect(bought.filter((outcome) => 'sessionId' in outcome)).toHaveLength(1)
  const words = bought.flatMap((outcome) => ('soldOut' in outcome ? [outcome.soldOut] : []))
  expect(words).toHaveLength(99)
  expect(new Set(words)).toEqual(
    new Set(['Kain batik tulis sekar jagad baru saja habis dan kami keluarkan dari tagihan.']),
  )
  const report = await auditReport(database.db)
  expect(report.violations).toEqual([])
  expect(report.stock).toMatchObject([{ variant_id: 'PSTW-BATIK-SEKAR', counted: 1, held: 1, sold: 0 }])
})
