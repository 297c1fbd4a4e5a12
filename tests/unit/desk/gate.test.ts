import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { OfficerRole } from '#database/tables.ts'
import type { DeskAuth } from '#desk/auth.ts'
import { gate, isDesk, readersDoors } from '#desk/gate.ts'

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
const open = ['/meja/masuk', '/meja/masuk/kode', '/meja/undangan/[token]']
const administrators = ['/meja/petugas']
const officersRooms = routes.filter((route) => route.startsWith('/meja/binaan'))
const guarded = routes.filter((route) => !open.includes(route))

/** The desk with one person in it, or nobody. */
const deskOf = (role: OfficerRole | null, hasSecondStep: boolean): Pick<DeskAuth, 'officerOf'> => ({
  officerOf: async () =>
    role ? { id: 'off_1', name: 'Petugas', email: 'p@meja.example', role, sessionId: 'ses_1', hasSecondStep } : null,
})
const knock = (role: OfficerRole | null, route: string, method: string, hasSecondStep = true) =>
  gate(deskOf(role, hasSecondStep), { route, method, wanted: route, headers: new Headers() })

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

const forOfficers = guarded.filter((route) => !administrators.includes(route) && !officersRooms.includes(route))

test.each(forOfficers)('a reader sees %s', async (route) => {
  expect(await knock('reader', route, 'GET')).toMatchObject({ kind: 'in' })
})

test.each(forOfficers.filter((route) => !readersDoors.includes(route)))(
  'a reader posts nothing to %s',
  async (route) => {
    expect(await knock('reader', route, 'POST')).toEqual({ kind: 'refused' })
    expect(await knock('officer', route, 'POST')).toMatchObject({ kind: 'in' })
  },
)

test.each(officersRooms)('%s is for officers and administrators, and hidden from readers', async (route) => {
  for (const method of ['GET', 'HEAD', 'POST']) {
    expect(await knock('reader', route, method)).toEqual({ kind: 'refused' })
    expect(await knock('officer', route, method)).toMatchObject({ kind: 'in' })
    expect(await knock('administrator', route, method)).toMatchObject({ kind: 'in' })
  }
})

test('a reader changes nothing but their own keys', () => {
  expect(readersDoors).toEqual(['/meja/keluar', '/meja/akun', '/meja/kunci'])
})

test.each(readersDoors)('a reader posts to %s', async (route) => {
  expect(guarded).toContain(route)
  expect(await knock('reader', route, 'POST')).toMatchObject({ kind: 'in' })
})

test.each(administrators)('%s is for administrators alone', async (route) => {
  for (const method of ['GET', 'HEAD', 'POST']) {
    expect(await knock('reader', route, method)).toEqual({ kind: 'refused' })
    expect(await knock('officer', route, method)).toEqual({ kind: 'refused' })
    expect(await knock('administrator', route, method)).toMatchObject({ kind: 'in' })
  }
})

test.each(guarded)('%s waits for the second step, unless it is there to set it up or to leave', async (route) => {
  const isBefore = route === '/meja/kunci' || route === '/meja/keluar'
  const admission = isBefore ? { kind: 'in' } : { kind: 'signIn', location: '/meja/kunci/' }
  for (const method of ['GET', 'POST'])
    expect(await knock('administrator', route, method, false)).toMatchObject(admission)
})

test('whoever was sent to sign in comes back to the page they wanted', async () => {
  const admission = await gate(deskOf(null, true), {
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
