import { parseArgs } from 'node:util'
import { connect, type Database } from '#database/connection.ts'
import { migrateToLatest } from '#database/migrate.ts'
import { type Jobs, runRound } from '#jobs/round.ts'
import { connectMail } from '#notices/mailer.ts'
import { connectStripe } from '#payments/stripe.ts'
import { startPostgres } from '../../../local/postgres/server.ts'
import type { Ledger } from '../../../local/stripe/ledger.ts'
import { buildShop } from '../../support/built-shop.ts'
import { chance } from '../../support/chance.ts'
import { freshFolder } from '../../support/folder.ts'
import { buy, patientSend, type Send } from '../../support/http-buyer.ts'
import { startPgProxy } from '../../support/pg-proxy.ts'
import { freePort } from '../../support/ports.ts'
import { type RunningShop, startShop } from '../../support/shop.ts'
import { ShopServer } from '../../support/shop-server.ts'
import { judge } from './verdict.ts'
import { atBank, startStorm } from './weather.ts'

/** `npm run storm -- --orders 1000 --seed 7`: orders through every misfortune, then the proof that all came out right. */
const { values } = parseArgs({
  options: { orders: { type: 'string', default: '300' }, seed: { type: 'string', default: String(Date.now() % 1e6) } },
})
const orders = Number(values.orders)
const seed = Number(values.seed)
const buyersAtOnce = 6
const makers = ['producer-kelompok-batik-kota-mojokerto', 'producer-upt-pstw']
const pickedUp = Object.fromEntries(makers.map((maker) => [maker, 'pickup']))

const folder = await freshFolder()
const built = await buildShop()
const first = await startPostgres({ port: 0, dataFolder: folder.path, say: () => {} })
const postgres = { port: first.port, dataFolder: folder.path, pid: first.pid, close: () => first.close() }
const db = connect({ databaseUrl: first.url, poolSize: 5 })
await migrateToLatest(db)
const proxy = await startPgProxy(first.url, { giveUpCommit: 20, giveUpStatement: 50, cutAfterCommit: 30 })
const shop = await startShop({ built: built.environment, databaseUrl: proxy.url })
// A second server on the same database, which is never killed: its clock works beside the first one's.
const second = new ShopServer({ ...shop.environment, PORT: String(await freePort()) })
await second.start()

/** Sends a form again as a person does who sees "try again": a server that failed has not lost what was typed. */
const send: Send = async (path, init) => {
  const patient = patientSend(shop.url, 120_000)
  for (let round = 0; ; round++) {
    const answer = await patient(path, init)
    if (answer.status < 500 || round === 200) return answer
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const began = Date.now()
const random = chance(seed)
const weather = startStorm({ shop, postgres, random })
let given = 0
const lost: string[] = []
const buyer = async () => {
  while (given < orders) {
    const order = given++
    const other = order < 24 ? 'PSTW-KONEKTOR-3' : 'PSTW-TAPLAK-MAWAR'
    try {
      const bought = await buy(send, { 'MJK-KAIN-GRINGSING': 1, [other]: 1 }, pickedUp)
      if ('soldOut' in bought) throw new Error(bought.soldOut)
      const pays = random() < 0.8
      if (pays)
        await atBank(shop, `pay/${bought.sessionId}`, random() < 0.3 ? { method: 'qris', outcome: 'succeed' } : {})
    } catch (error) {
      lost.push(error instanceof Error ? error.message : String(error))
    }
  }
}
await Promise.all(Array.from({ length: buyersAtOnce }, buyer))
await weather.calm()
await untilQuiet(db, shop)
const verdict = await judge(db, (await atBank(shop, 'ledger')) as Ledger, makers)
const { kills, databaseRestarts, bankTroubles, mailTroubles } = weather.damage
console.log(
  [
    `storm: seed ${seed}, ${orders} orders wished, ${verdict.orders} placed, ${verdict.paid} paid`,
    `${verdict.handoffs} hand-offs, ${verdict.letters} letters, ${verdict.escalations} escalations`,
    `${kills} kills, ${databaseRestarts} database restarts, ${proxy.seen.givenUp} statements given up`,
    `${proxy.seen.cut} connections cut after COMMIT, ${bankTroubles} changes of the bank's weather`,
    `${mailTroubles} of the mail's, ${lost.length} buyers gave up, ${Math.round((Date.now() - began) / 1000)} s`,
    `violations: ${verdict.violations.length}`,
  ].join(', '),
)
for (const words of [...verdict.violations, ...lost].slice(0, 50)) console.log(`  ${words}`)
await second.end('SIGTERM')
await shop.close()
await proxy.close()
await db.destroy()
await postgres.close()
await built.close()
await folder.remove()
process.exit(verdict.violations.length === 0 ? 0 : 1)

/** The clock, run ahead of time: what was lost on the way is asked for again, letters that waited go out. */
async function untilQuiet(books: Database, { environment }: RunningShop): Promise<void> {
  const setting = (name: string) => environment[name] ?? ''
  const mail = connectMail({ smtpUrl: setting('SMTP_URL'), from: setting('MAIL_FROM') })
  let now = new Date()
  const jobs: Jobs = {
    db: books,
    gateway: connectStripe({
      secretKey: setting('STRIPE_SECRET_KEY'),
      webhookSecret: setting('STRIPE_WEBHOOK_SECRET'),
      apiUrl: setting('STRIPE_API_URL'),
    }),
    mail,
    siteUrl: setting('SITE_URL'),
    linkSecret: setting('LINK_SECRET'),
    officerEmail: setting('OFFICER_EMAIL'),
    eraseAfterDays: 365,
    hosted: null,
    now: () => now,
    failed: (job, error) => console.log(`  ${job} failed: ${error}`),
  }
  for (let round = 1; round <= 200; round++) {
    now = new Date(Date.now() + Math.min(round, 20) * 15 * 60_000)
    await runRound(jobs)
    const [events, unsent, live] = await Promise.all([
      books.selectFrom('payment_events').select('id').where('processed_at', 'is', null).execute(),
      books.selectFrom('outbox').select('id').where('state', 'in', ['waiting', 'sending']).execute(),
      books.selectFrom('payment_attempts').select('id').where('state', 'in', ['created', 'open', 'pending']).execute(),
    ])
    if (events.length + unsent.length + live.length === 0) break
  }
  mail.close()
}
