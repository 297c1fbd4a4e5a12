import { expect, test } from 'vitest'
import { policyOfFiles } from '#serving/policy.ts'
import { headerRules, preparedHeaders } from '#serving/static-headers.ts'

const files = [
  '404.html',
  '_astro/theme.abc.css',
  '_p/picture-240.avif',
  'en/404/index.html',
  'index.html',
  'produk/index.html',
  'produk/tas/index.html',
  'rss.xml',
  'unpoliced.html',
]
const policies = { '/': 'p1', '/produk/': 'p2', '/produk/tas/': 'p2', '/404/': 'p3', '/en/404/': 'p3' }
const rules = headerRules(files, policies, 'https://toko.example')
const ruleOf = (path: string) => rules.filter(({ paths }) => paths.includes(path))

test('every file and page stands in one rule, those below a hashed folder in the folder’s', () => {
  const paths = rules.flatMap((rule) => rule.paths)
  expect([...paths].sort()).toEqual(
    ['/', '/404/', '/_astro/*', '/_p/*', '/en/404/', '/produk/', '/produk/tas/', '/rss.xml', '/unpoliced.html'].sort(),
  )
  expect(ruleOf('/produk/')).toEqual(ruleOf('/produk/tas/'))
})

test('a rule says what the resident server says of the same file, and what goes with everything', () => {
  for (const [path, policy] of Object.entries(policies)) {
    expect(ruleOf(path)[0]?.headers).toMatchObject({
      ...preparedHeaders(path, policy),
      'X-Content-Type-Options': 'nosniff',
    })
  }
  expect(ruleOf('/rss.xml')[0]?.headers).toMatchObject({
    'Content-Security-Policy': policyOfFiles,
    'Cache-Control': 'public, max-age=3600',
    'Strict-Transport-Security': expect.stringContaining('max-age='),
  })
  expect(ruleOf('/_p/*')[0]?.headers['Cache-Control']).toBe('public, max-age=31536000, immutable')
})

test('a page without a policy of its own runs nothing', () => {
  expect(ruleOf('/unpoliced.html')[0]?.headers['Content-Security-Policy']).toBe(policyOfFiles)
})
