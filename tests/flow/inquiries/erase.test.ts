import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Catalog } from '#content/port.ts'
import { randomToken } from '#core/secret-token.ts'
import { actOnInquiry } from '#desk/act-on-inquiry.ts'
import { deskInquiry, inquiryPicture } from '#desk/inquiries.ts'
import type { Officer } from '#desk/officer.ts'
import { eraseDueInquiries } from '#inquiries/erase.ts'
import { postInquiry } from '#inquiries/post-inquiry.ts'
import { bulkForm } from '../../support/bulk-form.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { anOfficer, formOf } from '../../support/desk.ts'
import { wholeDatabase } from '../../support/whole-database.ts'

const start = new Date('2026-11-21T03:00:00Z')
const after = (days: number) => new Date(start.getTime() + days * 24 * 3_600_000)
const catalog = { settings: { privacyNoticeVersion: '2026-01' } } as Catalog

let fresh: FreshDatabase
let officer: Officer
beforeAll(async () => {
  fresh = await freshDatabase()
  await anOfficer(fresh.db, 'petugas@meja.example', 'officer')
  officer = await fresh.db.selectFrom('desk_users').select(['id', 'name', 'email', 'role']).executeTakeFirstOrThrow()
})
afterAll(() => fresh.drop())

/** A request of which every word occurs nowhere else; gives its id. */
async function asked(who: string, deadline = '2027-02-01'): Promise<string> {
  const picture = { create: { width: 8, height: 8, channels: 3, background: '#1f2b4d' } } as const
  const form = bulkForm({
    key: randomToken(),
    organisation: `Kenari ${who} lembaga`,
    name: `Kenari ${who} nama`,
    email: `kenari-${who}@surel.example`,
    phone: `0811${who}77`,
    details: `Kenari ${who} penjelasan`,
    deadline,
    logo: new File([new Uint8Array(await sharp(picture).png().toBuffer())], `${who}.png`, { type: 'image/png' }),
  })
  const desk = { db: fresh.db, content: { catalog: async () => catalog }, now: () => start }
  const answer = await postInquiry(desk, new Request('https://toko.example/', { method: 'POST', body: form }), 'id')
  if (answer.kind !== 'redirect') throw new Error(JSON.stringify(answer.page.errors))
  const number = new URL(answer.location, 'https://toko.example').searchParams.get('terkirim') ?? ''
  const row = await fresh.db.selectFrom('inquiries').select('id').where('number', '=', number).executeTakeFirstOrThrow()
  return row.id
}
const wordsOf = (who: string) => [`Kenari ${who}`, `kenari-${who}`, `+62811${who}77`]
const left = async (who: string) => {
  const text = await wholeDatabase(fresh.db)
  return wordsOf(who).filter((word) => text.includes(word))
}
const act = (id: string, fields: Record<string, string>) =>
  actOnInquiry({ db: fresh.db, officer, now: after(1) }, id, formOf(fields))

test('a year after it was to be delivered nothing of whoever asked is left, and what was asked is', async () => {
  const id = await asked('41001')
  expect(await left('41001')).toEqual(wordsOf('41001'))
  const lastDay = 365 + 72
  expect(await eraseDueInquiries(fresh.db, 365, after(lastDay))).toBe(0)
  expect(await eraseDueInquiries(fresh.db, 365, after(lastDay + 1))).toBe(1)
  expect(await eraseDueInquiries(fresh.db, 365, after(lastDay + 1))).toBe(0)
  expect(await left('41001')).toEqual([])
  expect(await inquiryPicture(fresh.db, id)).toBeNull()
  expect(await deskInquiry(fresh.db, id)).toMatchObject({
    inquiry: { pieces: 250, regency: 'Kota Malang', contact: { name: '', email: '' } },
    history: [{ what: 'received' }, { what: 'erased', officer: null, bySystem: true }],
  })
  const letters = await fresh.db.selectFrom('outbox').select(['kind', 'state']).execute()
  expect(letters.map(({ state }) => state)).toEqual(['dead', 'dead'])
})

test('an officer gives whoever asked a copy of all that is kept, and erases it on their wish alone', async () => {
  const [id, others] = [await asked('41002'), await asked('41003')]
  const copied = await act(id, { wish: 'copy' })
  const copy = JSON.stringify(copied)
  expect(wordsOf('41002').filter((word) => !copy.includes(word))).toEqual([])
  expect(copy).not.toContain('41003')
  expect(copied).toMatchObject({
    kind: 'copy',
    copy: { orders: [], inquiries: [{ letters: [{ kind: 'inquiry_received' }], pictures: [{ width: 8 }] }] },
  })

  expect(await act(id, { wish: 'erase' })).toMatchObject({ kind: 'problem', status: 422, problem: 'unsure' })
  expect(await act(id, { wish: 'erase', erase: 'ya' })).toEqual({ kind: 'done', told: 'erased' })
  expect([await left('41002'), await left('41003')]).toEqual([[], wordsOf('41003')])
  expect((await deskInquiry(fresh.db, id))?.history.at(-1)).toMatchObject({ what: 'erased', officer: officer.name })
  expect(await act(id, { wish: 'erase', erase: 'ya' })).toMatchObject({ kind: 'problem', status: 409 })
  expect(await act(id, { wish: 'copy' })).toMatchObject({ kind: 'problem', status: 409 })
  expect((await deskInquiry(fresh.db, others))?.inquiry.contact.email).toBe('kenari-41003@surel.example')
})

test('nobody is found by an empty address', async () => {
  const [first, second] = [await asked('41004'), await asked('41005')]
  await act(first, { wish: 'erase', erase: 'ya' })
  await act(first, { wish: 'erase', erase: 'ya' })
  expect((await deskInquiry(fresh.db, second))?.inquiry.contact.name).toBe('Kenari 41005 nama')
})
