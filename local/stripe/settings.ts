/** What startStripe is given. Times are as their names say; money is in the currency's minor unit (sen). */
export interface StripeOptions {
  /** 0 takes a free port. */
  port: number
  /** Where to listen; default 127.0.0.1. */
  host?: string
  /** Kept across restarts when given; otherwise everything is in memory. One server per folder. */
  dataFolder?: string
  secretKey: string
  webhookSecret: string
  webhookUrl: string
  /** Shortest life of a session; Stripe's is 30 minutes, tests may ask for less. */
  sessionLifetimeFloorSeconds?: number
  /** Smallest total in sen; Stripe's depends on the payout currency. Default Rp 10.000. */
  smallestAmountSen?: number
  /** Pauses before each repeat of a webhook; the list's length bounds the repeats. */
  retryDelaysMs?: readonly number[]
  /** How long a webhook may take before it counts as failed. */
  webhookTimeoutMs?: number
  /** How long the pay page waits for the webhook before it sends the buyer back; Stripe's is 10 s. */
  redirectWaitMs?: number
  now?: () => Date
}

export type Settings = Required<Omit<StripeOptions, 'dataFolder' | 'now' | 'port' | 'host'>>

const secondMs = 1000
const minuteMs = 60 * secondMs

export function withDefaults(options: StripeOptions): Settings {
  return {
    secretKey: options.secretKey,
    webhookSecret: options.webhookSecret,
    webhookUrl: options.webhookUrl,
    sessionLifetimeFloorSeconds: options.sessionLifetimeFloorSeconds ?? 30 * 60,
    smallestAmountSen: options.smallestAmountSen ?? 10_000_00,
    // Stripe repeats for three days; a shop on this machine is back within the hour or not at all.
    retryDelaysMs: options.retryDelaysMs ?? [
      250,
      500,
      secondMs,
      2 * secondMs,
      5 * secondMs,
      10 * secondMs,
      30 * secondMs,
      ...Array.from({ length: 60 }, () => minuteMs),
    ],
    webhookTimeoutMs: options.webhookTimeoutMs ?? 10 * secondMs,
    redirectWaitMs: options.redirectWaitMs ?? 10 * secondMs,
  }
}
