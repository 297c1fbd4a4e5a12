import type { Progress } from './progress.ts'
import type { Secrets } from './secrets.ts'
import { startContent, startDatabase, startMailbox, startPayment } from './stand-ins.ts'

/** What a shop needs from outside; each is either given by the environment or stood in for. */
export type ServiceName = 'database' | 'content' | 'payment' | 'mail'

/** 0 takes any free port. */
export interface ServicePorts {
  readonly postgres: number
  readonly lake: number
  readonly stripe: number
  readonly smtp: number
  readonly inbox: number
}

export interface ServicesSettings {
  readonly wanted: readonly ServiceName[]
  readonly dataFolder: string
  readonly ports: ServicePorts
  readonly secrets: Secrets
  /** The shop's own origin, where payments are reported to. */
  readonly shopUrl: string
  /** Documents and pictures that a new content store begins with; without it, it begins empty. */
  readonly seedFolder?: string | undefined
  readonly progress: Progress
}

/** One running stand-in. */
export interface StandIn {
  /** The variables by which the shop reaches it. */
  readonly environment: Readonly<Record<string, string>>
  /** What a person opens: a label and a URL. */
  readonly addresses: readonly (readonly [label: string, url: string])[]
  /** Resolves with its last words if it ends before `close`. */
  readonly died?: Promise<string>
  close(): Promise<void>
}

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
}

/** Starts the wanted stand-ins, one after the other; when one cannot start, those before it are stopped again. */
export async function startServices(settings: ServicesSettings): Promise<Services> {
  const running: StandIn[] = []
  const close = async () => {
    for (const standIn of running.toReversed()) await standIn.close()
  }
  try {
    for (const name of settings.wanted) {
      const { what, start } = starters[name]
      running.push(await settings.progress.step(what, () => start(settings)))
    }
  } catch (error) {
    await close()
    throw error
  }
  return {
    environment: Object.assign({}, ...running.map((standIn) => standIn.environment)),
    addresses: running.flatMap((standIn) => standIn.addresses),
    died: Promise.race(running.flatMap((standIn) => standIn.died ?? [])),
    close,
  }
}
