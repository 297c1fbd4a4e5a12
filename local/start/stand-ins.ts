import { join } from 'node:path'
import type { Webhook } from '../lake/webhooks/webhook.ts'
import type { ServicesSettings, StandIn } from './stand-in.ts'

// Each stand-in is imported when it is wanted: a production-like start with hosted services loads none of them.

export async function startDatabase({ dataFolder, ports, progress }: ServicesSettings): Promise<StandIn> {
  const { startPostgres } = await import('../postgres/server.ts')
  const postgres = await startPostgres({ port: ports.postgres, dataFolder, say: progress.say })
  return {
    environment: { DATABASE_URL: postgres.url },
    addresses: [],
    died: postgres.died.then((words) => `PostgreSQL ended by itself. Its last words:\n${words}`),
    close: postgres.close,
  }
}

export async function startContent({
  dataFolder,
  ports,
  secrets,
  shopUrl,
  seedFolder,
  studio,
}: ServicesSettings): Promise<StandIn> {
  const { startLake } = await import('../lake/server.ts')
  const lake = await startLake({
    port: ports.lake,
    dataFolder: join(dataFolder, 'lake'),
    ...(seedFolder ? { seedFolder } : {}),
    ...(studio ? { studio: studio.files } : {}),
    shopUrl,
    tokens: { read: secrets.SANITY_READ_TOKEN, write: secrets.SANITY_WRITE_TOKEN },
    webhooks: [shopWebhook(shopUrl, secrets.CONTENT_WEBHOOK_SECRET)],
  })
  return {
    environment: {
      SANITY_PROJECT_ID: 'demo',
      SANITY_DATASET: 'production',
      SANITY_API_HOST: lake.url,
      SANITY_READ_TOKEN: secrets.SANITY_READ_TOKEN,
      // The lake's token for reading reads drafts too.
      SANITY_PREVIEW_TOKEN: secrets.SANITY_READ_TOKEN,
      STUDIO_URL: lake.url,
    },
    addresses: studio
      ? [
          ['Studio', lake.url],
          ['Sign in to the Studio', lake.people.map(({ role, code }) => `${role} ${code}`).join('  ')],
        ]
      : [['Content', lake.url]],
    close: lake.close,
  }
}

/** As it is set up in a hosted project (README.md). */
export function shopWebhook(shopUrl: string, secret: string): Webhook {
  return {
    id: 'shop',
    url: `${shopUrl}/api/content/webhook`,
    secret,
    on: ['create', 'update', 'delete'],
    filter: '!string::startsWith(_type, "sanity.") && !string::startsWith(_type, "system.")',
    projection: '{_id, _type, _rev}',
  }
}

export async function startPayment({ dataFolder, ports, secrets, shopUrl }: ServicesSettings): Promise<StandIn> {
  const { startStripe } = await import('../stripe/server.ts')
  const stripe = await startStripe({
    port: ports.stripe,
    dataFolder: join(dataFolder, 'stripe'),
    secretKey: secrets.STRIPE_SECRET_KEY,
    webhookSecret: secrets.STRIPE_WEBHOOK_SECRET,
    webhookUrl: `${shopUrl}/api/stripe/webhook`,
  })
  return {
    environment: {
      STRIPE_SECRET_KEY: secrets.STRIPE_SECRET_KEY,
      STRIPE_WEBHOOK_SECRET: secrets.STRIPE_WEBHOOK_SECRET,
      STRIPE_API_URL: stripe.url,
    },
    addresses: [['Card payments', stripe.url]],
    close: stripe.close,
  }
}

export async function startMailbox({ dataFolder, ports }: ServicesSettings): Promise<StandIn> {
  const { startMail } = await import('../mail/server.ts')
  const mail = await startMail({ smtpPort: ports.smtp, inboxPort: ports.inbox, dataFolder: join(dataFolder, 'mail') })
  return {
    environment: { SMTP_URL: mail.smtpUrl },
    addresses: [['Letters', mail.inboxUrl]],
    close: mail.close,
  }
}

export async function startCourierRates({ ports, secrets }: ServicesSettings): Promise<StandIn> {
  const { startCourier } = await import('../courier/server.ts')
  const courier = await startCourier({ port: ports.courier, apiKey: secrets.BITESHIP_API_KEY })
  return {
    environment: { BITESHIP_API_KEY: secrets.BITESHIP_API_KEY, BITESHIP_API_URL: courier.url },
    addresses: [['Courier rates', courier.url]],
    close: courier.close,
  }
}
