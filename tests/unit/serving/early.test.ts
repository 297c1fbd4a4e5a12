import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asResponse, headersOf } from '#core/refusal.ts'
import { answerJobsCall } from '#jobs/jobs-call.ts'
import { answerContentWebhook } from '#publish/webhook.ts'
import { answerPaymentWebhook } from '#sale/payment-webhook.ts'
import { refusedByHead } from '#serving/early.ts'
import { refusalOf } from '#serving/refusal.ts'
import { doorsOf } from '../../../src/wiring/doors.ts'

const siteUrl = 'https://toko.example'
const jobsSecret = 'a secret for tests, long enough to be one'
const doors = doorsOf({ payments: { stripe: {} } as never, jobsSecret })
const isAsked = () => {
  throw new Error('asked')
}
const untouched = new Proxy({}, { get: isAsked })

/** What the pages say, from a Request: null where they would go on. */
async function byThePages(request: Request): Promise<Response | null> {
  const { pathname: path, search: query } = new URL(request.url)
  const refusal = refusalOf({ method: request.method, path, query, header: headersOf(request) }, siteUrl)
  if (refusal) return asResponse(refusal)
  const rooms: Record<string, () => Promise<Response>> = {
    '/api/stripe/webhook': () => answerPaymentWebhook(untouched as never, request),
    '/api/content/webhook': () => answerContentWebhook(untouched as never, request),
    '/api/jobs': () => answerJobsCall(untouched as never, jobsSecret, request),
  }
  try {
    return (await rooms[path.replace(/\/$/, '')]?.()) ?? null
  } catch {
    return null
  }
}

const word = fc.constantFrom('', 'checkout', 'keranjang', 'api', 'jobs', 'stripe', 'content', 'webhook', 'meja', 'x-1')
const door = fc.constantFrom('/api/jobs', '/api/stripe/webhook', '/api/content/webhook')
const path = fc.oneof(
  fc.tuple(door, fc.constantFrom('', '/', '//', '/x', '?a=1')).map((parts) => parts.join('')),
  fc
    .tuple(fc.array(word, { maxLength: 4 }), fc.constantFrom('', '/', '?', '?a=%00', '?a=b&c'))
    .map(([words, end]) => `/${words.join('/')}${end}`),
)
const header = (...values: readonly string[]) =>
  fc.option(fc.oneof(fc.constantFrom(...values), fc.stringMatching(/^[!-~]{0,12}$/)), { nil: undefined })
const headers = fc.record({
  origin: header(siteUrl, 'null', '', 'https://toko.example:443', 'https://lain.example'),
  'sec-fetch-site': header('same-origin', 'cross-site', 'same-site'),
  'stripe-signature': header('t=1,v1=2', ''),
  'sanity-webhook-signature': header('t=1,v1=2', ''),
  authorization: header(`Bearer ${jobsSecret}`, 'Bearer ', 'Bearer x', jobsSecret),
})

test('a head alone is refused where the pages refuse the request, in the same words, and nowhere else', async () => {
  let refused = 0
  await fc.assert(
    fc.asyncProperty(path, headers, async (url, given) => {
      const sent = Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      )
      const early = refusedByHead({ method: 'POST', url, header: (name) => sent[name] ?? null }, { siteUrl, doors })
      // An address that must be read first is left to the pages.
      if (/\/\//.test(url)) {
        expect(early).toBeNull()
        return
      }
      const request = new Request(siteUrl + url, { method: 'POST', headers: sent, body: 'a=1' })
      const pages = await byThePages(request)
      const said = early && asResponse(early)
      if (said) refused++
      expect(said && [said.status, await said.text(), [...said.headers]]).toEqual(
        pages && pages.status >= 400 ? [pages.status, await pages.text(), [...pages.headers]] : null,
      )
    }),
    { numRuns: 400 },
  )
  expect(refused).toBeGreaterThan(100)
})

test.each([
  ['another method', { method: 'GET' }],
  ['a path that must be decoded', { url: '/%63heckout/' }],
  ['a path with dots', { url: '/a/../checkout/' }],
  ['a mark that ends an address', { url: '/checkout/?a#%00' }],
  ['a body that may be too large', { header: (name: string) => (name === 'content-length' ? '65537' : null) }],
  ['a body whose length nobody says', { header: (name: string) => (name === 'transfer-encoding' ? 'chunked' : null) }],
])('%s is left to those who read all of it', (_what, changes) => {
  const head = { method: 'POST', url: '/checkout/', header: () => null }
  expect(refusedByHead(head, { siteUrl, doors })?.status).toBe(403)
  expect(refusedByHead({ ...head, ...changes }, { siteUrl, doors })).toBeNull()
})

test('without the provider its address is refused by nobody', () => {
  const asked = { method: 'POST', url: '/api/stripe/webhook', header: () => null }
  expect(refusedByHead(asked, { siteUrl, doors: doorsOf({ payments: {} as never, jobsSecret }) })).toBeNull()
})
