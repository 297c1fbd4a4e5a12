import { resolve } from 'node:path'
import { Failure } from './failure.ts'
import type { ServiceName, ServicePorts } from './stand-in.ts'

export type Environment = Readonly<Record<string, string | undefined>>

export interface StartSettings {
  readonly dataFolder: string
  readonly ports: ServicePorts & { readonly shop: number }
  /** What the environment does not name is stood in for. */
  readonly wanted: readonly ServiceName[]
  /** Without a slash at the end. */
  readonly siteUrl: string
  /** The caller's own environment: what it sets stays as it set it. */
  readonly given: Environment
}

const whatNames: Readonly<Record<ServiceName, string>> = {
  database: 'DATABASE_URL',
  content: 'SANITY_PROJECT_ID',
  payment: 'STRIPE_SECRET_KEY',
  mail: 'SMTP_URL',
  courier: 'BITESHIP_API_KEY',
}

/** Reads where the local shop listens and keeps its data, and which services are given. Throws Failure. */
export function readSettings(given: Environment, checkout: string): StartSettings {
  const shop = port(given, 'PORT', 4321)
  const takesCards = (given.PAYMENTS ?? 'stripe').split(',').some((word) => word.trim() === 'stripe')
  const names = Object.keys(whatNames) as ServiceName[]
  // A shop without courier rates is whole: its own fee tables count.
  const isAsked: Partial<Record<ServiceName, boolean>> = { payment: takesCards, courier: given.COURIER === '1' }
  return {
    dataFolder: resolve(checkout, given.DATA_FOLDER || '.data'),
    ports: {
      shop,
      lake: port(given, 'LAKE_PORT', 3333),
      stripe: port(given, 'STRIPE_PORT', 4242),
      smtp: port(given, 'SMTP_PORT', 1025),
      inbox: port(given, 'INBOX_PORT', 8025),
      postgres: port(given, 'POSTGRES_PORT', 5433),
      courier: port(given, 'COURIER_PORT', 4343),
    },
    wanted: names.filter((name) => !given[whatNames[name]] && isAsked[name] !== false),
    siteUrl: (given.SITE_URL || `http://localhost:${shop}`).replace(/\/$/, ''),
    given,
  }
}

function port(given: Environment, name: string, usual: number): number {
  const text = given[name]
  if (!text) return usual
  const number = Number(text)
  if (/^\d+$/.test(text) && number > 0 && number <= 65_535) return number
  throw new Failure(`${name}=${text} is no port. Give a number from 1 to 65535, or leave it out for ${usual}.`)
}
