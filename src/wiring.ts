import { z } from 'zod'
import { borrowedContent, lendContent } from '#content/at-build.ts'
import { type ContentSettings, connectContent } from '#content/client.ts'
import type { Content } from '#content/port.ts'
import { createLog, type Log, traceOf } from '#core/log.ts'
import { type Environment, readSettings } from '#core/settings.ts'
import { connect, type Database } from '#database/connection.ts'
import { connectAuth, type DeskAuth } from '#desk/auth.ts'
import type { Jobs } from '#jobs/round.ts'
import { connectMail, type Mailer } from '#notices/mailer.ts'
import type { Gateway } from '#payments/gateway.ts'
import { connectStripe, type StripeSettings } from '#payments/stripe.ts'
import { openPreview, type Preview } from '#preview/preview.ts'
import { hangBell } from '#publish/bell.ts'
import { hostedPublisher } from '#publish/hosted.ts'
import type { Publishing } from '#publish/publishing.ts'
import { type Couriers, courierShape, openCouriers } from '#shipping/couriers.ts'
import { contentWithBooks } from '#stock/at-build.ts'
import { contentShape, providers, servingShape, shopShape, siteShape, stripeShape } from './wiring/shapes.ts'

// Whoever opens the shop hears from here what it lacks.
export { type Environment, SettingsError } from '#core/settings.ts'

/** Everything the till needs, built once per process. Rooms never see it whole: each function takes its parts. */
export interface Shop {
  readonly db: Database
  readonly content: Content
  /** Where links begin, without a slash at the end. */
  readonly siteUrl: string
  readonly linkSecret: string
  readonly payments: {
    readonly stripe: Gateway | null
    readonly transfer: boolean
    readonly gallery: boolean
    /** Where card payments are made; forms may lead there. */
    readonly pageOrigin: string | null
  }
  readonly couriers: Couriers | null
  readonly mail: Mailer
  readonly officerEmail: string
  readonly auth: DeskAuth
  readonly jobsSecret: string
  readonly jobs: Jobs
  readonly publishing: Publishing
  /** Drafts for editors; null where no Studio or no token for drafts is named. */
  readonly preview: Preview | null
  readonly log: Log
  readonly now: () => Date
}

const readSite = (env: Environment) => {
  const { SITE_URL, SAMPLE_INDEXABLE } = readSettings(env, siteShape)
  return { siteUrl: new URL(SITE_URL).origin, sampleIndexable: SAMPLE_INDEXABLE === '1' }
}
let lastSite: { readonly of: string; readonly settings: ReturnType<typeof readSite> } | undefined

/** What every page needs to know of the place it is shown at. A build asks for each of its thousands: read once. */
export function siteSettings(env: Environment = process.env) {
  const of = `${env.SITE_URL}\n${env.SAMPLE_INDEXABLE}`
  if (lastSite?.of !== of) lastSite = { of, settings: readSite(env) }
  return lastSite.settings
}

/** Where builds lie and where the server listens. */
export function servingSettings(env: Environment = process.env) {
  const { BUILDS_FOLDER, PORT, HOST, TRUSTED_PROXY, LIMIT_LOOPBACK } = readSettings(env, servingShape)
  const limitsOwnMachine = LIMIT_LOOPBACK === '1'
  return { buildsFolder: BUILDS_FOLDER, port: PORT, host: HOST, trustedProxy: TRUSTED_PROXY, limitsOwnMachine }
}

export type DeployTarget = 'node' | 'vercel' | 'netlify'

/** For which host a build is: said, or known by the platform's own variables, or a server of one's own. */
export function deployTarget(env: Environment = process.env): DeployTarget {
  const shape = { DEPLOY_TARGET: z.enum(['node', 'vercel', 'netlify']).optional() }
  const { DEPLOY_TARGET } = readSettings(env, shape)
  return DEPLOY_TARGET ?? (env.VERCEL ? 'vercel' : env.NETLIFY ? 'netlify' : 'node')
}

export function databaseSettings(env: Environment = process.env) {
  const { DATABASE_URL } = readSettings(env, { DATABASE_URL: shopShape.DATABASE_URL })
  return { databaseUrl: DATABASE_URL }
}

/** How the CMS is reached. `makesPictures`: in a build, which makes the files; elsewhere only their addresses are known. */
export function contentSettings(env: Environment = process.env, makesPictures = false): ContentSettings {
  const settings = readSettings(env, contentShape, siteShape)
  return {
    projectId: settings.SANITY_PROJECT_ID,
    dataset: settings.SANITY_DATASET,
    apiHost: settings.SANITY_API_HOST,
    token: settings.SANITY_READ_TOKEN,
    picturesFolder: settings.PICTURES_FOLDER,
    makePictures: makesPictures,
    now: () => new Date(),
  }
}

