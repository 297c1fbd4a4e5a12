import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { OfficerRole } from '#database/tables.ts'
import type { DeskAuth } from '#desk/auth.ts'
import { gate, isDesk } from '#desk/gate.ts'

const pages = resolve(import.meta.dirname, '../../../src/pages')
const files = readdirSync(resolve(pages, 'meja'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => resolve(entry.parentPath, entry.name))
/** As Astro names them: `/meja/pesanan/[id]`. */
const routes = files.map((file) =>
  file
    .slice(pages.length)
    .replace(/\.(astro|ts)$/, '')
    .replace(/\/index$/, ''),
)
const open = ['/meja/masuk', '/meja/undangan/[token]']
const guarded = routes.filter((route) => !open.includes(route))

/** The desk with one person in it, or nobody. */
const deskOf = (role: OfficerRole | null): DeskAuth => ({
  officerOf: async () => (role ? { id: 'off_1', name: 'Petugas', email: 'p@meja.example', role } : null),
  signIn: async () => null,
  signOut: async () => [],
})
const knock = (role: OfficerRole | null, route: string, method: string) =>
  gate(deskOf(role), { route, method, wanted: route, headers: new Headers() })

test('the desk has pages, and only signing in and invitations are open', () => {
  expect(guarded.length).toBeGreaterThan(6)
  expect(routes).toEqual(expect.arrayContaining(open))
  expect(routes.every(isDesk)).toBe(true)
})

test.each(files)('%s is rendered on demand, so the gate stands before it', (file) => {
  expect(readFileSync(file, 'utf8')).toMatch(/^export const prerender = false$/m)
})

test.each(guarded.flatMap((route) => ['GET', 'HEAD', 'POST'].map((method) => [method, route] as const)))(
  '%s %s leads to the sign-in without a session',
  async (method, route) => {
    const admission = await knock(null, route, method)
    expect(admission).toMatchObject({ kind: 'signIn', location: expect.stringMatching(/^\/meja\/masuk\//) })
  },
)

test.each(guarded)('a reader sees %s', async (route) => {
  expect(await knock('reader', route, 'GET')).toMatchObject({ kind: 'in' })
})

test.each(guarded.filter((route) => route !== '/meja/keluar'))('a reader posts nothing to %s', async (route) => {
  expect(await knock('reader', route, 'POST')).toEqual({ kind: 'refused' })
  expect(await knock('officer', route, 'POST')).toMatchObject({ kind: 'in' })
})

test('a reader may leave', async () => {
  expect(await knock('reader', '/meja/keluar', 'POST')).toMatchObject({ kind: 'in' })
})

test('whoever was sent to sign in comes back to the page they wanted', async () => {
  const admission = await gate(deskOf(null), {
    route: '/meja/perhatian',
    method: 'GET',
    wanted: '/meja/perhatian/?jenis=letter_dead',
    headers: new Headers(),
  })
  expect(admission).toEqual({
    kind: 'signIn',
    location: '/meja/masuk/?lanjut=%2Fmeja%2Fperhatian%2F%3Fjenis%3Dletter_dead',
  })
})

test('a name that only begins like the desk is not the desk', () => {
  expect(isDesk('/mejanya')).toBe(false)
})
