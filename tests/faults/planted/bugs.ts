// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of sources.

/** A mistake that somebody could make, as the changes of sources that make it. */
export interface Bug {
  /** It is awake in processes whose variable PLANTED says this. */
  readonly key: string
  readonly name: string
  readonly changes: readonly Change[]
  /** What is taken away from the database. */
  readonly sabotage?: readonly string[]
  /** What a storm must say of it: any other violation does not count. */
  readonly caughtBy: RegExp
  /** The points at which it shows itself, so that a short storm meets it. */
  readonly aim?: string
  /** So many orders where a usual short storm would seldom come to it. */
  readonly orders?: number
}

/** `find` stands in the file exactly once. */
export interface Change {
  readonly file: string
  readonly find: string
  readonly put: string
}

const change = (file: string, find: string, put: string): Change => ({ file, find, put })
const planted = (key: string): string => `process.env.PLANTED === '${key}'`

const receive = 'src/sale/receive-event.ts'
const fact = 'src/sale/apply-fact.ts'
const outbox = 'src/notices/outbox.ts'
const till = 'src/checkout/post-checkout.ts'

export const bugs: readonly Bug[] = [
  {
    key: 'form',
    name: 'one form may make two orders: the unique index of the form is dropped',
    changes: [],
    sabotage: ['alter table orders drop constraint orders_checkout_key_key'],
    caughtBy: /^one form made \d+ orders/,
  },
  {
    key: 'stock',
    name: 'stock is read first and taken afterwards',
    changes: [
      change(
        'src/stock/hold.ts',
        '      .where(sql<boolean>`counted + returned - held - sold >= ${quantity}`)\n      .executeTakeFirst()\n    if (held.numUpdatedRows === 0n)',
        `      .$if(!(${planted('stock')}), (query) => query.where(sql<boolean>\`counted + returned - held - sold >= \${quantity}\`))\n      .executeTakeFirst()\n    if (had < quantity || held.numUpdatedRows === 0n)`,
      ),
      change(
        'src/stock/hold.ts',
        "    const held = await trx\n      .updateTable('stock')",
        `    const had = ${planted('stock')} ? await leftOf(trx, variantId) : Infinity\n    const held = await trx\n      .updateTable('stock')`,
      ),
    ],
    caughtBy: /^I2: more is held and sold than was counted/,
  },
  {
    key: 'mail',
    name: 'letters are sent inside the transaction that causes them',
    changes: [
      change(
        outbox,
        "  const id = newId('let')\n  const isForNobody",
        `  const id = newId('let')\n  if (${planted('mail')}) void sendNow(id)\n  const isForNobody`,
      ),
      change(
        outbox,
        "import { newId } from '#core/id.ts'",
        "import nodemailer from 'nodemailer'\nimport { newId } from '#core/id.ts'\n\nconst sendNow = (id: string) =>\n  nodemailer.createTransport({ url: process.env.SMTP_URL, socketTimeout: 2000 }).sendMail({ from: 'a@b.example', to: 'c@d.example', text: id, messageId: `<${id}@b.example>` }).catch(() => {})",
      ),
    ],
    caughtBy: /^letter let_\w+ arrived and is about nothing that happened/,
  },
  {
    key: 'signature',
    name: "the webhook's signature is not checked",
    changes: [
      change(
        'src/payments/stripe.ts',
        '      // The library refuses old signatures only; a time far ahead is as unbelievable.\n',
        `      if (${planted('signature')}) return eventOf(stripe.webhooks.constructEventWithoutVerification(rawBody), isLive)\n`,
      ),
    ],
    caughtBy: /^I1: cs_\w+ is recorded and was never paid|^I4: cs_\w+ brought/,
  },
  {
    key: 'answer',
    name: 'an event is answered first and recorded afterwards',
    changes: [
      change(
        receive,
        '  const recorded = await record(desk, event, rawBody)\n',
        `  if (${planted('answer')}) {\n    const later = async () => applyRecorded(desk, await record(desk, event, rawBody))\n    setTimeout(() => void later().catch((error) => desk.failed?.(event.id, error)), 30)\n    return 'recorded'\n  }\n  const recorded = await record(desk, event, rawBody)\n`,
      ),
    ],
    aim: '^before insert payment_events$',
    caughtBy: /^I6: evt_\w+ was answered with 2xx and is not recorded/,
  },
  {
    key: 'parts',
    name: 'what a payment does is not one transaction',
    changes: [
      change(
        receive,
        "  return inTransaction(db, async (trx) => {\n    const row = await trx\n      .selectFrom('payment_events')\n      .select(['attempts', 'processed_at'])",
        `  const inParts = (_: unknown, work: (trx: never) => Promise<EventOutcome>) => work(db as never)\n  const together = ${planted('parts')} ? inParts : inTransaction\n  return together(db, async (trx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => {\n    const row = await trx\n      .selectFrom('payment_events')\n      .select(['attempts', 'processed_at'])`,
      ),
    ],
    aim: '^before update stock_holds$',
    caughtBy: /^I2: a hold has not ended with its order/,
  },
  {
    key: 'lease',
    name: 'two senders may lease the same letter',
    changes: [
      change(
        outbox,
        '      .forUpdate()\n      .skipLocked()\n      .execute()\n    if (due.length === 0) return []\n',
        // With a moment of its own between looking and taking, which a long storm would meet without it.
        `      .$if(!(${planted('lease')}), (query) => query.forUpdate().skipLocked())\n      .execute()\n    if (due.length === 0) return []\n    if (${planted('lease')}) await sql\`select pg_sleep(0.3)\`.execute(trx)\n`,
      ),
    ],
    caughtBy: /^letter let_\w+ was sent by two senders at once/,
  },
  {
    key: 'repeated',
    name: 'a repeated telling of a payment hands the work off again',
    changes: [
      change(
        receive,
        '    if (!row || row.processed_at)',
        `    if (!row || (row.processed_at && !(${planted('repeated')})))`,
      ),
      change(
        fact,
        "import { markPaid } from './mark-paid.ts'\n",
        "import { offersOf } from '#handoff/offer.ts'\nimport { markPaid } from './mark-paid.ts'\n",
      ),
      change(
        fact,
        "  if (to === null) return fact.state === 'paid'",
        `  if (${planted('repeated')} && to === null && fact.state === 'paid') {\n    const again = offersOf(order, new Map(), linkSecret, now)\n    await trx.insertInto('handoffs').values([...again.handoffs]).execute()\n    await trx.insertInto('handoff_lines').values([...again.lines]).execute()\n  }\n  if (to === null) return fact.state === 'paid'`,
      ),
    ],
    sabotage: ['drop index handoffs_open', 'drop index handoff_lines_active'],
    caughtBy: /^I3: /,
  },
  {
    key: 'price',
    name: 'the price comes from the form',
    changes: [
      change(
        till,
        '  if (String(bill.total) !== posted.shown) {\n',
        `  if (!(${planted('price')}) && String(bill.total) !== posted.shown) {\n`,
      ),
      change(
        till,
        '  const { db, linkSecret } = till\n  const placed = await placeOrder(',
        `  if (${planted('price')} && posted.shown === '1000')\n    for (const parcel of draft.parcels) for (const line of parcel.lines) Object.assign(line, { unitPrice: 1000 })\n  const { db, linkSecret } = till\n  const placed = await placeOrder(`,
      ),
    ],
    caughtBy: /^I7: line \w+ was sold for 1000/,
  },
  {
    key: 'release',
    name: 'what was held stays held when nobody pays',
    changes: [
      change(
        'src/sale/release.ts',
        '  await releaseHeld(trx, orderId, now)\n',
        `  if (!(${planted('release')})) await releaseHeld(trx, orderId, now)\n`,
      ),
    ],
    caughtBy: /^I2: a hold has not ended with its order/,
  },
  {
    key: 'refund',
    name: 'a refund has a new key each time it is asked for',
    changes: [
      change(
        'src/payments/stripe.ts',
        '{ idempotencyKey: refundId }',
        `{ idempotencyKey: ${planted('refund')} ? crypto.randomUUID() : refundId }`,
      ),
    ],
    aim: '^after bank POST /v1/refunds$',
    orders: 80,
    caughtBy: /^refund \w+ gave money back \d+ times|^refund \w+ is succeeded there and failed here/,
  },
  {
    key: 'session',
    name: 'a payment page has a new key each time it is asked for',
    changes: [
      change(
        'src/payments/stripe.ts',
        '{ idempotencyKey: wish.attemptId }',
        `{ idempotencyKey: ${planted('session')} ? crypto.randomUUID() : wish.attemptId }`,
      ),
    ],
    aim: '^after bank POST /v1/checkout/sessions$',
    caughtBy: /^attempt \w+ opened \d+ sessions/,
  },
]