/** Gives the content to the build or the development server of this process. */
export function openBuild(env: Environment = process.env) {
  const settings = contentSettings(env, true)
  const content = connectContent(settings)
  const url = env.DATABASE_URL
  const books = {
    open: () => (url ? connect({ databaseUrl: url, poolSize: 2 }) : null),
    unread: (error: unknown) =>
      console.warn('The books could not be read; pages show what the CMS counted.', traceOf(error).code ?? ''),
    now: settings.now,
  }
  lendContent(contentWithBooks(content, books))
  return { emitPictures: content.emitPictures, picturesFolder: settings.picturesFolder }
}

/** Opens all that the till needs; connects to nothing yet. Throws SettingsError naming all that is missing. */
export function openShop(env: Environment = process.env): Shop {
  const { PAYMENTS } = readSettings(env, { PAYMENTS: providers.default(['stripe', 'transfer', 'gallery']) })
  const takesCards = PAYMENTS.includes('stripe')
  const settings = readSettings(
    env,
    { ...siteShape, ...shopShape },
    { ...contentShape, ...courierShape, ...servingShape, ...(takesCards ? stripeShape : {}) },
  )
  const now = () => new Date()
  const db = connect({ databaseUrl: settings.DATABASE_URL, poolSize: settings.DATABASE_POOL })
  const payments = {
    ...(takesCards ? openCards(env) : { stripe: null, pageOrigin: null }),
    transfer: PAYMENTS.includes('transfer'),
    gallery: PAYMENTS.includes('gallery'),
  }
  const mail = connectMail({ smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM })
  const { siteUrl } = siteSettings(env)
  const log = createLog((line) => process.stdout.write(line), now)
  const hook = settings.DEPLOY_HOOK_URL
  const publishing = {
    webhookSecret: settings.CONTENT_WEBHOOK_SECRET,
    studioOrigin: settings.STUDIO_URL ? new URL(settings.STUDIO_URL).origin : null,
    bell: hangBell(),
    hosted: hook ? hostedPublisher({ db, hook, builtAt: pagesBuiltAt(), log, now }) : null,
  }
  return {
    db,
    content: connectContent(contentSettings(env)),
    siteUrl,
    linkSecret: settings.LINK_SECRET,
    payments,
    couriers: openCouriers(env, log),
    mail,
    officerEmail: settings.OFFICER_EMAIL,
    auth: connectAuth({ db, siteUrl, secret: settings.AUTH_SECRET }),
    jobsSecret: settings.JOBS_SECRET,
    jobs: {
      db,
      gateway: payments.stripe,
      mail,
      siteUrl,
      linkSecret: settings.LINK_SECRET,
      officerEmail: settings.OFFICER_EMAIL,
      eraseAfterDays: settings.ERASE_AFTER_DAYS,
      hosted: publishing.hosted,
      now,
      failed: (job, error) => log({ event: 'job_failed', id: job, ...traceOf(error) }),
    },
    publishing,
    preview: openPreviews(env),
    log,
    now,
  }
}

function openPreviews(env: Environment): Preview | null {
  const { siteUrl } = siteSettings(env)
  const {
    SANITY_PREVIEW_TOKEN: token,
    STUDIO_URL: studioUrl,
    LINK_SECRET: linkSecret,
  } = readSettings(env, { ...contentShape, STUDIO_URL: shopShape.STUDIO_URL, LINK_SECRET: shopShape.LINK_SECRET })
  if (!token || !studioUrl) return null
  const { projectId, dataset, apiHost, now } = contentSettings(env)
  return openPreview({ drafts: { projectId, dataset, apiHost, token, now }, studioUrl, siteUrl, linkSecret, now })
}

/** When the pages that were deployed together with this code were built; null where they are built apart from it. */
function pagesBuiltAt(): Date | null {
  return typeof __pagesBuiltAt === 'string' ? new Date(__pagesBuiltAt) : null
}

/** How card payments are reached. */
export function cardSettings(env: Environment = process.env): StripeSettings {
  const settings = readSettings(env, stripeShape)
  return {
    secretKey: settings.STRIPE_SECRET_KEY,
    webhookSecret: settings.STRIPE_WEBHOOK_SECRET,
    ...(settings.STRIPE_API_URL ? { apiUrl: settings.STRIPE_API_URL } : {}),
  }
}

function openCards(env: Environment) {
  const settings = cardSettings(env)
  const pageOrigin = settings.apiUrl ? new URL(settings.apiUrl).origin : 'https://checkout.stripe.com'
  return { stripe: connectStripe(settings), pageOrigin }
}

let shop: Shop | undefined

/** This process's shop, opened when a page first asks for it. */
export function theShop(): Shop {
  shop ??= openShop()
  return shop
}

/** What a page needs while it is built; only the sample shop is kept out of search engines. */
export async function siteOfBuild() {
  const { siteUrl, sampleIndexable } = siteSettings()
  const content = borrowedContent()
  const { settings } = await content.catalog()
  return { content, siteUrl, indexable: sampleIndexable || !settings.sample }
}
