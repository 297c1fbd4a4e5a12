import { invalid } from './refusal.ts'

/** The misfortunes a test can order; `POST /_local/switches` sets them. A count goes down with each use. */
export interface Switches {
  /** Extra copies of every webhook, sent at the same moment. */
  duplicate: number
  /** How long every webhook waits before its first sending. */
  delayMs: number
  /** Webhooks are held until so many are together, then sent last first. */
  reorder: number
  /** So many next webhooks are never sent; -1 drops all. `POST /_local/deliver` can still send them. */
  drop: number
  /** So many next API calls answer 500 and do nothing. */
  failNext: number
  /** So many next API calls get no answer and do nothing. */
  hangNext: number
  /** So many next API calls have their connection cut and do nothing. */
  cutNext: number
  /** So many next API calls answer 429 and do nothing. */
  rateLimitNext: number
  /** So many next API calls act and get no answer. */
  actThenHangNext: number
  /** So many next API calls act and answer 500; the same idempotency key then learns what was done. */
  actThenFailNext: number
  /** So many next API calls act and have their connection cut. stripe-node repeats these by itself, once. */
  actThenCutNext: number
  /** Every API call waits so long before it acts, holding its idempotency key. */
  slowMs: number
  /** 1: refunds are made and then fail. */
  refundFails: number
  /** 1: refunds stay pending until `POST /_local/refund/:id`. */
  refundPending: number
  /** The bank's clock runs so far ahead: sessions expire, idempotency keys age. Signatures keep the true time. */
  clockAheadSeconds: number
}

export type SwitchName = keyof Switches

export const allOff: Readonly<Switches> = {
  duplicate: 0,
  delayMs: 0,
  reorder: 0,
  drop: 0,
  failNext: 0,
  hangNext: 0,
  cutNext: 0,
  rateLimitNext: 0,
  actThenHangNext: 0,
  actThenFailNext: 0,
  actThenCutNext: 0,
  slowMs: 0,
  refundFails: 0,
  refundPending: 0,
  clockAheadSeconds: 0,
}

/** Uses a counted switch once; false when it is off. -1 never runs out. */
export function takes(switches: Switches, name: SwitchName): boolean {
  if (switches[name] === 0) return false
  if (switches[name] > 0) switches[name] -= 1
  return true
}

/** Sets what is named, leaves the rest; `true` and `false` stand for 1 and 0. Throws a Refusal on anything else. */
export function setSwitches(switches: Switches, wanted: unknown): void {
  if (typeof wanted !== 'object' || wanted === null) throw invalid('A JSON object of switches is expected.')
  const changes: Partial<Switches> = {}
  for (const [name, given] of Object.entries(wanted)) {
    const value = typeof given === 'boolean' ? Number(given) : given
    if (!Object.hasOwn(allOff, name)) throw invalid(`No such switch: ${name}`, { param: name })
    if (!Number.isInteger(value) || value < -1) throw invalid(`A whole number is expected: ${name}`, { param: name })
    changes[name as SwitchName] = value
  }
  Object.assign(switches, changes)
}
