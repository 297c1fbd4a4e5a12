import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Catalog } from '#content/port.ts'
import type { Producer } from '#content/shop.ts'
import { addDays, dayOf } from '#core/day.ts'
import { randomToken } from '#core/secret-token.ts'
import { feasibilityPage } from '#desk/feasibility.ts'
import { postInquiry } from '#inquiries/post-inquiry.ts'
import { bulkForm } from '../../support/bulk-form.ts'
import { type Desk, made, openDesk } from '../../support/desk.ts'
import { aDraft, aParcel } from '../../support/drafts.ts'
import { paidOrder } from '../../support/paid-order.ts'
import { producer } from '../../support/sample-products.ts'

const maker = (id: string, skill: string, weeklyCapacity?: number): Producer => ({
  ...producer(id),
  summary: { id: 'Bengkel contoh.' },
  story: { id: [] },
  facts: [],
  skills: [{ id: skill }],
  awards: [],
  readyForFairs: true,
  ...(weeklyCapacity ? { weeklyCapacity } : {}),
})
const producers = [
  maker('upt', 'menjahit', 50),
  maker('kube', 'membordir', 50),
  maker('kayu', 'ukir', 500),
  maker('x', 'jahit'),
]
const catalog = { settings: { privacyNoticeVersion: '2026-01' }, producers } as unknown as Catalog
const now = new Date()
const content = { catalog: async () => catalog } as never

let desk: Desk
let id: string
beforeAll(async () => {
  desk = await openDesk()
  const form = bulkForm({ key: randomToken(), masks: '100', deadline: addDays(dayOf(now), 90) })
  const request = new Request('https://toko.example/', { method: 'POST', body: form })
  await postInquiry({ db: desk.till.db, content, now: () => now }, request, 'id')
  id = (await desk.till.db.selectFrom('inquiries').select('id').executeTakeFirstOrThrow()).id
})
afterAll(() => desk.till.close())

const plan = async (query: string) => {
  const page = await feasibilityPage({ db: desk.till.db, content, now: () => now }, id, new URLSearchParams(query))
  if (!page) throw new Error('no page')
  return { ...page, of: (maker: string) => page.candidates.find((candidate) => candidate.id === maker) }
}

test('proposed are those who sew and say what they can make; all that is asked for is spread over them', async () => {
  const page = await plan('')
  expect(page.candidates.map(({ id: key, isChosen }) => [key, isChosen])).toEqual(
    expect.arrayContaining([
      ['upt', true],
      ['kube', true],
      ['kayu', false],
    ]),
  )
  expect(page.candidates).toHaveLength(3)
  expect(page).toMatchObject({ wanted: page.inquiry.pieces, pieces: page.inquiry.pieces, makers: 1 })
  expect(page.day).not.toBeNull()
})

test('who has work in hand is not idle, and finishes later', async () => {
  const before = await plan('jumlah=40&p=upt')
  expect(before.of('upt')).toMatchObject({ isIdle: true, inHand: 0, pieces: 40 })
  await paidOrder(desk.till, aDraft([aParcel('upt', [{ ...made('TISU'), quantity: 3 }])]))
  const after = await plan('jumlah=40&p=upt')
  expect(after.of('upt')).toMatchObject({ isIdle: false, inHand: 3, pieces: 40 })
  expect(after.workingDays).toBeGreaterThanOrEqual(before.workingDays ?? 0)
  expect((await plan('jumlah=40&p=upt&p=kube')).of('kube')).toMatchObject({ isIdle: true, pieces: 40 })
})

test("an officer's own numbers stay as they are, and what is missing can be seen", async () => {
  const page = await plan('cara=hitung&jumlah=100&p=upt&p=kayu&n.upt=10&n.kayu=20&n.kube=99')
  expect(page).toMatchObject({ wanted: 100, pieces: 30, makers: 2 })
  expect(page.of('upt')).toMatchObject({ pieces: 10, isChosen: true })
  expect(page.of('kube')).toMatchObject({ pieces: 0, isChosen: false })
})

test('nonsense in the address is answered with the proposal, an unknown request with nothing', async () => {
  for (const query of ['jumlah=-1&p=upt', 'jumlah=1e9&p=upt&mulai=2026-99-99', 'jumlah=٣&p=upt&n.upt=NaN&cara=x'])
    expect((await plan(query)).wanted).toBe((await plan('')).wanted)
  expect((await plan('jumlah=5')).day).toBeNull()
  const nowhere = { db: desk.till.db, content, now: () => now }
  expect(await feasibilityPage(nowhere, 'inq_none', new URLSearchParams())).toBeNull()
})
