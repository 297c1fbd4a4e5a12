import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Catalog } from '#content/port.ts'
import { bulkTexts } from '#core/messages/bulk-request.ts'
import { randomToken } from '#core/secret-token.ts'
import { deskInquiry, inquiryPicture, listInquiries, postInquiryState } from '#desk/inquiries.ts'
import { forgetUnclaimed } from '#inquiries/keep-picture.ts'
import { type InquiryAnswer, postInquiry } from '#inquiries/post-inquiry.ts'
import { bulkForm } from '../../support/bulk-form.ts'
import { type FreshDatabase, freshDatabase } from '../../support/database.ts'
import { anOfficer, formOf } from '../../support/desk.ts'

const start = new Date('2026-11-21T03:00:00Z')
const hours = (count: number) => new Date(start.getTime() + count * 3_600_000)
const catalog = { settings: { privacyNoticeVersion: '2026-01' } } as Catalog

let fresh: FreshDatabase
beforeAll(async () => {
  fresh = await freshDatabase()
})
afterAll(() => fresh.drop())

const post = (form: FormData, now = start) => {
  const desk = { db: fresh.db, content: { catalog: async () => catalog }, now: () => now }
  return postInquiry(desk, new Request('https://toko.example/', { method: 'POST', body: form }), 'id')
}
/** A request from an address of its own, so that no test uses up another's day. */
let senders = 0
const request = (changes: Parameters<typeof bulkForm>[0] = {}) =>
  bulkForm({ email: `mitra${++senders}@contoh.example`, key: randomToken(), ...changes })
const numberIn = (answer: InquiryAnswer) => {
  if (answer.kind !== 'redirect') throw new Error(JSON.stringify(answer.page.errors))
  return new URL(answer.location, 'https://toko.example').searchParams.get('terkirim') ?? ''
}
const idOf = async (number: string) =>
  (await fresh.db.selectFrom('inquiries').select('id').where('number', '=', number).executeTakeFirstOrThrow()).id
const lettersAbout = async (number: string) => {
  const rows = await fresh.db.selectFrom('outbox').select(['kind', 'to_address', 'data']).execute()
  return rows.filter(({ data }) => (data as { number?: string }).number === number)
}
const logo = async () =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 64, height: 32, channels: 4, background: '#1f2b4d' } })
          .png()
          .toBuffer(),
      ),
    ],
    'nama-orang.png',
    { type: 'image/png' },
  )

describe('a bulk request', () => {
  test('that is sent ten times at once is one request with one letter to each', async () => {
    const email = 'sekali@contoh.example'
    const key = randomToken()
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(bulkForm({ email, key }))))
    const numbers = new Set(answers.map(numberIn))
    expect(numbers.size).toBe(1)
    const [number = ''] = numbers
    const letters = await lettersAbout(number)
    expect(letters.map(({ kind, to_address }) => `${kind} ${to_address}`).sort()).toEqual([
      'inquiry_new officer',
      `inquiry_received ${email}`,
    ])
    expect(JSON.stringify(letters.map(({ data }) => data))).not.toMatch(/Pengadaan|\+62/)
  })

  test('stands at the desk with its matrix, its sums and where it came from', async () => {
    const number = numberIn(await post(request()))
    const found = await deskInquiry(fresh.db, await idOf(number))
    expect(found).toMatchObject({
      inquiry: {
        number,
        state: 'new',
        pieces: 250,
        regency: 'Kota Malang',
        budget: 25_000_000,
        deadline: '2027-02-01',
      },
      totals: { all: 50, byCut: { short: 12, long: 38 }, bySize: { M: 20, XL: 30, S: 0 } },
      picture: null,
      history: [{ what: 'received', officer: null }],
    })
  })

  test('with a mistake saves nothing and shows everything again', async () => {
    const form = request({ phone: '123', organisation: 'Kantor "A" & B' })
    const before = await listInquiries(fresh.db)
    const answer = await post(form)
    expect(answer).toMatchObject({
      kind: 'page',
      status: 422,
      page: { errors: { phone: bulkTexts('id').errors.phone }, posted: { key: form.get('key') } },
    })
    if (answer.kind !== 'page') return
    expect(answer.page.posted.fields).toMatchObject({ organisation: 'Kantor "A" & B', phone: '123' })
    expect(answer.page.posted.cells['size.XL.long']).toBe('30')
    expect(await listInquiries(fresh.db)).toEqual(before)
  })

  test('is refused from an address that has sent five today, and taken the day after', async () => {
    const email = 'rajin@contoh.example'
    for (let sent = 0; sent < 5; sent++) numberIn(await post(request({ email })))
    const sixth = await post(request({ email }))
    expect(sixth).toMatchObject({ status: 422, page: { errors: { email: bulkTexts('id').errors.tooMany } } })
    numberIn(await post(request({ email }), hours(25)))
  })
})

