import type Stripe from 'stripe'
import type { Entry } from './bank.ts'

/** An event as the API shows it: its contents never change, only whether it has arrived. */
export function shownEvent(known: Pick<Entry, 'read'>, event: Stripe.Event): Stripe.Event {
  const arrived = known.read('deliveries', event.id)?.state === 'delivered'
  return { ...event, pending_webhooks: arrived ? 0 : 1 }
}
