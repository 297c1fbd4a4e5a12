import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { auditReport } from '#sale/audit-report.ts'
import { chance } from '../support/chance.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'
import { buy, type Send } from '../support/http-buyer.ts'
import { freePort } from '../support/ports.ts'
import { type RunningShop, startShop } from '../support/shop.ts'
import { ShopServer } from '../support/shop-server.ts'
import { startSmallLake } from '../support/small-lake.ts'

// Two hundred rounds with `npm run test:full`.
const rounds = process.env.FAULTS === 'long' ? 200 : 5
const seed = Number(process.env.LAST_PIECE_SEED ?? 7)
const sku = 'PSTW-BATIK-SEKAR'

let lake: Awaited<ReturnType<typeof startSmallLake>>
let database: FreshDatabase
let shop: RunningShop
let second: ShopServer
let secondUrl: string

beforeAll(async () => {
  database = await freshDatabase()
  lake = await startSmallLake(inject('builtShop'), [sku])
  shop = await startShop({ built: { ...inject('builtShop'), ...lake.environment }, databaseUrl: database.url })
  const port = await freePort()
  secondUrl = `http://localhost:${port}`
  second = new ShopServer({ ...shop.environment, PORT: String(port) })
  await second.start()
})
afterAll(async () => {
  await second?.end('SIGTERM')
  await shop?.close()
  await database?.drop()
  await lake?.close()
})

test(
  'a hundred buyers at two servers want the last piece: one has it, the others hear it in words, nobody an error',
  async () => {
    const next = chance(seed)
    for (let round = 1; round <= rounds; round++) {
      // From the second round on somebody has found one more piece.
      if (round > 1) {
        await database.db
          .updateTable('stock')
          .set((eb) => ({ counted: eb('counted', '+', 1) }))
          .where('variant_id', '=', sku)
          .execute()
      }
      await hurry(next, round)
    }
    const report = await auditReport(database.db)
    expect(report.violations).toEqual([])
    expect(report.stock).toMatchObject([{ variant_id: sku, counted: rounds, held: rounds, sold: 0 }])
    if (rounds > 5) console.log(`last piece: seed ${seed}, ${rounds} rounds of 100 buyers, violations: 0`)
  },
  rounds * 60_000,
)

/** A hundred buyers, a little apart by chance, each at one of the two servers. */
async function hurry(next: () => number, round: number): Promise<void> {
  const statuses: number[] = []
  const sendTo =
    (url: string): Send =>
    async (path, init = {}) => {
      for (let tries = 1; ; tries++) {
        // A line of an earlier request may be closed just now; browsers send the same again on a new one, and so do we.
        const answer = await fetch(url + path, {
          redirect: 'manual',
          ...init,
          headers: { Origin: shop.url, ...init.headers },
        }).catch((error: unknown) => {
          if (tries === 20) throw error
        })
        if (!answer) continue
        // Where the content does not answer in time (a busy machine), nothing was done, and the page says to try again.
        if (answer.status === 503 && tries < 20) continue
        statuses.push(answer.status)
        return answer
      }
    }
  const servers = [shop.url, secondUrl]
  const bought = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const send = sendTo(servers[Math.floor(next() * servers.length)] ?? shop.url)
      return buy(send, { [sku]: 1 }, { 'producer-upt-pstw': 'pickup' })
    }),
  )
  expect(statuses.filter((status) => status >= 500)).toEqual([])
  expect(
    bought.filter((outcome) => 'sessionId' in outcome),
    `round ${round}`,
  ).toHaveLength(1)
  const words = bought.flatMap((outcome) => ('soldOut' in outcome ? [outcome.soldOut] : []))
  expect(words).toHaveLength(99)
  expect(new Set(words)).toEqual(
    new Set(['Kain batik tulis sekar jagad baru saja habis dan kami keluarkan dari tagihan.']),
  )
}
