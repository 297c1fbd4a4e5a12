// What the built server holds before and after 10,000 orders, each placed by its form, paid at the bank's stand-in, settled by
// its webhook, its letters sent. Wanted: heap and resident memory within 20 % of before. Takes about ten minutes on two cores;
// BENCH_ORDERS=1000 for fewer.
import { connect } from '#database/connection.ts'
import { contentLine } from '../tests/faults/storm/lines.ts'
import { buildShop } from '../tests/support/built-shop.ts'
import { buy, patientSend } from '../tests/support/http-buyer.ts'
import { startShop } from '../tests/support/shop.ts'
import { startSmallLake } from '../tests/support/small-lake.ts'
import { openInspector } from './by-hand/heap.ts'

const orders = Number(process.env.BENCH_ORDERS ?? 10_000)
// By then everything is compiled that will be, and every pool and cache is as full as it gets.
const ordersBefore = Math.min(1_000, Math.ceil(orders / 4))
const atOnce = 6
const sku = 'PSTW-KONEKTOR-3'

const built = await buildShop()
const lake = await startSmallLake(built.environment, [sku])
const product = await lake.editor.fetch<string>('*[_type == "product" && $sku in variants[].sku][0]._id', { sku })
const shelf = `variants[sku == "${sku}"].availability`
await lake.editor
  .patch(product)
  .set({ [`${shelf}.count`]: 100_000, [`${shelf}.countedAt`]: new Date().toISOString() })
  .commit()
const content = await contentLine(lake.environment.SANITY_API_HOST)
const shop = await startShop({
  built: { ...built.environment, ...lake.environment, SANITY_API_HOST: content.url },
  environment: { DEPLOY_HOOK_URL: content.hook, NODE_OPTIONS: '--inspect=127.0.0.1:0' },
})
const db = connect({ databaseUrl: shop.environment.DATABASE_URL ?? '', poolSize: 2 })
const inspector = await openInspector(/ws:\/\/\S+/.exec(shop.server.said)?.[0] ?? '')

const send = patientSend(shop.url)
const bankUrl = `${shop.services.environment.STRIPE_API_URL}/_local/pay/`
let buyers = 0

async function buyOne(): Promise<void> {
  // Of many mail servers, as people are.
  const email = `pembeli-${++buyers}@pos-${buyers % 23}.example`
  const bought = await buy(send, { [sku]: 1 }, { 'producer-upt-pstw': 'pickup' }, { email })
  if (!('sessionId' in bought)) throw new Error(bought.soldOut)
  await fetch(bankUrl + bought.sessionId, { method: 'POST', body: '{}' })
}

async function buyMany(many: number): Promise<void> {
  let begun = 0
  const one = async () => {
    while (begun++ < many) await buyOne()
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 200))
}

/** Events and letters that are still on their way. */
async function waiting(): Promise<number> {
  const events = await db.selectFrom('payment_events').select('id').where('processed_at', 'is', null).execute()
  const letters = await db.selectFrom('outbox').select('id').where('state', 'in', ['waiting', 'sending']).execute()
  return events.length + letters.length
}

let isWithin = false
try {
  await buyMany(ordersBefore)
  const before = await inspector.held()
  const began = performance.now()
  await buyMany(orders)
  const perSecond = (orders / (performance.now() - began)) * 1000
  const after = await inspector.held()
  const { paid } = await db
    .selectFrom('orders')
    .select(({ fn }) => fn.countAll<number>().as('paid'))
    .where('state', '=', 'paid')
    .executeTakeFirstOrThrow()
  const words = (name: 'heap' | 'resident') =>
    `${before[name].toFixed(0)} MB before, ${after[name].toFixed(0)} MB after: ${(after[name] / before[name]).toFixed(2)} (1.2 at most)`
  console.log(`orders          ${orders} after ${ordersBefore}, ${paid} paid, ${perSecond.toFixed(0)} a second`)
  console.log(`heap            ${words('heap')}`)
  console.log(`resident        ${words('resident')}`)
  isWithin =
    Number(paid) === orders + ordersBefore && after.heap <= before.heap * 1.2 && after.resident <= before.resident * 1.2
} finally {
  inspector.close()
  await db.destroy()
  await shop.close()
  content.close()
  await lake.close()
  await built.close()
}
process.exitCode = isWithin ? 0 : 1
