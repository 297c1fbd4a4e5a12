// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are pieces of sources.

/** A mistake that somebody could make, as the change of a source that makes it. */
export interface Bug {
  readonly name: string
  readonly changes: readonly Change[]
  /** What is taken away from the database as well. */
  readonly sabotage?: readonly string[]
}

/** `find` stands in the file exactly once. */
export interface Change {
  readonly file: string
  readonly find: string
  readonly put: string
}

const change = (file: string, find: string, put: string): Change => ({ file, find, put })

export const bugs: readonly Bug[] = [
  {
    name: 'one form may make two orders: the unique index of the form is dropped',
    changes: [change('src/sale/place-order.ts', '    if (placed) return placed\n', '')],
    sabotage: ['alter table orders drop constraint orders_checkout_key_key'],
  },
  {
    name: 'stock is read first and taken afterwards',
    changes: [
      change(
        'src/stock/hold.ts',
        '      .where(sql<boolean>`counted + returned - held - sold >= ${quantity}`)\n      .executeTakeFirst()\n    if (held.numUpdatedRows === 0n)',
        '      .executeTakeFirst()\n    if (had < quantity || held.numUpdatedRows === 0n)',
      ),
      change(
        'src/stock/hold.ts',
        "    const held = await trx\n      .updateTable('stock')",
        "    const had = await leftOf(trx, variantId)\n    const held = await trx\n      .updateTable('stock')",
      ),
    ],
  },
  {
    name: 'letters are sent inside the transaction that causes them',
    changes: [
      change(
        'src/notices/outbox.ts',
        "  const id = newId('let')\n  await trx\n    .insertInto('outbox')\n    .values({\n      id,\n      kind",
        "  const id = newId('let')\n  await sendNow(id)\n  await trx\n    .insertInto('outbox')\n    .values({\n      id,\n      kind",
      ),
      change(
        'src/notices/outbox.ts',
        "import { newId } from '#core/id.ts'",
        "import nodemailer from 'nodemailer'\nimport { newId } from '#core/id.ts'\n\nconst sendNow = (id: string) =>\n  nodemailer.createTransport({ url: process.env.SMTP_URL }).sendMail({ from: 'a@b.example', to: 'c@d.example', text: id, messageId: `<${id}@b.example>` }).catch(() => {})",
      ),
    ],
  },
  {
    name: "the webhook's signature is not checked",
    changes: [
      change(
        'src/payments/stripe.ts',
        '      if (!(signedAt <= now.getTime() / 1000 + signatureToleranceSeconds)) return null\n',
        '      if (!(signedAt <= now.getTime() / 1000 + 1e9)) return null\n      return eventOf(stripe.webhooks.constructEventWithoutVerification(rawBody), isLive)\n',
      ),
    ],
  },
  {
    name: 'an event is answered first and recorded afterwards',
    changes: [
      change(
        'src/sale/receive-event.ts',
        '  const recorded = await record(desk, event, rawBody)\n  // Recorded is enough for a 200: what fails from here on is tried again by the clock.\n  await applyRecorded(desk, recorded).catch((error) => desk.failed?.(recorded.id, error))\n',
        '  const later = async () => applyRecorded(desk, await record(desk, event, rawBody))\n  setTimeout(() => void later().catch((error) => desk.failed?.(event.id, error)), 30)\n',
      ),
    ],
  },
  {
    name: 'what a payment does is not one transaction',
    changes: [
      change(
        'src/sale/receive-event.ts',
        "  return inTransaction(db, async (trx) => {\n    const row = await trx\n      .selectFrom('payment_events')\n      .select(['attempts', 'processed_at'])",
        "  const noTransaction = (_: unknown, work: (trx: never) => Promise<EventOutcome>) => work(db as never)\n  return noTransaction(db, async (trx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => {\n    const row = await trx\n      .selectFrom('payment_events')\n      .select(['attempts', 'processed_at'])",
      ),
    ],
  },
  {
    name: 'two senders may lease the same letter',
    changes: [change('src/notices/outbox.ts', '      .forUpdate()\n      .skipLocked()\n', '')],
  },
  {
    name: 'a repeated telling of a payment hands the work off again',
    changes: [
      change(
        'src/sale/mark-paid.ts',
        "  if (deed === 'none') return 'duplicate'\n",
        "  if (deed === 'none') {\n    await offerHandoffs(trx, order, linkSecret, now)\n    return 'duplicate'\n  }\n",
      ),
    ],
    sabotage: ['drop index handoffs_open', 'drop index handoff_lines_active'],
  },
  {
    name: 'the total comes from the form',
    changes: [
      change(
        'src/checkout/post-checkout.ts',
        '  if (String(bill.total) !== posted.shown) {\n',
        '  const wished = Number(posted.shown)\n  if (wished > 0) (bill as { total: number | null }).total = wished\n  if (String(bill.total) !== posted.shown) {\n',
      ),
      change(
        'src/checkout/post-checkout.ts',
        '  const placed = await placeOrder({',
        '  ;(draft as { asked?: number }).asked = wished\n  const placed = await placeOrder({',
      ),
      change(
        'src/sale/place-order.ts',
        '  const total = sumRupiah([goodsTotal, shippingTotal])\n',
        '  const total = (draft as { asked?: number }).asked ?? sumRupiah([goodsTotal, shippingTotal])\n',
      ),
    ],
  },
  {
    name: 'what was held stays held when nobody pays',
    changes: [change('src/sale/release.ts', '  await releaseHeld(trx, orderId, now)\n', '')],
  },
  {
    name: 'a refund has a new key each time it is asked for',
    changes: [
      change('src/payments/stripe.ts', '{ idempotencyKey: refundId }', '{ idempotencyKey: crypto.randomUUID() }'),
    ],
  },
  {
    name: 'a payment page has a new key each time it is asked for',
    changes: [
      change('src/payments/stripe.ts', '{ idempotencyKey: wish.attemptId }', '{ idempotencyKey: crypto.randomUUID() }'),
    ],
  },
]
