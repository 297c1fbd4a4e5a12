import { join, resolve } from 'node:path'
import { buildShop, runScript } from './built-shop.ts'
import { freePort } from './ports.ts'
import { servicesFor, type TestServices } from './services.ts'
import { ShopServer } from './shop-server.ts'

const root = resolve(import.meta.dirname, '../..')

export interface ShopWanted {
  /** `environment` of a `BuiltShop`; without it the shop is built for this one alone. */
  readonly built?: Readonly<Record<string, string>>
  /** A migrated database; without it the shop gets a PostgreSQL of its own. */
  readonly databaseUrl?: string
  /** Invites the first officer to the desk. */
  readonly withOfficer?: boolean
  /** Variables that differ from those of a usual shop. */
  readonly environment?: Readonly<Record<string, string>>
}

export interface RunningShop {
  /** The origin, `http://localhost:<port>`. */
  readonly url: string
  readonly inboxUrl: string
  /** The link by which the first officer enters the desk, where one was wanted. */
  readonly signIn: string | undefined
  readonly services: TestServices
  readonly environment: Readonly<Record<string, string>>
  readonly server: ShopServer
  /** Sends a form as a page of the shop does; redirects are not followed. */
  post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
  close(): Promise<void>
}

/** The built shop on a free port, with card payments and a mailbox of its own. */
export async function startShop(wanted: ShopWanted = {}): Promise<RunningShop> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const services = await servicesFor({
    services: wanted.databaseUrl ? ['payment', 'mail'] : ['database', 'payment', 'mail'],
    shopUrl: url,
  })
  const built = wanted.built ? undefined : await buildShop()
  const environment = environmentOf(url, port, services, { ...built?.environment, ...wanted.built }, wanted)
  const server = new ShopServer(environment)
  const close = async () => {
    await server.end('SIGTERM')
    await services.close()
    await built?.close()
  }
  try {
    if (!wanted.databaseUrl) await runScript('scripts/migrate.ts', environment)
    await runScript('scripts/import-contacts.ts', environment, join(root, 'local/start/producer-contacts.json'))
    await server.start()
    return {
      url,
      inboxUrl: services.addresses.find(([label]) => label === 'Letters')?.[1] ?? '',
      signIn: wanted.withOfficer ? await invite(environment) : undefined,
      services,
      environment,
      server,
      post: (path, form, headers) => sendForm(url, path, form, headers),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Every variable of a shop at `url`, on these stand-ins. */
export function environmentOf(
  url: string,
  port: number,
  services: TestServices,
  built: Readonly<Record<string, string>>,
  { databaseUrl, environment }: ShopWanted,
): Readonly<Record<string, string>> {
  const { LINK_SECRET, AUTH_SECRET, JOBS_SECRET, CONTENT_WEBHOOK_SECRET } = services.secrets
  return {
    ...built,
    ...services.environment,
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
    SITE_URL: url,
    PORT: String(port),
    PAYMENTS: 'stripe,transfer,gallery',
    MAIL_FROM: 'Galeri Karya <toko@galeri.localhost>',
    OFFICER_EMAIL: 'petugas@galeri.localhost',
    LINK_SECRET,
    AUTH_SECRET,
    JOBS_SECRET,
    CONTENT_WEBHOOK_SECRET,
    ...environment,
  }
}

async function invite(environment: Readonly<Record<string, string>>): Promise<string | undefined> {
  const printed = await runScript('scripts/desk-invite.ts', environment, environment.OFFICER_EMAIL ?? '')
  return /https?:\/\/\S+/.exec(printed)?.[0]
}

function sendForm(
  url: string,
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url + path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { Origin: url, ...headers },
    redirect: 'manual',
  })
}
