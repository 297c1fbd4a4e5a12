import { z } from 'zod'

// What the environment says, name by name. Read by `src/wiring.ts` alone.

const url = z.url({ protocol: /^https?$/ })
const secret = z.string().min(32, 'needs at least 32 characters')
const flag = z.enum(['0', '1']).default('0')

export const siteShape = {
  // An origin and no more: links are put together from it, and forms are compared with it.
  SITE_URL: url.regex(/^https?:\/\/[^/?#@]+\/?$/, 'must be an origin alone'),
  SAMPLE_INDEXABLE: flag,
}

export const contentShape = {
  SANITY_PROJECT_ID: z.string(),
  SANITY_DATASET: z.string(),
  /** Only for another server that speaks Sanity's protocol; otherwise the hosted one. */
  SANITY_API_HOST: url.optional(),
  SANITY_READ_TOKEN: z.string().optional(),
  /** May read drafts: only previews use it. */
  SANITY_PREVIEW_TOKEN: z.string().optional(),
  PICTURES_FOLDER: z.string().default('.data/pictures'),
}

export const shopShape = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string(),
  OFFICER_EMAIL: z.email(),
  /** Days after an order is complete or closed until its buyer's personal data is erased. */
  ERASE_AFTER_DAYS: z.coerce.number().int().min(1).max(3650).default(365),
  LINK_SECRET: secret,
  AUTH_SECRET: secret,
  JOBS_SECRET: secret,
  CONTENT_WEBHOOK_SECRET: secret,
  /** Where pages are built, when not by the resident server. */
  DEPLOY_HOOK_URL: url.optional(),
  /** Whose pages may ask what is live already. */
  STUDIO_URL: url.optional(),
}

export const stripeShape = {
  STRIPE_SECRET_KEY: z.string(),
  STRIPE_WEBHOOK_SECRET: z.string(),
  /** Only for another server that speaks Stripe's protocol; its pay page has the same origin. */
  STRIPE_API_URL: url.optional(),
}

export const servingShape = {
  BUILDS_FOLDER: z.string().default('.data/builds'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4321),
  HOST: z.string().optional(),
  /** Whether forms from this machine itself are limited like any others. */
  LIMIT_LOOPBACK: flag,
  /** What stands before the server: a number of proxies, or the header in which the outermost says who asks. */
  TRUSTED_PROXY: z.union([z.coerce.number().int().min(0).max(9), z.string().regex(/^[a-z][a-z0-9-]*$/i)]).default(0),
}

export const providers = z
  .string()
  .transform((text) => text.split(',').map((word) => word.trim()))
  .pipe(z.array(z.enum(['stripe', 'transfer', 'gallery'])).min(1))
