import { newClosing } from './closing.ts'
import type { ServicesSettings, StandIn } from './stand-in.ts'
import { startContent, startCourierRates, startDatabase, startMailbox, startPayment } from './stand-ins.ts'

export interface Services {
  readonly environment: Readonly<Record<string, string>>
  readonly addresses: readonly (readonly [label: string, url: string])[]
  readonly died: Promise<string>
  close(): Promise<void>
}

const starters = {
  database: { what: 'PostgreSQL', start: startDatabase },
  content: { what: 'Content (in place of Sanity)', start: startContent },
  payment: { what: 'Card payments (in place of Stripe)', start: startPayment },
  mail: { what: 'Letters (in place of a mail server)', start: startMailbox },
  courier: { what: 'Courier rates (in place of Biteship)', start: startCourierRates },
}

/**
 * Starts the wanted stand-ins, one after the other, and tells `closing` of each as soon as it runs. When one cannot
 * start, those before it are stopped again.
 */
export async function startServices(settings: ServicesSettings, closing = newClosing()): Promise<Services> {
  const running: StandIn[] = []
  try {
    for (const name of settings.wanted) {
      const { what, start } = starters[name]
      const standIn = await settings.progress.step(what, () => start(settings))
      closing.add(standIn.close)
      running.push(standIn)
    }
  } catch (error) {
    await closing.close()
    throw error
  }
  return {
    environment: Object.assign({}, ...running.map((standIn) => standIn.environment)),
    addresses: running.flatMap((standIn) => standIn.addresses),
    died: Promise.race(running.flatMap((standIn) => standIn.died ?? [])),
    close: closing.close,
  }
}
