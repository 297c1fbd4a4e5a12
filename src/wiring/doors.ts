import { contentWebhookPath, jobsPath, stripeWebhookPath } from '#core/paths.ts'
import { refusedJobsCall } from '#jobs/jobs-call.ts'
import { refusedReport } from '#publish/webhook.ts'
import { refusedPaymentEvent } from '#sale/payment-webhook.ts'
import type { Doors } from '#serving/early.ts'
import type { Shop } from '../wiring.ts'

/** Whom the addresses that are for servers refuse. */
export const doorsOf = ({ payments, jobsSecret }: Pick<Shop, 'payments' | 'jobsSecret'>): Doors => ({
  // Without the provider there is no such address.
  ...(payments.stripe && { [stripeWebhookPath]: refusedPaymentEvent }),
  [contentWebhookPath]: refusedReport,
  [jobsPath]: (header) => refusedJobsCall(jobsSecret, header),
})
