import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Catalog } from '#content/port.ts'
import { dayOf } from '#core/day.ts'
import { monthOf } from '#core/month.ts'
import { deriveToken } from '#core/secret-token.ts'
import { actOnPerson, postNewPerson, registerPersonPage } from '#desk/register.ts'
import { handoffByToken } from '#handoff/store.ts'
import { balancesOf } from '#ledger/statement.ts'
import { eraseDuePeople, keptDays } from '#register/erase.ts'
import { listRegister, parseRegisterQuery } from '#register/list.ts'
import { type Desk, formOf, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import { producer } from '../../support/sample-products.ts'
import { linkSecret } from '../../support/till.ts'

const producers = [producer('upt'), producer('kube', { kind: 'individual' })]
const content = { catalog: async () => ({ producers }) as unknown as Catalog }
const today = dayOf(new Date())

let desk: Desk
let id: string
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.till.close())

const shop = () => ({ db: desk.till.db, content })
const person = { name: 'Kenari Lagu', phone: '081234567890', regency: 'Bojonegoro', institution: 'upt' }
const add = (fields: Record<string, string> = {}) =>
  postNewPerson(
    shop(),
    formOf({ ...person, standing: 'klien', day: '2020-08-26', ...fields }),
    desk.officer,
    new Date(),
  )
const act = (fields: Record<string, string>) =>
  actOnPerson(shop(), id, formOf({ day: today, ...fields }), desk.officer, new Date())
const page = async () => {
  const found = await registerPersonPage(shop(), id)
  if (!found) throw new Error('nobody')
  return found
}
const found = async (query: string, now = new Date()) =>
  (await listRegister(desk.till.db, parseRegisterQuery(new URLSearchParams(query)), now)).people.map(({ name }) => name)

test('somebody is written down with skills, tools and visits; each says who of the desk wrote it', async () => {
  expect(await add({ institution: 'kube' })).toMatchObject({ ok: false, problems: [{ field: 'institution' }] })
  const added = await add()
  id = added.ok ? added.value : ''
  for (const fields of [
    { wish: 'skill', word: 'Menjahit' },
    { wish: 'tool', word: 'Mesin jahit dan obras', programme: 'Bantuan alat 2020', day: '2020-08-26' },
    { wish: 'visit', note: 'Empat orang membantu, 40 potong seminggu.' },
    { wish: 'status', status: 'ordinary', note: '', day: '2026-01-05' },
    { wish: 'status', status: 'stagnant', note: 'Mesin menganggur sejak Oktober.', day: '2026-10-05' },
  ]) {
    expect(await act(fields)).toEqual({ kind: 'done', told: 'written' })
    // The same form twice is one line.
    expect(await act(fields)).toEqual({ kind: 'done', told: 'written' })
  }
  const { now, entries } = await page()
  expect(now).toEqual({ standing: 'klien', status: 'stagnant', skills: ['menjahit'], producerId: null })
  expect(entries.map(({ kind }) => kind).sort()).toEqual(['skill', 'standing', 'status', 'status', 'tool', 'visit'])
  expect(entries.every(({ by }) => by === 'Petugas Contoh')).toBe(true)
})

test('a line that was wrong is struck out and stays; the first standing cannot be', async () => {
  const wrong = (await page()).entries.find(({ word }) => word === 'stagnant')?.id ?? ''
  expect(await act({ wish: 'strike', entry: wrong })).toEqual({ kind: 'done', told: 'struck' })
  expect(await act({ wish: 'strike', entry: wrong })).toMatchObject({ kind: 'problem', status: 409 })
  const { now, entries } = await page()
  expect(now.status).toBe('ordinary')
  expect(entries.find((entry) => entry.id === wrong)).toMatchObject({
    isStruck: true,
    note: expect.stringContaining('Oktober'),
  })
  const standing = entries.find(({ kind }) => kind === 'standing')?.id ?? ''
  expect(await act({ wish: 'strike', entry: standing })).toMatchObject({ status: 409 })
})

