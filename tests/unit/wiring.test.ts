import { describe, expect, test } from 'vitest'
import { sanityClient } from '#content/client.ts'
import { stripeClient } from '#payments/stripe.ts'
import {
  cardSettings,
  contentSettings,
  type Environment,
  openShop,
  SettingsError,
  servingSettings,
  siteSettings,
} from '../../src/wiring.ts'

const production: Environment = {
  SITE_URL: 'https://toko.example',
  DATABASE_URL: 'postgres://shop@db.example/shop',
  SANITY_PROJECT_ID: 'abc12345',
  SANITY_DATASET: 'production',
  STRIPE_SECRET_KEY: 'sk_live_x',
  STRIPE_WEBHOOK_SECRET: 'whsec_x',
  SMTP_URL: 'smtps://user:secret@mail.example',
  MAIL_FROM: 'Galeri <toko@toko.example>',
  OFFICER_EMAIL: 'petugas@toko.example',
  LINK_SECRET: 'l'.repeat(32),
  AUTH_SECRET: 'a'.repeat(32),
  JOBS_SECRET: 'j'.repeat(32),
  CONTENT_WEBHOOK_SECRET: 'c'.repeat(32),
}

function namesMissing(open: () => unknown): readonly string[] {
  try {
    open()
  } catch (error) {
    if (error instanceof SettingsError) return [...error.names].sort()
    throw error
  }
  return []
}

describe('a shop without its variables refuses to open', () => {
  test('and names every one at once', () => {
    expect(namesMissing(() => openShop({}))).toEqual(Object.keys(production).sort())
  })

  test('and takes an empty one for missing', () => {
    expect(namesMissing(() => openShop({ ...production, SMTP_URL: ' ' }))).toEqual(['SMTP_URL'])
  })

  test('and says in words what is missing and what is wrong', () => {
    const open = () => openShop({ ...production, LINK_SECRET: 'short', MAIL_FROM: undefined })
    expect(open).toThrow('LINK_SECRET: needs at least 32 characters')
    expect(open).toThrow('MAIL_FROM: missing')
  })

  test('and shows no secret in its refusal', () => {
    expect(() => openShop({ ...production, LINK_SECRET: 'hunter2' })).not.toThrow('hunter2')
  })

  test.each(Object.keys(production))('%s alone is reason enough', (name) => {
    expect(namesMissing(() => openShop({ ...production, [name]: undefined }))).toEqual([name])
  })
})

test('a shop that takes transfers alone needs nothing of Stripe', () => {
  const { STRIPE_SECRET_KEY: _key, STRIPE_WEBHOOK_SECRET: _secret, ...others } = production
  const { payments } = openShop({ ...others, PAYMENTS: 'transfer' })
  expect(payments).toEqual({ stripe: null, pageOrigin: null, transfer: true, gallery: false })
})

test('a way of paying that the shop does not know is refused', () => {
  expect(namesMissing(() => openShop({ ...production, PAYMENTS: 'stripe,cheque' }))).toEqual(['PAYMENTS'])
})

test.each(['https://toko.example/shop', 'https://toko.example/?a', 'ftp://toko.example', 'toko.example'])(
  'SITE_URL is an origin, not %s',
  (SITE_URL) => {
    expect(namesMissing(() => siteSettings({ SITE_URL }))).toEqual(['SITE_URL'])
  },
)

test('a build needs only its address and the CMS', () => {
  const { SITE_URL, SANITY_PROJECT_ID, SANITY_DATASET } = production
  const env = { SITE_URL, SANITY_PROJECT_ID, SANITY_DATASET }
  expect(contentSettings(env)).toMatchObject({ projectId: 'abc12345', picturesFolder: '.data/pictures' })
  expect(siteSettings(env)).toEqual({ siteUrl: 'https://toko.example', sampleIndexable: false })
  expect(servingSettings(env)).toEqual({
    buildsFolder: '.data/builds',
    port: 4321,
    host: undefined,
    trustedProxy: 0,
    limitsOwnMachine: false,
  })
})

describe('the environment alone chooses between hosted services and others that speak their protocol', () => {
  test('hosted content comes from api.sanity.io, published only and never from the CDN', () => {
    const client = sanityClient(contentSettings(production))
    expect(new URL(client.getUrl('/')).host).toBe('abc12345.api.sanity.io')
    expect(client.config()).toMatchObject({ useCdn: false, perspective: 'published', useProjectHostname: true })
    expect(client.config().token).toBeUndefined()
  })

  test('another content server is reached at its own host', () => {
    const client = sanityClient(contentSettings({ ...production, SANITY_API_HOST: 'http://localhost:3333' }))
    expect(new URL(client.getUrl('/')).host).toBe('localhost:3333')
  })

  test('hosted payments go to api.stripe.com by https, and forms may lead to its pay page', () => {
    const stripe = stripeClient(cardSettings(production))
    expect(stripe.getApiField('host')).toBe('api.stripe.com')
    expect(stripe.getApiField('protocol')).toBe('https')
    expect(openShop(production).payments.pageOrigin).toBe('https://checkout.stripe.com')
  })

  test('another payment server is reached at its own address, and its pay page is there', () => {
    const env = { ...production, STRIPE_API_URL: 'http://localhost:4242' }
    const stripe = stripeClient(cardSettings(env))
    expect([stripe.getApiField('host'), stripe.getApiField('port')]).toEqual(['localhost', '4242'])
    expect(openShop(env).payments.pageOrigin).toBe('http://localhost:4242')
  })
})
