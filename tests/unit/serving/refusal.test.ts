import { describe, expect, test } from 'vitest'
import { checkoutPath, jobsPath, stripeWebhookPath } from '#core/paths.ts'
import { refusalOf } from '#serving/refusal.ts'

const siteUrl = 'https://toko.example'

function ask(method: string, path: string, headers: Record<string, string> = {}) {
  const sent = new Headers(headers)
  return refusalOf({ method, path, header: (name) => sent.get(name) }, siteUrl)
}

describe('a form is taken from our own pages only', () => {
  const path = checkoutPath('id')

  test.each([
    ['its Origin is ours', { Origin: siteUrl }],
    ['there is no Origin and the browser says it is ours', { 'Sec-Fetch-Site': 'same-origin' }],
    ['the Origin is hidden and the browser says it is ours', { Origin: 'null', 'Sec-Fetch-Site': 'same-origin' }],
  ])('taken: %s', (_why, headers) => {
    expect(ask('POST', path, headers)).toBeNull()
  })

  test.each([
    ['nothing says where it comes from', {}],
    ['another site', { Origin: 'https://evil.example' }],
    [
      'another site that claims to be ours otherwise',
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'same-origin' },
    ],
    ['another scheme', { Origin: 'http://toko.example' }],
    ['another port', { Origin: 'https://toko.example:8443' }],
    ['a name that begins like ours', { Origin: 'https://toko.example.evil.example' }],
    ['another part of the site', { Origin: 'https://blog.toko.example', 'Sec-Fetch-Site': 'same-site' }],
    ['a hidden Origin from elsewhere', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['a hidden Origin alone', { Origin: 'null' }],
    ['a Host that is forged to match', { Origin: 'https://evil.example', Host: 'evil.example' }],
  ])('refused: %s', (_why, headers) => {
    expect(ask('POST', path, headers as Record<string, string>)?.status).toBe(403)
  })
})

test.each([stripeWebhookPath, jobsPath, `${stripeWebhookPath}/`])('%s proves itself by other means', (path) => {
  expect(ask('POST', path)).toBeNull()
})

test.each([`${stripeWebhookPath}/more`, `${stripeWebhookPath}//`, `/x${jobsPath}`])('%s does not', (path) => {
  expect(ask('POST', path)?.status).toBe(403)
})

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('nothing in the shop answers to %s', (method) => {
  const refusal = ask(method, '/', { Origin: siteUrl })
  expect([refusal?.status, refusal?.headers.Allow]).toEqual([405, 'GET, HEAD, POST'])
})

test.each([jobsPath, stripeWebhookPath])('%s shows nothing', (path) => {
  for (const method of ['GET', 'HEAD']) {
    const refusal = ask(method, path)
    expect([refusal?.status, refusal?.headers.Allow]).toEqual([405, 'POST'])
  }
})
