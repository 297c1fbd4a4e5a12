import { checkoutPath } from '#core/paths.ts'
import { randomToken } from '#core/secret-token.ts'
import type { Database } from '#database/connection.ts'
import { auditReport } from '#sale/audit-report.ts'
import { chance } from '../../support/chance.ts'
import { buy, patientSend, type Send } from '../../support/http-buyer.ts'
import { freePort } from '../../support/ports.ts'
import { startShop } from '../../support/shop.ts'
import { ShopServer } from '../../support/shop-server.ts'
import { startSmallLake } from '../../support/small-lake.ts'
import { contentLine } from '../storm/lines.ts'

export interface RushWanted {
  /** `environment` of a `BuiltShop`. */
  readonly built: Readonly<Record<string, string>>
  /** A migrated database of its own, and a way into it. */
  readonly databaseUrl: string
  readonly db: Database
  readonly rounds: number
  readonly seed: number
  readonly say?: (words: string) => void
}

const sku = 'PSTW-BATIK-SEKAR'
const buyers = 100
const sorry = 'Kain batik tulis sekar jagad baru saja habis dan kami keluarkan dari tagihan.'

/** A hundred buyers at two built servers for the last piece, round after round. Gives what is wrong, in words; empty is the proof. */
export async function rushForLastPiece({ built, databaseUrl, db, rounds, seed, say }: RushWanted): Promise<string[]> {
  const lake = await startSmallLake(built, [sku])
  const content = await contentLine(lake.environment.SANITY_API_HOST)
  const environment = { ...built, ...lake.environment, SANITY_API_HOST: content.url }
  // What is sold out asks for new pages, which would be most of the work.
  const shop = await startShop({ built: environment, databaseUrl, environment: { DEPLOY_HOOK_URL: content.hook } })
  const port = await freePort()
  const second = new ShopServer({ ...shop.environment, PORT: String(port) })
  const wrong: string[] = []
  try {
    await second.start()
    const next = chance(seed)
    for (let round = 1; round <= rounds; round++) {
      // From the second round on somebody has found one more piece.
      if (round > 1) {
        const more = db.updateTable('stock').set((eb) => ({ counted: eb('counted', '+', 1) }))
        await more.where('variant_id', '=', sku).execute()
      }
      wrong.push(...(await hurry([shop.url, `http://localhost:${port}`], next)).map((words) => `${round}: ${words}`))
      if (round % 10 === 0) say?.(`${round} of ${rounds} rounds, violations: ${wrong.length}`)
    }
    const { violations, stock } = await auditReport(db)
    wrong.push(...violations.map(({ invariant, what }) => `${invariant}: ${what}`))
    const [row] = stock as readonly { counted: number; held: number; sold: number }[]
    if (row?.counted !== rounds || row.held !== rounds || row.sold !== 0) wrong.push(`stock: ${JSON.stringify(stock)}`)
    return wrong
  } finally {
    await second.end('SIGTERM')
    await shop.close()
    await content.close()
    await lake.close()
  }
}

/** Everybody has the form open; then a hundred press, a little apart by chance, each at one of the two servers. */
async function hurry(servers: readonly string[], next: () => number): Promise<string[]> {
  const [first = ''] = servers
  const page = await patientSend(first)(checkoutPath('id'), { headers: { Cookie: `keranjang=1.${sku}*1` } })
  const html = await page.text()
  const failures: number[] = []
  const sendTo =
    (url: string): Send =>
    async (path, init = {}) => {
      // The same form, of everybody's own: its key is what makes it one order.
      const own = () => html.replace(/(name="key"[^>]*value=")[^"]*/, `$1${randomToken()}`)
      if (init.method !== 'POST') return new Response(own())
      for (let tries = 1; ; tries++) {
        const headers = { Origin: first, 'Accept-Encoding': 'identity', ...init.headers }
        // A line of an earlier request may be closed just now; browsers send the same again on a new one, and so do we.
        const answer = await fetch(url + path, { redirect: 'manual', ...init, headers }).catch((error: unknown) => {
          if (tries === 20) throw error
        })
        if (!answer) continue
        // Where the content does not answer in time (a busy machine), nothing was done, and the page says to try again.
        if (answer.status === 503 && tries < 20) continue
        if (answer.status >= 500) failures.push(answer.status)
        return answer
      }
    }
  const bought = await Promise.all(
    Array.from({ length: buyers }, () => {
      const send = sendTo(servers[Math.floor(next() * servers.length)] ?? first)
      return buy(send, { [sku]: 1 }, { 'producer-upt-pstw': 'pickup' })
    }),
  )
  const had = bought.filter((outcome) => 'sessionId' in outcome).length
  const told = bought.filter((outcome) => 'soldOut' in outcome && outcome.soldOut === sorry).length
  return [
    ...failures.map((status) => `somebody was answered ${status}`),
    ...(had === 1 ? [] : [`${had} have the last piece`]),
    ...(told === buyers - 1 ? [] : [`${told} of ${buyers - 1} others heard that it is gone`]),
  ]
}
