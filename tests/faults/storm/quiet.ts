import type { Database } from '#database/connection.ts'
import { type Jobs, runRound, sendLetters } from '#jobs/round.ts'
import { connectMail } from '#notices/mailer.ts'
import { connectStripe } from '#payments/stripe.ts'
import type { Scene } from './scene.ts'

/** Nothing is on its way any more: what a verdict may count on. Empty, or what still waits. */
export async function waiting(db: Database): Promise<readonly string[]> {
  const [events, letters, attempts, refunds] = await Promise.all([
    db.selectFrom('payment_events').select('id').where('processed_at', 'is', null).execute(),
    db.selectFrom('outbox').select('id').where('state', 'in', ['waiting', 'sending']).execute(),
    db.selectFrom('payment_attempts').select('id').where('state', 'in', ['created', 'open', 'pending']).execute(),
    db.selectFrom('refunds').select(['id', 'external_id']).where('state', '=', 'asked').execute(),
  ])
  const asked = refunds.map(({ id, external_id }) => ({ id: `${id} (${external_id ?? 'no answer'})` }))
  return [events, letters, attempts, asked].flatMap((rows) => rows.map(({ id }) => id))
}

/** The clock, run ahead of time: what was lost on the way is asked for again, letters that waited go out, time ends. */
export async function untilQuiet(scene: Scene, betweenRounds: () => Promise<void>): Promise<void> {
  const { db, shop } = scene
  const { environment } = shop
  const setting = (name: string) => environment[name] ?? ''
  const mail = connectMail({ smtpUrl: setting('SMTP_URL'), from: setting('MAIL_FROM') })
  let now = new Date()
  const jobs: Jobs = {
    db,
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
  const hour = 3_600_000
  let isTimeOver = false
  let before = ''
  let stillFor = 0
  for (let round = 1; round <= 400; round++) {
    // First the hours in which cards are paid, then the days in which transfers come.
    now = new Date(Date.now() + (isTimeOver ? 100 * hour + round * hour : Math.min(round, 20) * hour * 0.25))
    // Several at once: a long storm leaves thousands of letters, and a shop may have as many servers.
    await Promise.all([runRound(jobs), ...Array.from({ length: 3 }, () => sendLetters(jobs))])
    await settleRefunds(scene)
    const left = await waiting(db)
    stillFor = left.join() === before ? stillFor + 1 : 0
    before = left.join()
    if (!isTimeOver && (left.length === 0 || (round > 20 && stillFor > 3) || round > 200)) {
      isTimeOver = true
      continue
    }
    if (!isTimeOver || left.length > 0) continue
    await betweenRounds()
    await runRound(jobs)
    if ((await waiting(db)).length === 0) break
  }
  mail.close()
}

/** The bank's last word on refunds that it left pending. One by one: its whole ledger is large after a long storm. */
async function settleRefunds(scene: Scene): Promise<void> {
  const asked = await scene.db.selectFrom('refunds').select('external_id as id').where('state', '=', 'asked').execute()
  const { STRIPE_API_URL, STRIPE_SECRET_KEY } = scene.shop.environment
  for (const { id } of asked) {
    if (!id) continue
    const headers = { Authorization: `Bearer ${STRIPE_SECRET_KEY}` }
    const { status } = (await (await fetch(`${STRIPE_API_URL}/v1/refunds/${id}`, { headers })).json()) as {
      status: string
    }
    if (status === 'pending') await scene.bank(`refund/${id}`, { outcome: /[a-e]$/i.test(id) ? 'failed' : 'succeeded' })
  }
}
