import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { shopEnvironment, shopVariables } from '../../../local/start/environment.ts'
import type { Secrets } from '../../../local/start/secrets.ts'
import { readSettings } from '../../../local/start/settings.ts'

const checkout = resolve(import.meta.dirname, '../../..')
const secrets = { LINK_SECRET: 'made-here' } as Secrets

test('.env.example explains every variable that the shop reads, in a line above it', () => {
  const lines = readFileSync(resolve(checkout, '.env.example'), 'utf8').split('\n')
  const explained = lines.filter((line, index) => /^[A-Z_]+=/.test(line) && lines[index - 1] !== '')
  const names = explained.map((line) => line.split('=')[0])
  expect(shopVariables.filter((name) => !names.includes(name))).toEqual([])
})

test('the shop reads no variable that .env.example and the start do not know', () => {
  // A start is the resident server on this machine, whatever host its caller builds for.
  const notOfAStart = ['DEPLOY_TARGET']
  const wiring = readFileSync(resolve(checkout, 'src/wiring.ts'), 'utf8')
  const read = new Set(wiring.match(/\b[A-Z]{2,}(?:_[A-Z]+)+\b|\bPORT\b|\bHOST\b|\bPAYMENTS\b/g))
  expect([...read].filter((name) => !shopVariables.some((known) => known === name))).toEqual(notOfAStart)
  expect(readFileSync(resolve(checkout, '.env.example'), 'utf8')).toMatch(/^DEPLOY_TARGET=$/m)
})

test('with nothing set, everything is stood in for', () => {
  const { wanted, siteUrl, ports } = readSettings({}, checkout)
  expect(wanted).toEqual(['database', 'content', 'payment', 'mail'])
  expect(siteUrl).toBe('http://localhost:4321')
  const others = { shop: 4321, lake: 3333, stripe: 4242, smtp: 1025, inbox: 8025, postgres: 5433 }
  expect(ports).toEqual({ ...others, courier: 4343 })
  expect(readSettings({ COURIER: '1' }, checkout).wanted).toContain('courier')
})

test('what the environment names is not stood in for, and stays as it was named', () => {
  const given = { DATABASE_URL: 'postgres://db.example/galeri', PAYMENTS: 'transfer', LINK_SECRET: 'theirs' }
  const settings = readSettings(given, checkout)
  expect(settings.wanted).toEqual(['content', 'mail'])
  expect(shopEnvironment(settings, secrets, { SMTP_URL: 'smtp://127.0.0.1:1025' })).toMatchObject({
    ...given,
    SMTP_URL: 'smtp://127.0.0.1:1025',
  })
})

test('a variable that is empty counts as not set', () => {
  const settings = readSettings({ DATABASE_URL: '', LINK_SECRET: '' }, checkout)
  expect(settings.wanted).toContain('database')
  expect(shopEnvironment(settings, secrets, {}).LINK_SECRET).toBe('made-here')
})