test('whoever goes on alone keeps address, hand-offs, credit and money', async () => {
  const sold = await paidOrder(desk.till, aDraft([aParcel('kube', [made('SERAGAM')])]))
  const before = await sold.handoff('kube')
  const token = deriveToken(linkSecret, { kind: 'handoff', id: before.id, version: before.tokenVersion })
  const owed = (await balancesOf(desk.till.db, monthOf(new Date()))).find(({ producerId }) => producerId === 'kube')
  const form = { wish: 'alone', producer: 'kube' }
  expect(await act(form)).toMatchObject({ status: 422, problems: [{ field: 'sure' }] })
  expect(await act({ ...form, producer: 'nobody', sure: 'ya' })).toMatchObject({ problems: [{ field: 'producer' }] })
  expect(await act({ ...form, sure: 'ya' })).toEqual({ kind: 'done', told: 'alone' })
  expect(await act({ ...form, sure: 'ya' })).toMatchObject({ status: 409 })

  const { now, producer: theirs } = await page()
  expect(now).toMatchObject({ standing: 'eks_klien', producerId: 'kube' })
  expect(theirs).toMatchObject({ id: 'kube', slug: 'kube', lastOrder: expect.any(Date) })
  // The same link opens the same work, the same money is owed, and what is sold next goes on in the same books.
  expect(await handoffByToken(desk.till.db, token, new Date())).toEqual(before)
  const owedNow = async () =>
    (await balancesOf(desk.till.db, monthOf(new Date()))).find(({ producerId }) => producerId === 'kube')
  expect(await owedNow()).toEqual(owed)
  await paidOrder(desk.till, aDraft([aParcel('kube', [made('MASKER')])]))
  expect(await owedNow()).toMatchObject({ producerName: owed?.producerName, share: (owed?.share ?? 0) * 2 })
  await desk.till.expectSound()
})

test('the list is narrowed by name, status, standing, skill, institution and by how long nobody ordered', async () => {
  const other = await add({ name: 'Alang 100%', phone: '' })
  expect(other).toMatchObject({ ok: false, problems: [{ field: 'name' }] })
  await add({ name: 'Alang Murai', phone: '' })
  expect(await found('')).toEqual(['Alang Murai', 'Kenari Lagu'])
  for (const [query, names] of [
    ['cari=kenari', ['Kenari Lagu']],
    ['cari=%25', []],
    ['kedudukan=eks_klien', ['Kenari Lagu']],
    ['keadaan=ordinary&keterampilan=menjahit', ['Kenari Lagu']],
    ['keadaan=none', ['Alang Murai']],
    ['keadaan=stagnant', []],
    ['lembaga=upt', ['Alang Murai', 'Kenari Lagu']],
    ['lembaga=x', []],
    ['sepi=60', ['Alang Murai']],
  ] as const)
    expect([query, await found(query)]).toEqual([query, names])
  expect(await found('sepi=60', new Date(Date.now() + 61 * 86_400_000))).toEqual(['Alang Murai', 'Kenari Lagu'])
})

test('somebody gets a copy of all of it, and can be forgotten: by wish, and three years after the last line', async () => {
  const copied = await act({ wish: 'copy' })
  expect(copied).toMatchObject({ kind: 'copy', copy: { name: 'Kenari Lagu', phone: '+6281234567890' } })
  const text = JSON.stringify(copied)
  expect(text).toContain('Mesin jahit dan obras')
  expect(text).not.toContain(desk.officer.id)
  expect((await page()).entries[0]).toMatchObject({ kind: 'copied' })

  expect(await act({ wish: 'erase' })).toMatchObject({ status: 422, problems: [{ field: 'sure' }] })
  expect(await act({ wish: 'erase', sure: 'ya' })).toEqual({ kind: 'erased' })
  expect(await registerPersonPage(shop(), id)).toBeNull()
  expect(await act({ wish: 'note', note: 'masih di sini' })).toEqual({ kind: 'unknown' })
  const kept = await desk.till.db.selectFrom('register_entries').select('id').where('person_id', '=', id).execute()
  expect(kept).toEqual([])

  const { db } = desk.till
  expect(await eraseDuePeople(db, new Date(Date.now() + (keptDays - 1) * 86_400_000))).toBe(0)
  expect(await eraseDuePeople(db, new Date(Date.now() + (keptDays + 1) * 86_400_000))).toBe(1)
  const rows = await db.selectFrom('register_people').selectAll().execute()
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toMatch(/Kenari|Alang|Bojonegoro|628123/)
})
