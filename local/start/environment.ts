import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Secrets } from './secrets.ts'
import type { Environment, StartSettings } from './settings.ts'

/** Every variable that the shop reads; `.env.example` tells what each is for. */
export const shopVariables = [
  'SITE_URL',
  'HOST',
  'PORT',
  'SAMPLE_INDEXABLE',
  'SANITY_PROJECT_ID',
  'SANITY_DATASET',
  'SANITY_API_HOST',
  'SANITY_READ_TOKEN',
  'SANITY_PREVIEW_TOKEN',
  'CONTENT_WEBHOOK_SECRET',
  'DEPLOY_HOOK_URL',
  'STUDIO_URL',
  'PAYMENTS',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
  'STRIPE_API_URL',
  'BITESHIP_API_KEY',
  'BITESHIP_COURIERS',
  'BITESHIP_API_URL',
  'DATABASE_URL',
  'DATABASE_POOL',
  'SMTP_URL',
  'MAIL_FROM',
  'OFFICER_EMAIL',
  'ERASE_AFTER_DAYS',
  'TRUSTED_PROXY',
  'LIMIT_LOOPBACK',
  'LINK_SECRET',
  'AUTH_SECRET',
  'JOBS_SECRET',
  'ASTRO_KEY',
  'BUILDS_FOLDER',
  'PICTURES_FOLDER',
] as const

/**
 * The shop's variables: what the caller set comes first, then how the stand-ins are reached, then secrets of our own.
 */
export function shopEnvironment(settings: StartSettings, secrets: Secrets, standIns: Environment): Environment {
  const { dataFolder, given, ports, siteUrl } = settings
  const ours: Environment = {
    SITE_URL: siteUrl,
    HOST: '127.0.0.1',
    PORT: String(ports.shop),
    PAYMENTS: 'stripe,transfer,gallery',
    MAIL_FROM: 'Galeri Karya <toko@galeri.localhost>',
    OFFICER_EMAIL: 'petugas@galeri.localhost',
    LINK_SECRET: secrets.LINK_SECRET,
    AUTH_SECRET: secrets.AUTH_SECRET,
    JOBS_SECRET: secrets.JOBS_SECRET,
    CONTENT_WEBHOOK_SECRET: secrets.CONTENT_WEBHOOK_SECRET,
    ASTRO_KEY: secrets.ASTRO_KEY,
    BUILDS_FOLDER: join(dataFolder, 'builds'),
    PICTURES_FOLDER: join(dataFolder, 'pictures'),
    ...standIns,
  }
  const known = shopVariables.map((name) => [name, given[name] || ours[name]] as const)
  return Object.fromEntries(known.filter(([, value]) => value !== undefined))
}

/** Leaves the variables where `npm run audit` and its like find them while the shop runs; returns how to remove them. */
export function publishEnvironment(dataFolder: string, environment: Environment): () => void {
  const file = join(dataFolder, 'environment.json')
  writeFileSync(file, `${JSON.stringify(environment, null, 2)}\n`, { mode: 0o600 })
  return () => rmSync(file, { force: true })
}
