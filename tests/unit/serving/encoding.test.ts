import { expect, test } from 'vitest'
import { encodingsOf } from '#serving/encoding.ts'

test.each([
  ['br, gzip', ['br', 'gzip']],
  ['gzip, deflate, br;q=0.9, zstd', ['br', 'gzip']],
  ['gzip;q=1.0, br;q=0', ['gzip']],
  ['GZIP', ['gzip']],
  ['*', ['br', 'gzip']],
  ['*;q=0', []],
  ['identity', []],
  ['brx, x-gzip', []],
  ['', []],
  [undefined, []],
])('a browser that says %j gets %j', (header, expected) => {
  expect(encodingsOf(header)).toEqual(expected)
})