describe('its picture', () => {
  test('is kept over a mistake and belongs to the request that is sent at last', async () => {
    const first = await post(request({ phone: '123', logo: await logo() }))
    if (first.kind !== 'page') throw new Error('taken with a mistake')
    expect(first.page.picture).toEqual({ width: 64, height: 32 })
    const number = numberIn(await post(request({ kept: first.page.posted.kept })))
    const id = await idOf(number)
    const picture = await inquiryPicture(fresh.db, id)
    expect(picture?.mediaType).toBe('image/webp')
    expect(await sharp(picture?.bytes).metadata()).toMatchObject({ format: 'webp', width: 64, height: 32 })
    expect((await deskInquiry(fresh.db, id))?.picture).toEqual({ width: 64, height: 32 })
  })

  test('opens no second request: a reference is used once', async () => {
    const first = await post(request({ phone: '123', logo: await logo() }))
    const kept = first.kind === 'page' ? first.page.posted.kept : ''
    numberIn(await post(request({ kept })))
    const before = (await listInquiries(fresh.db)).length
    expect(await post(request({ kept }))).toMatchObject({ page: { errors: { logo: bulkTexts('id').errors.logoGone } } })
    expect(await listInquiries(fresh.db)).toHaveLength(before)
  })

  test('that nobody claims is forgotten after a day, and the form says so', async () => {
    const first = await post(request({ phone: '123', logo: await logo() }))
    const kept = first.kind === 'page' ? first.page.posted.kept : ''
    expect(await forgetUnclaimed(fresh.db, hours(23))).toBe(0)
    expect(await forgetUnclaimed(fresh.db, hours(25))).toBeGreaterThan(0)
    const late = await post(request({ kept }), hours(25))
    expect(late).toMatchObject({ page: { errors: { logo: bulkTexts('id').errors.logoGone }, posted: { kept: '' } } })
  })

  test('that is none is refused in words, beside whatever else is wrong', async () => {
    const script = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'logo.png', { type: 'image/png' })
    const answer = await post(request({ logo: script, privacy: '' }))
    const { errors } = bulkTexts('id')
    expect(answer).toMatchObject({ page: { errors: { logo: errors.logoNotAPicture, privacy: errors.privacy } } })
  })
})

test('an officer says that it is answered once, and everybody sees who it was', async () => {
  const id = await idOf(numberIn(await post(request())))
  await anOfficer(fresh.db, 'petugas@meja.example', 'officer')
  const officer = await fresh.db
    .selectFrom('desk_users')
    .select(['id', 'name', 'email', 'role'])
    .executeTakeFirstOrThrow()
  const say = (state: string) => postInquiryState(fresh.db, id, formOf({ state }), officer, hours(1))
  expect([await say('answered'), await say('answered'), await say('lost')]).toEqual([true, false, false])
  const found = await deskInquiry(fresh.db, id)
  expect(found?.inquiry.state).toBe('answered')
  expect(found?.history.map(({ what, officer: by }) => `${what} ${by}`)).toEqual([
    'received null',
    `answered ${officer.name}`,
  ])
  expect(await say('new')).toBe(true)
})
