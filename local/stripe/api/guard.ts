import type { IncomingHttpHeaders } from 'node:http'
import { apiVersion } from '../bank.ts'
import { invalid, Refusal } from '../refusal.ts'

/** Throws a Refusal (401) unless the request carries the secret key, as a bearer or as basic auth's user. */
export function checkKey(headers: IncomingHttpHeaders, secretKey: string): void {
  const given = keyIn(headers.authorization)
  if (given === null) {
    throw invalid(
      'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer ' +
        "auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY'). See https://stripe.com/docs/api#authentication for " +
        'details, or we can help at https://support.stripe.com/.',
      { status: 401 },
    )
  }
  if (given !== secretKey) {
    const shown = given.length > 12 ? `${given.slice(0, 8)}${'*'.repeat(8)}${given.slice(-4)}` : '****'
    throw invalid(`Invalid API Key provided: ${shown}`, { status: 401 })
  }
}

/** This server answers in one version only, the one whose types it is written by. */
export function checkVersion(headers: IncomingHttpHeaders): void {
  const asked = headers['stripe-version']
  if (asked === undefined || asked === apiVersion) return
  throw invalid(`Invalid Stripe API version: ${asked}. The local server speaks ${apiVersion}.`)
}

/** Stripe reads form-encoded bodies only. */
export function checkContentType(headers: IncomingHttpHeaders, body: string): void {
  const type = headers['content-type'] ?? ''
  if (body === '' || type.startsWith('application/x-www-form-urlencoded')) return
  throw invalid('Invalid request (check that your POST content type is application/x-www-form-urlencoded).')
}

export const tooManyRequests = new Refusal(429, {
  type: 'invalid_request_error',
  code: 'rate_limit',
  message: 'Request rate limit exceeded. Learn more about rate limits here https://stripe.com/docs/rate-limits.',
  doc_url: 'https://stripe.com/docs/error-codes/rate-limit',
})

export const outOfOrder = new Refusal(500, {
  type: 'api_error',
  message: 'An unknown error occurred (a switch of the local server ordered it).',
})

export function unknownAddress(method: string, path: string): Refusal {
  return invalid(
    `Unrecognized request URL (${method}: ${path}). Please see https://stripe.com/docs or we can help at ` +
      'https://support.stripe.com/.',
    { status: 404 },
  )
}

function keyIn(authorization: string | undefined): string | null {
  const [scheme, value] = (authorization ?? '').split(' ')
  if (!value) return null
  if (scheme?.toLowerCase() === 'bearer') return value
  if (scheme?.toLowerCase() === 'basic') return Buffer.from(value, 'base64').toString('utf8').split(':')[0] || null
  return null
}
